/** What was taken away within the last thirty days and lies nowhere else: read from the journal, brought back row by row. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import { changeRecord, type ChangeRecord } from './undo.ts';

export const trashDays = 30;

/** Tables whose rows a person would call a thing of its own; the rest hangs on one of them. */
const things = [
  'people',
  'touches',
  'memories',
  'promises',
  'next_times',
  'clippings',
  'occasions',
  'relations',
  'gives',
  'circles',
  'commitments',
  'intentions',
] as const;
export type ThingTable = (typeof things)[number];

export interface Thrown {
  /** The journal's entry: brings it back. */
  readonly entry: number;
  readonly table: ThingTable;
  readonly row: number;
  readonly publicId: string;
  /** The row as it was. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly change: ChangeRecord;
  /** Rows that went with it and come back with it. */
  readonly with: Readonly<Record<string, number>>;
}

/** Changes that take rows away because they stand elsewhere now. */
const moved = [
  'import',
  'merge',
  'same-names',
  'mailbox',
  'restore',
  'sample',
  'undo',
  'redo',
  'answer',
  'not-people',
];
const most = 1_000;

/** Newest first. @param now milliseconds since 1970 */
export function thrownAway(vault: Vault, now: number): Thrown[] {
  const since = now - trashDays * 86_400_000;
  const sql = `SELECT c.*, j.id AS entry, j.tbl, j.row, j.before FROM changes c JOIN journal j ON j.change_id = c.id
    WHERE c.at >= ? AND c.undone_by IS NULL AND c.undoes IS NULL AND c.action NOT IN (${moved.map(() => '?').join(', ')})
      AND j.after IS NULL AND j.before IS NOT NULL ORDER BY j.id DESC`;
  const byChange = new Map<number, { change: ChangeRecord; entries: Gone[] }>();
  for (const row of statement(vault, sql).all(since, ...moved)) {
    const change = changeRecord(row);
    const known = byChange.get(change.id) ?? { change, entries: [] };
    known.entries.push({
      entry: Number(row['entry']),
      table: String(row['tbl']),
      row: Number(row['row']),
      before: JSON.parse(String(row['before'])) as Record<string, unknown>,
    });
    byChange.set(change.id, known);
  }
  return [...byChange.values()]
    .flatMap(({ change, entries }) => thingsOf(change, entries))
    .filter((thing) => !isBack(vault, thing.table, thing.row))
    .slice(0, most);
}

interface Gone {
  readonly entry: number;
  readonly table: string;
  readonly row: number;
  readonly before: Readonly<Record<string, unknown>>;
}

/** With a person goes what hangs on them: then the person is the thing, and the rest comes along. */
function thingsOf(change: ChangeRecord, entries: readonly Gone[]): Thrown[] {
  // Someone forgotten for good has left nothing but the number of the row.
  const whole = entries.filter(({ before }) => typeof before['public_id'] === 'string');
  const people = whole.filter(({ table }) => table === 'people');
  const tops = people.length > 0 ? people : whole;
  return tops.flatMap((one): Thrown[] => {
    const table = things.find((name) => name === one.table);
    if (table === undefined) return [];
    const count: Record<string, number> = {};
    for (const other of belonging(one, entries))
      if (other !== one) count[other.table] = (count[other.table] ?? 0) + 1;
    return [
      {
        entry: one.entry,
        table,
        row: one.row,
        publicId: String(one.before['public_id']),
        before: one.before,
        change,
        with: count,
      },
    ];
  });
}

const pointers: Readonly<Record<string, string>> = {
  touches: 'touch_id',
  memories: 'memory_id',
  circles: 'circle_id',
  promises: 'promise_id',
  intentions: 'intention_id',
};

/** The rows of the same change that come back with a thing: all of a person's, what points to any other. */
function belonging(thing: Gone, entries: readonly Gone[]): readonly Gone[] {
  const others = entries.filter(({ table }) => table === 'people').length > 1;
  if (thing.table === 'people' && !others) return entries;
  const pointer = thing.table === 'people' ? 'person_id' : pointers[thing.table];
  return entries.filter(
    (one) => one === thing || (pointer !== undefined && one.before[pointer] === thing.row),
  );
}

function isBack(vault: Vault, table: ThingTable, row: number): boolean {
  return statement(vault, `SELECT 1 FROM ${table} WHERE id = ?`).get(row) !== undefined;
}

/** The entries of the journal that bring a thing back. */
export function entriesToBringBack(vault: Vault, thing: Thrown): ReadonlySet<number> {
  const rows = statement(
    vault,
    'SELECT id, tbl, row, before FROM journal WHERE change_id = ? AND after IS NULL AND before IS NOT NULL',
  ).all(thing.change.id);
  const entries = rows.map((row): Gone => ({
    entry: Number(row['id']),
    table: String(row['tbl']),
    row: Number(row['row']),
    before: JSON.parse(String(row['before'])) as Record<string, unknown>,
  }));
  const own = entries.find(({ entry }) => entry === thing.entry);
  return new Set(own === undefined ? [] : belonging(own, entries).map(({ entry }) => entry));
}
