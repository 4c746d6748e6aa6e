/** Whatever a user may call anyone: whole names, given names, nicknames. */
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

export function namesOfEveryone(vault: Vault): { id: string; names: string[] }[] {
  return statement(vault, 'SELECT public_id, name, given, nicknames FROM people ORDER BY id')
    .all()
    .map((row) => {
      const name = String(row['name']);
      const given = row['given'] === null ? (name.split(/\s+/)[0] ?? name) : String(row['given']);
      const nicknames = JSON.parse(String(row['nicknames'])) as string[];
      return {
        id: String(row['public_id']),
        names: [...new Set([name, given, ...nicknames])].filter((one) => one !== '' && !one.includes('@')),
      };
    });
}
