/** A call that two imports told is one touch; when one of the two is taken back, what the other told stands by itself again. */
import { bindable } from './adapter.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

export interface JoinedTouch {
  /** Row of `touch_keys`. */
  readonly key: number;
  /** The touch that stayed. */
  readonly touch: number;
  readonly publicId: string;
  /** True when the change that is taken back told the one that stayed; false when it told the one that went into it. */
  readonly tookStaying: boolean;
}

/** Touches of a change that are joined with those of other changes: asked before its rows are reversed. */
export function joinedTouches(vault: Vault, change: number): JoinedTouch[] {
  if (statement(vault, 'SELECT 1 FROM touch_keys LIMIT 1').get() === undefined) return [];
  return statement(
    vault,
    `WITH told AS MATERIALIZED (SELECT row FROM journal WHERE change_id = ?1 AND tbl = 'touches' AND before IS NULL),
       went AS MATERIALIZED (SELECT json_extract(before, '$.public_id') AS public_id FROM journal
         WHERE tbl = 'touches' AND before IS NOT NULL AND after IS NULL AND row IN (SELECT row FROM told))
     SELECT k.id, k.touch_id, k.public_id, k.touch_id IN (SELECT row FROM told) AS staying FROM touch_keys k
     WHERE (k.touch_id IN (SELECT row FROM told)) <> (k.public_id IN (SELECT public_id FROM went))`,
  )
    .all(change)
    .map((row) => ({
      key: Number(row['id']),
      touch: Number(row['touch_id']),
      publicId: String(row['public_id']),
      tookStaying: row['staying'] === 1,
    }));
}

/** Rows of touches that this change joined to others and whose own import was taken back since: they stay away. */
export function stayAway(vault: Vault, change: number): ReadonlySet<number> {
  const rows = statement(
    vault,
    `SELECT j.row FROM journal j JOIN changes c ON c.import_id = json_extract(j.before, '$.import_id')
     WHERE j.change_id = ?1 AND j.tbl = 'touches' AND j.before IS NOT NULL AND j.after IS NULL
       AND c.id <> ?1 AND c.action = 'import' AND c.undone_by IS NOT NULL`,
  ).all(change);
  return new Set(rows.map((row) => Number(row['row'])));
}

/** @param joined as they were before @returns row ids of touches that are there again */
export function bringApart(vault: Vault, joined: readonly JoinedTouch[]): number[] {
  const back: number[] = [];
  for (const { key, touch, publicId, tookStaying } of joined) {
    const isThere = statement(vault, 'SELECT 1 FROM touches WHERE id = ?').get(touch) !== undefined;
    if (!tookStaying) statement(vault, 'DELETE FROM touch_keys WHERE id = ?').run(key);
    else if (!isThere) back.push(...again(vault, publicId));
  }
  return back;
}

/** What went into another was written down when it went: the touch, and before it whose it was. */
function again(vault: Vault, publicId: string): number[] {
  const gone = statement(
    vault,
    `SELECT id, change_id, row, before FROM journal
     WHERE tbl = 'touches' AND after IS NULL AND json_extract(before, '$.public_id') = ? ORDER BY id DESC LIMIT 1`,
  ).get(publicId);
  if (gone === undefined) return [];
  insert(vault, 'touches', String(gone['before']));
  const people = statement(
    vault,
    `SELECT before FROM journal WHERE change_id = ? AND id < ? AND tbl = 'touch_people' AND after IS NULL
       AND json_extract(before, '$.touch_id') = ? ORDER BY id`,
  ).all(Number(gone['change_id']), Number(gone['id']), Number(gone['row']));
  for (const { before } of people) insert(vault, 'touch_people', String(before));
  return [Number(gone['row'])];
}

/** Nothing when its person is gone meanwhile. */
function insert(vault: Vault, table: 'touches' | 'touch_people', json: string): void {
  const row = JSON.parse(json) as Record<string, unknown>;
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  statement(vault, `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`).run(
    ...columns.map((column) => bindable(row[column])),
  );
}
