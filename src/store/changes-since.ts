/** What changed since someone last looked, by any door: for the stream of events, cheap enough to ask twice a second. */
import type { Vault } from './open.ts';

export interface Seen {
  /** SQLite’s own count of commits by others; it moves before anything else is asked. */
  readonly version: number;
  readonly change: number;
  readonly journal: number;
}

export interface ChangeSeen {
  readonly action: string;
  /** Public ids; empty means everybody. */
  readonly people: readonly string[];
}

const mostEntries = 400;
const ofPerson = new Set([
  'handles',
  'cards',
  'touch_people',
  'memory_people',
  'occasions',
  'promises',
  'next_times',
  'clippings',
  'relations',
  'circle_people',
  'rests',
  'exits',
  'gives',
]);

/** Returns null when nothing moved. */
export function changesSince(
  vault: Vault,
  before: Seen | null,
): { seen: Seen; changes: readonly ChangeSeen[] } | null {
  const version = Number(vault.raw.prepare('PRAGMA data_version').get()?.['data_version']);
  if (before !== null && before.version === version) return null;
  const last = vault.raw
    .prepare('SELECT (SELECT max(id) FROM changes) AS change, (SELECT max(id) FROM journal) AS journal')
    .get();
  const seen: Seen = {
    version,
    change: Number(last?.['change'] ?? 0),
    journal: Number(last?.['journal'] ?? 0),
  };
  if (before === null) return { seen, changes: [] };
  const rows = vault.raw
    .prepare('SELECT id, action FROM changes WHERE id > ? ORDER BY id LIMIT 50')
    .all(before.change);
  const changes = rows.map((row) => ({
    action: String(row['action']),
    people: peopleOf(vault, Number(row['id'])),
  }));
  // A long import goes on within one change.
  if (changes.length === 0 && seen.journal > before.journal) changes.push({ action: 'import', people: [] });
  return { seen, changes };
}

function peopleOf(vault: Vault, change: number): readonly string[] {
  const entries = vault.raw
    .prepare('SELECT tbl, row, before FROM journal WHERE change_id = ? LIMIT ?')
    .all(change, mostEntries);
  if (entries.length === mostEntries) return [];
  const people = new Set<string>();
  for (const entry of entries) {
    const table = String(entry['tbl']);
    if (table !== 'people' && !ofPerson.has(table)) continue;
    const person = table === 'people' ? Number(entry['row']) : personOf(vault, table, entry);
    const found =
      person === null
        ? undefined
        : vault.raw.prepare('SELECT public_id FROM people WHERE id = ?').get(person);
    if (found === undefined) return [];
    people.add(String(found['public_id']));
  }
  return [...people];
}

function personOf(vault: Vault, table: string, entry: Record<string, unknown>): number | null {
  const before = entry['before'];
  const row =
    typeof before === 'string'
      ? (JSON.parse(before) as Record<string, unknown>)
      : vault.raw.prepare(`SELECT person_id FROM ${table} WHERE id = ?`).get(Number(entry['row']));
  return typeof row?.['person_id'] === 'number' ? row['person_id'] : null;
}
