/** Everyone as finding duplicates sees them. */
import type { HandleKind } from '../../people/handle.ts';
import type { PersonToMatch } from '../../people/match.ts';
import { readPartialDate } from '../../people/partial-date.ts';
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

export interface NamedToMatch extends PersonToMatch {
  readonly name: string;
}

export function peopleToMatch(vault: Vault): NamedToMatch[] {
  const handles = new Map<number, { kind: HandleKind; value: string; label: string | null }[]>();
  for (const row of statement(vault, 'SELECT person_id, kind, value, label FROM handles ORDER BY id').all()) {
    const list = handles.get(Number(row['person_id'])) ?? [];
    list.push({
      kind: row['kind'] as HandleKind,
      value: String(row['value']),
      label: row['label'] as string | null,
    });
    handles.set(Number(row['person_id']), list);
  }
  const birthdays = new Map<number, string>();
  for (const row of statement(
    vault,
    `SELECT person_id, date FROM occasions WHERE kind = 'birthday' AND of_whom IS NULL`,
  ).all()) {
    birthdays.set(Number(row['person_id']), String(row['date']));
  }
  return statement(
    vault,
    'SELECT id, public_id, name, given, family, nicknames, company FROM people ORDER BY id',
  )
    .all()
    .map((row) => {
      const own = handles.get(Number(row['id'])) ?? [];
      const nicknames = JSON.parse(String(row['nicknames'])) as string[];
      const birthday = birthdays.get(Number(row['id']));
      return {
        id: String(row['public_id']),
        name: String(row['name']),
        names: [String(row['name']), ...nicknames.filter((n) => n.includes(' '))],
        given: row['given'] as string | null,
        family: row['family'] as string | null,
        nicknames,
        handles: own,
        birthday: birthday === undefined ? null : readPartialDate(birthday),
        addresses: own.filter((h) => h.kind === 'postal').map((h) => h.value),
        companies: row['company'] === null ? [] : [String(row['company'])],
      };
    });
}
