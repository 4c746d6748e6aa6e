/** Touches, memories and relations as pages show them: rows with their people, newest first. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The people of several touches or memories, by row id. */
export function peopleOf(
  vault: Vault,
  table: 'touch' | 'memory',
  ids: readonly number[],
): Map<number, Named[]> {
  const sql = `SELECT x.${table}_id AS id, p.public_id, p.name FROM ${table}_people x JOIN people p ON p.id = x.person_id
    WHERE x.${table}_id IN (SELECT value FROM json_each(?)) ORDER BY p.name`;
  const map = new Map<number, Named[]>();
  for (const row of statement(vault, sql).all(JSON.stringify(ids))) {
    const list = map.get(Number(row['id'])) ?? [];
    list.push({ id: String(row['public_id']), name: String(row['name']) });
    map.set(Number(row['id']), list);
  }
  return map;
}

/** The columns that a page shows: a row has as many again that only imports look at. */
const shown = `t.id, t.public_id, t.at, t.day, t.medium, t.direction, t.state, t.purpose, t.minutes, t.missed, t.broadcast,
  t.group_name, t.text, t.place`;

/** Rows of `touches` of someone below a row id, newest first, and where the next page begins. */
export function touchesBefore(
  vault: Vault,
  person: number,
  limit: number,
  before: number | null,
): { rows: Row[]; more: number | null } {
  const rows = statement(
    vault,
    `SELECT ${shown} FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id = ? AND x.touch_id < ? ORDER BY x.touch_id DESC LIMIT ?`,
  ).all(person, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
  const page = rows.slice(0, limit);
  return { rows: page, more: rows.length > limit ? Number(page.at(-1)?.['id']) : null };
}

/** Rows of `memories` of someone, newest first. */
export function memoriesBefore(vault: Vault, person: number, limit: number): Row[] {
  return statement(
    vault,
    `SELECT m.* FROM memory_people x JOIN memories m ON m.id = x.memory_id
     WHERE x.person_id = ? ORDER BY m.id DESC LIMIT ?`,
  ).all(person, limit);
}

/** Rows of `photos` of these memories, by row id. */
export function photosOf(vault: Vault, memories: readonly number[]): Row[] {
  return statement(
    vault,
    'SELECT * FROM photos WHERE memory_id IN (SELECT value FROM json_each(?)) ORDER BY id',
  ).all(JSON.stringify(memories));
}

/** One relation may be told twice, by the name and by the card of the other. */
const once = `NOT EXISTS (SELECT 1 FROM relations o
  WHERE o.person_id = r.person_id AND o.what = r.what AND o.other_id = r.other_id AND o.id < r.id)`;

/** Relations as someone has them, and those in which they are the other: `public_id, what, other, name`. */
export function relationRows(vault: Vault, person: number): { own: Row[]; theirs: Row[] } {
  return {
    own: statement(
      vault,
      `SELECT r.public_id, r.what, p.public_id AS other, coalesce(p.name, r.other_name) AS name FROM relations r
       LEFT JOIN people p ON p.id = r.other_id WHERE r.person_id = ? AND ${once} ORDER BY r.id`,
    ).all(person),
    theirs: statement(
      vault,
      `SELECT r.public_id, r.what, p.public_id AS other, p.name FROM relations r JOIN people p ON p.id = r.person_id
       WHERE r.other_id = ? AND ${once} ORDER BY r.id`,
    ).all(person),
  };
}
