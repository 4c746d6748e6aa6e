/** Tokens: what lets a program, a phone or a calendar in; shown once, kept as a digest, withdrawn at once. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { insertRow, removeRow, rowByPublicId, rowsWhere } from '../store/rows.ts';
import { newSecret, sha256 } from './access/secret.ts';
import { scopes } from './access/tokens.ts';
import { action } from './action.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

const listed = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(scopes),
  made: z.string(),
  used: z.string().nullable(),
});

export default action({
  name: 'token',
  input: z.object({
    do: z.enum(['list', 'make', 'revoke']).default('list'),
    name: z.string().trim().min(1).max(100).optional(),
    scope: z.enum(scopes).optional(),
    id: z.string().max(100).optional(),
  }),
  output: changed.extend({
    tokens: z.array(listed),
    /** The secret itself: it is never shown again. */
    token: z.string().nullable(),
    id: z.string().nullable(),
  }),
  does: 'writes',
  words: ['do', 'name'],
  not: ['mcp'],
  example: 'kith token make "My phone" --scope dav',
  async run(house, input) {
    const vault = house.vault();
    if (input.do === 'list') return { tokens: list(vault), token: null, id: null, change: null };
    if (input.do === 'revoke') {
      const wanted = input.id ?? input.name ?? '';
      const named = rowsWhere(vault, 'tokens', { name: wanted });
      const row = rowByPublicId(vault, 'tokens', wanted) ?? (named.length === 1 ? named[0] : undefined);
      if (row === undefined || row === null) throw new Problem('no-such-token', { id: wanted });
      const { change } = await writeChange(house, 'token', { name: row.name, did: 'revoke' }, () =>
        removeRow(vault, 'tokens', row.id),
      );
      return { tokens: list(vault), token: null, id: row.public_id, change };
    }
    const id = newId(house, 'k');
    const token = newSecret(house.random(32), 'kith_');
    const name = input.name ?? 'token';
    const { change } = await writeChange(house, 'token', { name, did: 'make' }, () => {
      insertRow(vault, 'tokens', {
        public_id: id,
        name,
        scope: input.scope ?? 'read',
        sha256: sha256(token),
        made_at: house.now(),
        used_at: null,
        until: null,
      });
    });
    return { tokens: list(vault), token: house.dryRun ? null : token, id: house.dryRun ? null : id, change };
  },
});

function list(vault: Vault): z.input<typeof listed>[] {
  return rowsWhere(vault, 'tokens', {}).map((row) => ({
    id: row.public_id,
    name: row.name,
    scope: scopes.find((scope) => scope === row.scope) ?? 'read',
    made: new Date(row.made_at).toISOString(),
    used: row.used_at === null ? null : new Date(row.used_at).toISOString(),
  }));
}
