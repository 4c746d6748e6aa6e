/** What stands in the days around today: who was reached, what was begun, occasions and plans that come, when the user was here. */
import type { Vault } from './open.ts';
import { rowsFrom } from './purposes.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

/** Nobody at rest on a day; `?1` is the day as `YYYY-MM-DD`. */
const awake = `p.id NOT IN (SELECT person_id FROM rests WHERE since <= ?1 AND (until IS NULL OR until > ?1))`;

/** Whom the user reached on a day, by name. */
export function reachedOn(vault: Vault, day: number): { id: string; name: string }[] {
  return statement(
    vault,
    `SELECT DISTINCT p.public_id, p.name FROM touches t JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
     WHERE t.id >= ? AND t.day = ? AND t.state IN ('done', 'answered') AND t.direction <> 'in' AND t.missed = 0 AND t.broadcast = 0
     ORDER BY p.name`,
  )
    .all(rowsFrom(day), day)
    .map((row) => ({ id: String(row['public_id']), name: String(row['name']) }));
}

/** What was begun between two days and never closed, newest first: `touch, medium, day, id, public_id, name`. */
export function begunBetween(vault: Vault, from: number, to: number): Row[] {
  return statement(
    vault,
    `SELECT t.public_id AS touch, t.medium, t.day, p.id, p.public_id, p.name FROM touches t INDEXED BY touches_state
     CROSS JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
     WHERE t.state = 'started' AND t.state <> 'done' AND t.day BETWEEN ? AND ? ORDER BY t.id DESC LIMIT 100`,
  ).all(from, to);
}

/**
 * Occasions of those awake on these days of any year: rows of `occasions` with `pid`, `pname` and whether they have a postal address.
 * @param monthDays month × 100 + day
 */
export function occasionsOn(vault: Vault, today: string, monthDays: readonly number[]): Row[] {
  return statement(
    vault,
    `SELECT o.*, p.public_id AS pid, p.name AS pname, EXISTS (SELECT 1 FROM handles h WHERE h.person_id = p.id AND h.kind = 'postal') AS postal
     FROM occasions o JOIN people p ON p.id = o.person_id
     WHERE o.month_day IN (SELECT value FROM json_each(?2)) AND ${awake}`,
  ).all(today, JSON.stringify(monthDays));
}

/** Plans between two days with those awake, one row a person: `id, day, medium, text, public_id, name`. */
export function plansBetween(vault: Vault, today: string, from: number, to: number): Row[] {
  return statement(
    vault,
    `SELECT t.id, t.day, t.medium, t.text, p.public_id, p.name FROM touches t JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
     WHERE t.state = 'planned' AND t.state <> 'done' AND t.day BETWEEN ?2 AND ?3 AND ${awake} ORDER BY t.day`,
  ).all(today, from, to);
}

/** The last sixty days on which anyone was put off, made smaller, let rest or done, and when something was last told. */
export function lastHere(vault: Vault): { exits: string[]; toldAt: number | null } {
  const exits = statement(
    vault,
    'SELECT DISTINCT on_day AS day FROM exits ORDER BY on_day DESC LIMIT 60',
  ).all();
  const told = statement(
    vault,
    `SELECT max(at) AS at FROM changes WHERE action IN ('done', 'later', 'smaller', 'rest', 'log', 'reached')`,
  ).get()?.['at'];
  return {
    exits: exits.map((row) => String(row['day'])),
    toldAt: typeof told === 'number' ? told : null,
  };
}
