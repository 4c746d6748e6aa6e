/** Touches read back: whose they are, those that are open, the days of contact, and how many there were. */
import type { Medium } from '../people/medium.ts';
import type { Vault } from './open.ts';
import { rowsFrom } from './purposes.ts';
import { firstRowOf } from './row-id.ts';
import { statement } from './search-index.ts';

/** Row ids of the people of a touch. */
export function peopleOfTouch(vault: Vault, touch: number): number[] {
  return statement(vault, 'SELECT person_id FROM touch_people WHERE touch_id = ?')
    .all(touch)
    .map((row) => Number(row['person_id']));
}

/** The public id of what was started with someone and is not done, the newest; null when there is none. */
export function startedWith(vault: Vault, person: number): string | null {
  const row = statement(
    vault,
    `SELECT t.public_id FROM touches t INDEXED BY touches_state CROSS JOIN touch_people x ON x.touch_id = t.id
     WHERE x.person_id = ? AND t.state = 'started' AND t.state <> 'done' ORDER BY t.id DESC LIMIT 1`,
  ).get(person);
  return row === undefined ? null : String(row['public_id']);
}

/** Row ids of plans of the user's own with someone up to that day; meetings from a calendar are not among them. */
export function ownPlansUntil(vault: Vault, person: number, day: number): number[] {
  return statement(
    vault,
    `SELECT t.id FROM touches t INDEXED BY touches_state CROSS JOIN touch_people x ON x.touch_id = t.id
     WHERE x.person_id = ? AND t.state = 'planned' AND t.state <> 'done' AND t.key IS NULL AND t.day <= ?`,
  )
    .all(person, day)
    .map((row) => Number(row['id']));
}

/** True when a plan that an import brought lies before today. @param today day number */
export function hasPassedPlans(vault: Vault, today: number): boolean {
  const sql = `SELECT 1 FROM touches INDEXED BY touches_state
    WHERE state = 'planned' AND state <> 'done' AND import_id IS NOT NULL AND day < ? LIMIT 1`;
  return statement(vault, sql).get(today) !== undefined;
}

/** Plans at an hour between two moments, in seconds since 1970; `minutes` is null where nobody said how long. */
export function plansAtAnHour(
  vault: Vault,
  from: number,
  until: number,
): { at: number; minutes: number | null }[] {
  return statement(
    vault,
    `SELECT at, minutes FROM touches WHERE state = 'planned' AND state <> 'done' AND day_only = 0 AND id >= ? AND at < ?`,
  )
    .all(firstRowOf(from - 86_400), until)
    .map((row) => ({
      at: Number(row['at']),
      minutes: row['minutes'] === null ? null : Number(row['minutes']),
    }));
}

/** The days of contact after `from` up to `to`, each with every medium it had. */
export function contactDays(
  vault: Vault,
  person: number,
  from: number,
  to: number,
): { day: number; medium: Medium }[] {
  return statement(
    vault,
    `SELECT t.day, t.medium FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id = ? AND x.touch_id >= ? AND t.day > ? AND t.day <= ? AND t.state IN ('done', 'answered')
       AND t.missed = 0 AND t.broadcast = 0
     GROUP BY t.day, t.medium ORDER BY t.day`,
  )
    .all(person, rowsFrom(from - 1), from, to)
    .map((row) => ({ day: Number(row['day']), medium: row['medium'] as Medium }));
}

/** The last moment of a day with someone in seconds since 1970; -1 when the day holds nothing. */
export function lastMomentOf(vault: Vault, person: number, day: number): number {
  const row = statement(
    vault,
    `SELECT max(t.at) AS at FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id = ? AND t.day = ? AND x.touch_id >= ?`,
  ).get(person, day, rowsFrom(day - 1));
  return Number(row?.['at'] ?? -1);
}

/** How often the user reached out by this medium between two days, both counted. */
export function reachedOutBy(vault: Vault, medium: string, from: number, to: number): number {
  const row = statement(
    vault,
    `SELECT count(*) AS n FROM touches WHERE day BETWEEN ? AND ? AND medium = ? AND direction <> 'in'
       AND state IN ('done', 'answered') AND missed = 0 AND broadcast = 0 AND id >= ?`,
  ).get(from, to, medium, rowsFrom(from));
  return Number(row?.['n'] ?? 0);
}

/** How many touches someone has in all. */
export function touchCount(vault: Vault, person: number): number {
  return Number(
    statement(vault, 'SELECT touches FROM pace WHERE person_id = ?').get(person)?.['touches'] ?? 0,
  );
}
