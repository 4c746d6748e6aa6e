/** What was kept of shared life, read back: with whom, in which circle, about what, on which days. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import { textQuery } from './text-query.ts';

type Row = Record<string, unknown>;

export interface MemoriesWanted {
  /** Row ids of people who were all part of it. */
  readonly together: readonly number[];
  /** Name of a circle of which anyone was part of it; null: any. */
  readonly circle: string | null;
  /** Words in it; null: any. */
  readonly query: string | null;
  readonly kind: string | null;
  /** Row ids of people in whose memories nothing is looked for. */
  readonly without: readonly number[];
  /** Row id below which it begins; null: with the newest. */
  readonly before: number | null;
  readonly limit: number;
}

/** Rows of `memories`, newest day first, and where the next page begins. */
export function memoriesPage(vault: Vault, wanted: MemoriesWanted): { rows: Row[]; more: number | null } {
  const match = wanted.query === null ? null : textQuery(vault, wanted.query);
  if (wanted.query !== null && match === null) return { rows: [], more: null };
  const tests = ['m.id < ?', ...wanted.together.map(() => partOf('= ?'))];
  const values: (string | number)[] = [wanted.before ?? Number.MAX_SAFE_INTEGER, ...wanted.together];
  const add = (test: string, value: string | number | null) => {
    if (value === null) return;
    tests.push(test);
    values.push(value);
  };
  add(
    partOf(
      'IN (SELECT x.person_id FROM circle_people x JOIN circles c ON c.id = x.circle_id WHERE c.name = ? COLLATE NOCASE)',
    ),
    wanted.circle,
  );
  add('m.id IN (SELECT rowid FROM search_texts WHERE search_texts MATCH ?)', match);
  add('m.kind = ?', wanted.kind);
  if (wanted.without.length > 0)
    add(`NOT ${partOf('IN (SELECT value FROM json_each(?))')}`, JSON.stringify(wanted.without));
  const rows = statement(
    vault,
    `SELECT m.* FROM memories m WHERE ${tests.join(' AND ')} ORDER BY m.id DESC LIMIT ?`,
  ).all(...values, wanted.limit + 1);
  const shown = rows.slice(0, wanted.limit);
  return { rows: shown, more: rows.length > wanted.limit ? Number(shown.at(-1)?.['id']) : null };
}

/** Memories of any of these days, the latest first, without those that people in `without` are part of. */
export function memoriesOfDays(vault: Vault, days: readonly number[], without: readonly number[]): Row[] {
  const sql = `SELECT m.* FROM memories m WHERE m.day IN (SELECT value FROM json_each(?))
    AND NOT ${partOf('IN (SELECT value FROM json_each(?))')} ORDER BY m.day DESC, m.id DESC LIMIT 200`;
  return statement(vault, sql).all(JSON.stringify(days), JSON.stringify(without));
}

export interface FirstTouch {
  readonly personId: string;
  readonly name: string;
  readonly day: number;
}

/** Who was in touch for the first time on any of these days and is still known after it: at least so many contact days. */
export function firstTouches(
  vault: Vault,
  days: readonly number[],
  without: readonly number[],
  leastDays: number,
): FirstTouch[] {
  const sql = `SELECT p.public_id, p.name, s.first FROM pace s JOIN people p ON p.id = s.person_id
    WHERE s.first IN (SELECT value FROM json_each(?)) AND s.n >= ?
      AND p.id NOT IN (SELECT value FROM json_each(?)) ORDER BY s.n DESC, p.id LIMIT 20`;
  return statement(vault, sql)
    .all(JSON.stringify(days), leastDays, JSON.stringify(without))
    .map((row) => ({
      personId: String(row['public_id']),
      name: String(row['name']),
      day: Number(row['first']),
    }));
}

/** Row ids of those who are left in peace on a day: at rest, apart, not to be nudged about, or no longer alive. */
export function leftInPeace(vault: Vault, today: string): number[] {
  const sql =
    'SELECT DISTINCT person_id FROM rests WHERE since <= ? AND (until IS NULL OR until > ?) ORDER BY person_id';
  return statement(vault, sql)
    .all(today, today)
    .map((row) => Number(row['person_id']));
}

const partOf = (test: string) =>
  `m.id IN (SELECT y.memory_id FROM memory_people y WHERE y.person_id ${test})`;
