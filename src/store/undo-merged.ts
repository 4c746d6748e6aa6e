/** People who were made one more than once are taken apart in any order: what an earlier undoing could not reach follows. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

/** Columns that name a person. */
export const personColumns: ReadonlySet<string> = new Set([
  'person_id',
  'other_id',
  'a_id',
  'b_id',
  'said_by',
]);

/** What makes people one. */
const merging = `('merge', 'answer')`;

/**
 * Where somebody is since: the row of the person whom a later change that stands made them part of, their own otherwise.
 * @param change row of the change after which it is looked
 */
export function whereNow(vault: Vault, change: number): (person: unknown) => unknown {
  let moved: ReadonlyMap<number, number> | null = null;
  return (person) => {
    if (typeof person !== 'number') return person;
    moved ??= movedSince(vault, change);
    return moved.get(person) ?? person;
  };
}

function movedSince(vault: Vault, change: number): ReadonlyMap<number, number> {
  const gone = statement(
    vault,
    `SELECT j.row AS gone, o.person_id AS now FROM changes c JOIN journal j ON j.change_id = c.id
       JOIN old_ids o ON o.public_id = json_extract(j.before, '$.public_id')
     WHERE c.id > ? AND c.undone_by IS NULL AND c.action IN ${merging} AND j.tbl = 'people' AND j.after IS NULL`,
  ).all(change);
  return new Map(gone.map((row) => [Number(row['gone']), Number(row['now'])]));
}

export interface Follow {
  /** The earlier change, as its row. */
  readonly change: Record<string, unknown>;
  /** The entries of its journal that are reversed only now. */
  readonly entries: ReadonlySet<number>;
}

/**
 * Earlier mergings that were taken back while this one stood, the latest first: what they wrote on rows that this one
 * wrote over or took away, and what hung on people whom it took away.
 */
export function leftBehind(vault: Vault, change: number, action: string): readonly Follow[] {
  if (action !== 'merge' && action !== 'answer') return [];
  const earlier = statement(
    vault,
    `SELECT * FROM changes WHERE id < ?1 AND undone_by > ?1 AND undoes IS NULL AND action IN ${merging} ORDER BY id DESC`,
  ).all(change);
  if (earlier.length === 0) return [];
  const own = statement(vault, 'SELECT tbl, row, before, after FROM journal WHERE change_id = ?').all(change);
  const rows = new Set(own.map(rowKey));
  const back = new Set(
    own.flatMap((row) => (row['tbl'] === 'people' && row['after'] === null ? [Number(row['row'])] : [])),
  );
  return earlier.flatMap((one) => {
    const entries = statement(
      vault,
      'SELECT id, tbl, row, before, after FROM journal WHERE change_id = ?',
    ).all(Number(one['id']));
    const waiting = new Set(
      entries
        .filter((entry) => namesOneOf(entry['before'], back) || namesOneOf(entry['after'], back))
        .map(rowKey),
    );
    const late = entries.filter((entry) => rows.has(rowKey(entry)) || waiting.has(rowKey(entry)));
    return late.length === 0
      ? []
      : [{ change: one, entries: new Set(late.map((entry) => Number(entry['id']))) }];
  });
}

const rowKey = (row: Record<string, unknown>): string => `${String(row['tbl'])} ${Number(row['row'])}`;

function namesOneOf(version: unknown, people: ReadonlySet<number>): boolean {
  if (typeof version !== 'string' || people.size === 0) return false;
  const row = JSON.parse(version) as Record<string, unknown>;
  return [...personColumns].some((column) => people.has(Number(row[column])));
}
