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
  const asked = only === undefined ? [] : [JSON.stringify(only)];
  // Rows as arrays: an object for each of a hundred thousand handles takes more memory than all else.
  const rows = (sql: string): Iterable<readonly unknown[]> => {
    const made = statement(vault, sql);
    made.setReturnArrays(true);
    return made.iterate(...asked) as unknown as Iterable<readonly unknown[]>;
  };
  const handles = new Map<unknown, HandleToMatch[]>();
  for (const [person, kind, value, label, shown] of rows(
    `SELECT person_id, kind, value, label, shown FROM handles ${of('person_id')} ORDER BY id`,
  )) {
    const handle: HandleToMatch = {
      kind: kind as HandleKind,
      value: value as string,
      label: label as string | null,
      shown: shown === value ? (value as string) : (shown as string),
    };
    const held = handles.get(person);
    if (held === undefined) handles.set(person, [handle]);
    else held.push(handle);
  }
  const birthdays = new Map<unknown, string>();
  const born = `kind = 'birthday' AND of_whom IS NULL`;
  for (const [person, date] of rows(
    `SELECT person_id, date FROM occasions ${only === undefined ? `WHERE ${born}` : `${of('person_id')} AND ${born}`}`,
  ))
    birthdays.set(person, date as string);
  const people: NamedToMatch[] = [];
  for (const row of rows(
    `SELECT id, public_id, name, given, family, nicknames, company FROM people ${of('id')} ORDER BY id`,
  ))
    people.push(toMatch(row, handles.get(row[0]) ?? none, birthdays.get(row[0])));
  return people;
}

const none: readonly never[] = [];

function toMatch(
  [, id, called, given, family, others, employer]: readonly unknown[],
  handles: readonly HandleToMatch[],
  birthday: string | undefined,
): NamedToMatch {
  const name = called as string;
  const nicknames = others === '[]' ? none : (JSON.parse(others as string) as string[]);
  const company = employer as string | null;
  return {
    id: id as string,
    name,
    names: nicknames.length === 0 ? [name] : [name, ...nicknames.filter((n) => n.includes(' '))],
    given: given as string | null,
    family: family as string | null,
    nicknames,
    handles,
    birthday: birthday === undefined ? null : readPartialDate(birthday),
    addresses: handles.filter(({ kind }) => kind === 'postal').map(({ value }) => value),
    companies: company === null ? none : [company],
  };
}
