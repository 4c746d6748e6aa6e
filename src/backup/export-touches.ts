/** All touches as a table for any spreadsheet; no cell can be taken for a formula. */
import { writeCsv } from '../formats/csv.ts';
import { dayOf } from '../people/day.ts';
import type { Vault } from '../store/open.ts';
import type { Say } from '../words/say.ts';

const columns = [
  'day',
  'time',
  'people',
  'medium',
  'direction',
  'state',
  'minutes',
  'group',
  'text',
  'id',
] as const;

export function* exportTouches(vault: Vault, say: Say): Generator<string> {
  yield writeCsv([columns.map((column) => say(`backup:export.column.${column}`))]);
  const touches = vault.raw.prepare(
    `SELECT t.*, (SELECT group_concat(p.name, '; ' ORDER BY x.id) FROM touch_people x JOIN people p ON p.id = x.person_id
       WHERE x.touch_id = t.id) AS names FROM touches t ORDER BY t.at, t.public_id`,
  );
  for (const row of touches.iterate()) {
    const cells = [
      dayOf(Number(row['day'])).toString(),
      row['day_only'] === 1 ? '' : moment(Number(row['at'])),
      text(row['names']),
      text(row['medium']),
      text(row['direction']),
      text(row['state']),
      text(row['minutes']),
      text(row['group_name']),
      text(row['text']),
      text(row['public_id']),
    ];
    yield writeCsv([cells.map(harmless)]);
  }
}

/** A cell that begins like a formula gets an apostrophe, as OWASP advises for CSV injection. */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function moment(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000).toString();
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
