/** Keeps how a table was read for the report, and what was said about its columns for the next file with the same headings. */
import type { TableSeen } from '../../capture/chosen-columns.ts';
import { readSettings, writeSetting } from '../../store/settings.ts';
import { mostTables, noteSkip } from './tally.ts';
import type { Writer } from './writer.ts';

/** Of more tables than this, those said first are forgotten first. */
const mostRemembered = 200;

/** Must run inside a change. */
export function noteTable(w: Writer, table: TableSeen, source: string): void {
  if (w.tally.tables.length < mostTables) w.tally.tables.push({ ...table, source });
  for (const column of table.unmatched)
    noteSkip(w.tally, {
      source,
      place: '',
      why: { key: 'tables:skipped.no-such-column', values: { column } },
    });
  if (table.chosen === null) return;
  const others = Object.entries(readSettings(w.vault).tables).filter(([key]) => key !== table.key);
  const kept = [...others.slice(1 - mostRemembered), [table.key, table.chosen] as const];
  writeSetting(w.vault, 'tables', Object.fromEntries(kept));
}
