/** A row that went leaves its number to the next: what a change wrote under it is then no business of the row that has it now. */
import { bindable } from './adapter.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import { isSettled, type Entry } from './undo-import.ts';

/** What a person has; questions are asked again where they still are some. */
const theirs: ReadonlySet<string> = new Set([
  'handles',
  'touch_people',
  'memory_people',
  'circle_people',
  'waiting',
  'occasions',
  'relations',
]);

/** What a row is, whatever else is said of it; the first that it has. */
const telling: readonly (readonly string[])[] = [
  ['public_id'],
  ['kind', 'value'],
  ['touch_id'],
  ['memory_id'],
  ['circle_id'],
];

/**
 * The rows of a change, as `table row`, whose number another has by now.
 * @param own rows that the change wrote, as `table row` @param first the first line of its journal
 */
export function reusedRows(vault: Vault, own: ReadonlySet<string>, first: number): ReadonlySet<string> {
  const reused = new Set<string>();
  const looked = new Set<string>();
  const gone = statement(
    vault,
    'SELECT tbl, row, before FROM journal WHERE id >= ? AND after IS NULL AND before IS NOT NULL ORDER BY id',
  );
  for (const { tbl, row, before } of gone.iterate(first)) {
    const key = `${String(tbl)} ${Number(row)}`;
    // The first that went under the number was the change's own; others had it since.
    if (!theirs.has(String(tbl)) || !own.has(key) || looked.has(key)) continue;
    looked.add(key);
    const now = statement(vault, `SELECT * FROM ${String(tbl)} WHERE id = ?`).get(Number(row));
    const was = JSON.parse(String(before)) as Record<string, unknown>;
    if (now !== undefined && whatIs(now) !== whatIs(was)) reused.add(key);
  }
  return reused;
}

/**
 * What the change took away and cannot have its number back comes back under another.
 * @param written all that the change wrote, the last first @returns how many came back
 */
export function bringBackElsewhere(
  vault: Vault,
  written: readonly Entry[],
  reused: ReadonlySet<string>,
  isGone: (importId: unknown) => boolean,
): number {
  let back = 0;
  for (const [key, lines] of Map.groupBy(written, ({ tbl, row }) => `${tbl} ${row}`)) {
    const [last, first] = [lines[0], lines.at(-1)];
    if (!reused.has(key) || last?.after !== null || typeof first?.before !== 'string') continue;
    if (isSettled(vault, { ...first, after: null }, isGone)) continue;
    const { id, ...row } = JSON.parse(first.before) as Record<string, unknown>;
    const columns = Object.keys(row);
    const added = insertWhereItCan(vault, first.tbl, columns, row);
    if (added === null) continue;
    back += 1;
    if (first.tbl !== 'handles') continue;
    statement(vault, 'UPDATE touch_people SET handle_id = ? WHERE handle_id = ? AND person_id = ?').run(
      added,
      Number(id),
      Number(row['person_id']),
    );
  }
  return back;
}

/** What it hung on may be gone, or the same may be there: then it stays away. @returns the number it has now */
function insertWhereItCan(
  vault: Vault,
  table: string,
  columns: readonly string[],
  row: Readonly<Record<string, unknown>>,
): number | null {
  const add = statement(
    vault,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  try {
    return Number(add.run(...columns.map((column) => bindable(row[column]))).lastInsertRowid);
  } catch (cause) {
    if (cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === 19) return null;
    throw cause;
  }
}

function whatIs(row: Readonly<Record<string, unknown>>): string {
  const columns = telling.find(([column = '']) => row[column] !== undefined) ?? [];
  return columns.map((column) => String(row[column])).join(' ');
}
