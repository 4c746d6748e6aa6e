/** What was lived in a span of days, counted for a look back. */
import type { Medium } from '../people/medium.ts';
import type { Vault } from './open.ts';
import { rowsFrom } from './purposes.ts';
import { statement } from './search-index.ts';

export interface LivedTouch {
  readonly touch: number;
  readonly person: number;
  readonly day: number;
  readonly medium: Medium;
  readonly direction: string;
  readonly purpose: string | null;
  readonly missed: boolean;
}

/**
 * Every touch between two days of the living who are not at rest, once for each of its people.
 * @param today `YYYY-MM-DD`, for who is at rest
 */
export function livedTouches(vault: Vault, today: string, since: number, until: number): LivedTouch[] {
  return statement(
    vault,
    `SELECT t.id, t.day, t.medium, t.direction, t.purpose, t.missed, x.person_id
     FROM touches t JOIN touch_people x ON x.touch_id = t.id
     WHERE t.id >= ?1 AND t.day BETWEEN ?2 AND ?3 AND t.state IN ('done', 'answered') AND t.broadcast = 0 AND t.medium <> 'comment'
       AND x.person_id NOT IN (SELECT person_id FROM rests WHERE since <= ?4 AND (until IS NULL OR until > ?4))`,
  )
    .all(rowsFrom(since), since, until, today)
    .map((row) => ({
      touch: Number(row['id']),
      person: Number(row['person_id']),
      day: Number(row['day']),
      medium: row['medium'] as Medium,
      direction: String(row['direction']),
      purpose: row['purpose'] as string | null,
      missed: row['missed'] === 1,
    }));
}

/** How often the user reached out between two days, both counted, and to how many people. */
export function reachedOut(vault: Vault, since: number, today: number): { touches: number; people: number } {
  const row = statement(
    vault,
    `SELECT count(DISTINCT t.id) AS touches, count(DISTINCT x.person_id) AS people FROM touches t JOIN touch_people x ON x.touch_id = t.id
     WHERE t.id >= ?1 AND t.day BETWEEN ?2 AND ?3
       AND t.state IN ('done', 'answered') AND t.direction <> 'in' AND t.missed = 0 AND t.broadcast = 0 AND t.medium <> 'comment'`,
  ).get(rowsFrom(since), since, today);
  return { touches: Number(row?.['touches'] ?? 0), people: Number(row?.['people'] ?? 0) };
}

/** Promises kept between two dates, and those that were open at the end. @param from and `today` as `YYYY-MM-DD` */
export function promisesBetween(vault: Vault, from: string, today: string): { kept: number; open: number } {
  const one = (sql: string, ...values: string[]) => Number(statement(vault, sql).get(...values)?.['n'] ?? 0);
  return {
    kept: one('SELECT count(*) AS n FROM promises WHERE done_on BETWEEN ? AND ?', from, today),
    open: one('SELECT count(*) AS n FROM promises WHERE done_on IS NULL AND made_on <= ?', today),
  };
}

/** Memories of this day or a later one. */
export function memoriesSince(vault: Vault, day: number): number {
  return Number(statement(vault, 'SELECT count(*) AS n FROM memories WHERE day >= ?').get(day)?.['n'] ?? 0);
}
