/** Everyone as finding duplicates sees them, and the evidence as people write it. */
import { fold } from '../people/fold.ts';
import type { HandleKind } from '../people/handle.ts';
import type { PersonToMatch } from '../people/match.ts';
import { readPartialDate } from '../people/partial-date.ts';
import type { Sentence } from '../problem.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

export interface NamedToMatch extends PersonToMatch {
  readonly name: string;
  /** How each handle and the company is written, by what is compared. */
  readonly written: ReadonlyMap<string, string>;
}

/** The evidence with numbers and companies as these two have them written. */
export function asWritten(evidence: readonly Sentence[], a: NamedToMatch, b: NamedToMatch): Sentence[] {
  return evidence.map((one) => {
    const value = one.values?.['value'];
    if (typeof value !== 'string') return one;
    return { ...one, values: { value: a.written.get(value) ?? b.written.get(value) ?? value } };
  });
}

/** @param only these public ids alone; everyone without it */
export function peopleToMatch(vault: Vault, only?: readonly string[]): NamedToMatch[] {
  const ids = only === undefined ? null : JSON.stringify(only);
  const some = `(SELECT id FROM people WHERE public_id IN (SELECT value FROM json_each(?)))`;
  const of = (column: string): string => (ids === null ? '' : `AND ${column} IN ${some}`);
  const asked = ids === null ? [] : [ids];
  const handles = new Map<
    number,
    { kind: HandleKind; value: string; shown: string; label: string | null }[]
  >();
  for (const row of statement(
    vault,
    `SELECT person_id, kind, value, shown, label FROM handles WHERE 1 ${of('person_id')} ORDER BY id`,
  ).all(...asked)) {
    const list = handles.get(Number(row['person_id'])) ?? [];
    list.push({
      kind: row['kind'] as HandleKind,
      value: String(row['value']),
      shown: String(row['shown']),
      label: row['label'] as string | null,
    });
    handles.set(Number(row['person_id']), list);
  }
  const birthdays = new Map<number, string>();
  for (const row of statement(
    vault,
    `SELECT person_id, date FROM occasions
     WHERE kind = 'birthday' AND of_whom IS NULL ${of('person_id')}`,
  ).all(...asked)) {
    birthdays.set(Number(row['person_id']), String(row['date']));
  }
  return statement(
    vault,
    `SELECT id, public_id, name, given, family, nicknames, company FROM people WHERE 1 ${of('id')} ORDER BY id`,
  )
    .all(...asked)
    .map((row) => {
      const own = handles.get(Number(row['id'])) ?? [];
      const nicknames = JSON.parse(String(row['nicknames'])) as string[];
      const birthday = birthdays.get(Number(row['id']));
      const company = row['company'] === null ? null : String(row['company']);
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
        companies: company === null ? [] : [company],
        written: new Map([
          ...own.map((h) => [h.value.replaceAll(/^\+(?=\d+$)/g, ''), h.shown] as const),
          ...(company === null ? [] : [[fold(company).trim(), company] as const]),
        ]),
      };
    });
}
