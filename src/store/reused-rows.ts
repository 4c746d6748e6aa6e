/** A row that went leaves its number to the next: what a change wrote under it is then no business of the row that has it now. */
import { bindable } from './adapter.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import type { Entry } from './undo-import.ts';

/** What a row is, whatever else is said of it; the first that it has. */
const telling: readonly (readonly string[])[] = [
  ['public_id'],
  ['kind', 'value'],
  ['touch_id'],
  ['memory_id'],
  ['circle_id'],
  ['seen'],
  ['key'],
];

/**
 * The rows of a change, as `table row`, whose number another has by now.
 * @param own rows that the change wrote, as `table row` @param first the first line of its journal
 */
export function reusedRows(vault: Vault, own: ReadonlySet<string>, first: number): ReadonlySet<string> {
  const reused = new Set<string>();
  const gone = statement(
    vault,
    'SELECT tbl, row, before FROM journal WHERE id >= ? AND after IS NULL AND before IS NOT NULL',
  );
  for (const { tbl, row, before } of gone.iterate(first)) {
    const key = `${String(tbl)} ${Number(row)}`;
    if (!own.has(key)) continue;
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
): number {
  let back = 0;
  for (const [key, lines] of Map.groupBy(written, ({ tbl, row }) => `${tbl} ${row}`)) {
    const [last, first] = [lines[0], lines.at(-1)];
    if (!reused.has(key) || last?.after !== null || typeof first?.before !== 'string') continue;
    const { id, ...row } = JSON.parse(first.before) as Record<string, unknown>;
    const columns = Object.keys(row);
    const added = statement(
      vault,
      `INSERT INTO ${first.tbl} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    ).run(...columns.map((column) => bindable(row[column])));
    if (Number(added.changes) === 0) continue;
    back += 1;
    if (first.tbl !== 'handles') continue;
    statement(vault, 'UPDATE touch_people SET handle_id = ? WHERE handle_id = ? AND person_id = ?').run(
      Number(added.lastInsertRowid),
      Number(id),
      Number(row['person_id']),
    );
  }
  return back;
}

function whatIs(row: Readonly<Record<string, unknown>>): string {
  const columns = telling.find(([column = '']) => row[column] !== undefined) ?? [];
  return columns.map((column) => String(row[column])).join(' ');
}
