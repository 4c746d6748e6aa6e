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
  readonly handles: readonly HandleToMatch[];
  readonly companies: readonly string[];
}

interface HandleToMatch {
  readonly kind: HandleKind;
  readonly value: string;
  readonly label: string | null;
  readonly shown: string;
}

/** The evidence with numbers and companies as these two have them written, the fuller of two writings. */
export function asWritten(evidence: readonly Sentence[], a: NamedToMatch, b: NamedToMatch): Sentence[] {
  return evidence.map((one) => {
    const value = one.values?.['value'];
    if (typeof value !== 'string') return one;
    const [x, y] = [writtenBy(a, value), writtenBy(b, value)];
    return { ...one, values: { value: (x === undefined || (y ?? '').length > x.length ? y : x) ?? value } };
  });
}

function writtenBy({ handles, companies }: NamedToMatch, value: string): string | undefined {
  const handle = handles.findLast((h) => h.value.replace(/^\+(?=\d+$)/, '') === value);
  return companies.find((name) => fold(name).trim() === value) ?? handle?.shown;
}

/** @param only these public ids alone, old ones of merged people among them; everyone without it */
export function peopleToMatch(vault: Vault, only?: readonly string[]): NamedToMatch[] {
  const some = `(SELECT id FROM people WHERE public_id IN (SELECT value FROM json_each(?1))
    UNION SELECT person_id FROM old_ids WHERE public_id IN (SELECT value FROM json_each(?1)))`;
  const of = (column: string): string => (only === undefined ? '' : `WHERE ${column} IN ${some}`);
  const rows = (sql: string): Iterable<Record<string, unknown>> =>
    statement(vault, sql).iterate(...(only === undefined ? [] : [JSON.stringify(only)]));
  const handles = new Map<unknown, HandleToMatch[]>();
  // The index has them by person; within one they come as they were added.
  for (const row of rows(
    `SELECT person_id, kind, value, shown, label FROM handles ${of('person_id')} ORDER BY id`,
  )) {
    const handle: HandleToMatch = {
      kind: row['kind'] as HandleKind,
      value: row['value'] as string,
      label: row['label'] as string | null,
      shown: row['shown'] as string,
    };
    const held = handles.get(row['person_id']);
    if (held === undefined) handles.set(row['person_id'], [handle]);
    else held.push(handle);
  }
  const birthdays = new Map<unknown, string>();
  const born = `kind = 'birthday' AND of_whom IS NULL`;
  for (const row of rows(
    `SELECT person_id, date FROM occasions ${only === undefined ? `WHERE ${born}` : `${of('person_id')} AND ${born}`}`,
  ))
    birthdays.set(row['person_id'], row['date'] as string);
  const people: NamedToMatch[] = [];
  for (const row of rows(
    `SELECT id, public_id, name, given, family, nicknames, company FROM people ${of('id')} ORDER BY id`,
  ))
    people.push(toMatch(row, handles.get(row['id']) ?? none, birthdays.get(row['id'])));
  return people;
}

const none: readonly never[] = [];

function toMatch(
  row: Readonly<Record<string, unknown>>,
  handles: readonly HandleToMatch[],
  birthday: string | undefined,
): NamedToMatch {
  const name = row['name'] as string;
  const nicknames = row['nicknames'] === '[]' ? none : (JSON.parse(row['nicknames'] as string) as string[]);
  const company = row['company'] as string | null;
  return {
    id: row['public_id'] as string,
    name,
    names: nicknames.length === 0 ? [name] : [name, ...nicknames.filter((n) => n.includes(' '))],
    given: row['given'] as string | null,
    family: row['family'] as string | null,
    nicknames,
    handles,
    birthday: birthday === undefined ? null : readPartialDate(birthday),
    addresses: handles.filter(({ kind }) => kind === 'postal').map(({ value }) => value),
    companies: company === null ? none : [company],
  };
}
