/** Brings an export back: every table line by line, every photo by its sum; what is there already stays as it is. */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dayNumber } from '../people/day.ts';
import { Problem, type Sentence } from '../problem.ts';
import { bindable } from '../store/adapter.ts';
import { keepBlob } from '../store/blobs.ts';
import type { Vault } from '../store/open.ts';
import { recount } from '../store/pace.ts';
import { rowId } from '../store/row-id.ts';
import { statement } from '../store/search-index.ts';
import { spreadOf } from '../store/write-touches.ts';
import { sha256 } from './manifest.ts';
import { openName, openTables, type OpenTable } from './open-tables.ts';

export const exportMark = 'kith-export.json';
export const exportFormat = 'kith-export-1';

export interface ReadBack {
  readonly added: Readonly<Record<string, number>>;
  readonly same: Readonly<Record<string, number>>;
  readonly photos: number;
  readonly skipped: readonly { readonly source: string; readonly place: string; readonly why: Sentence }[];
}

/** What writing rows under public ids needs to know. */
export interface Going {
  readonly vault: Vault;
  readonly now: number;
  readonly importId: number | null;
  /** Row ids by table and public id. */
  readonly ids: Map<string, Map<string, number>>;
  readonly skipped: { source: string; place: string; why: Sentence }[];
}

/** True for a folder that `kith export` wrote to the end. */
export function isExport(folder: string): boolean {
  return existsSync(join(folder, exportMark));
}

/**
 * Reads an export into the vault; must run inside a change, after which the search index is to be rebuilt.
 * Rows that are known by their public id or their unique columns stay as they are.
 * @param now milliseconds since 1970
 * @throws Problem `export-newer`
 */
export async function restoreExport(
  vault: Vault,
  folder: string,
  now: number,
  importId: number | null,
): Promise<ReadBack> {
  const mark = parsed(readFileSync(join(folder, exportMark), 'utf8'));
  if (mark?.['format'] !== exportFormat) throw new Problem('export-newer', { folder });
  const going: Going = { vault, now, importId, ids: new Map(), skipped: [] };
  const fresh = vault.raw.prepare('SELECT 1 FROM people LIMIT 1').get() === undefined;
  const added: Record<string, number> = {};
  const same: Record<string, number> = {};
  for (const table of openTables(vault.raw)) {
    const counts = await readTable(going, table, join(folder, 'data', `${table.name}.jsonl`), fresh);
    added[table.name] = counts.added;
    same[table.name] = counts.same;
  }
  const photos = readPhotos(going, join(folder, 'photos'));
  recount(vault, 'everyone');
  return { added, same, photos, skipped: going.skipped };
}

async function readTable(
  going: Going,
  table: OpenTable,
  file: string,
  fresh: boolean,
): Promise<{ added: number; same: number }> {
  const ids = new Map<string, number>();
  going.ids.set(table.name, ids);
  const counts = { added: 0, same: 0 };
  if (!existsSync(file)) return counts;
  const newest = Number(
    going.vault.raw.prepare(`SELECT coalesce(max(id), 0) AS top FROM ${table.name}`).get()?.['top'],
  );
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const row = parsed(line);
    const outcome = row === null ? 'unreadable' : insertOpenRow(going, table, row, ids, { fresh, newest });
    if (outcome === 'added' || outcome === 'same') counts[outcome] += 1;
    else
      going.skipped.push({
        source: basename(file),
        place: `${number}`,
        why: { key: `backup:export.${outcome}` },
      });
  }
  return counts;
}

/** Writes one row as an export holds it, unless it is there already; must run inside a change. */
export function insertOpenRow(
  going: Going,
  table: OpenTable,
  row: Record<string, unknown>,
  ids: Map<string, number>,
  { fresh, newest }: { readonly fresh: boolean; readonly newest: number },
): 'added' | 'same' | 'unreadable' | 'dangling' {
  const values: Record<string, unknown> = {};
  for (const column of table.columns) {
    const given = row[openName(column)];
    if (given === undefined) continue;
    if (given !== null && typeof given !== 'string' && typeof given !== 'number') return 'unreadable';
    if (column.refers === null || given === null) {
      values[column.name] = given;
      continue;
    }
    const key = column.refers === 'handles' ? `${String(row['person'])} ${String(given)}` : String(given);
    const id = going.ids.get(column.refers)?.get(key);
    if (id === undefined && column.required) return 'dangling';
    values[column.name] = id ?? null;
  }
  const known = knownId(going.vault, table, values, newest);
  if (known !== null && table.name === 'settings' && fresh) setAgain(going.vault, known, values);
  const id = known ?? put(going, table, values);
  if (id === null) return 'unreadable';
  if (typeof values['public_id'] === 'string') ids.set(values['public_id'], id);
  if (table.name === 'handles')
    ids.set(`${String(row['person'])} ${String(values['kind'])}:${String(values['value'])}`, id);
  return known === null ? 'added' : 'same';
}

/** The row that is there already: by any of the table's unique columns, or, where it has none, an equal row from before. */
function knownId(
  vault: Vault,
  table: OpenTable,
  values: Record<string, unknown>,
  newest: number,
): number | null {
  const find = (columns: readonly string[], more: string) => {
    const test = columns.map((column) => `${column} IS ?`).join(' AND ');
    const sql = `SELECT id FROM ${table.name} WHERE ${test} ${more}`;
    const row = statement(vault, sql).get(...columns.map((column) => bindable(values[column])));
    return row === undefined ? null : Number(row['id']);
  };
  for (const columns of table.unique) {
    const id = columns.every((column) => (values[column] ?? null) !== null) ? find(columns, '') : null;
    if (id !== null) return id;
  }
  if (table.unique.length > 0 || newest === 0) return null;
  return find(Object.keys(values), `AND id <= ${newest} LIMIT 1`);
}

/** An empty vault takes over how the old one was set. */
function setAgain(vault: Vault, id: number, values: Record<string, unknown>): void {
  statement(vault, 'UPDATE settings SET value = ? WHERE id = ?').run(bindable(values['value']), id);
}

/** Null when the row is none of ours. */
function put(going: Going, table: OpenTable, values: Record<string, unknown>): number | null {
  const { vault } = going;
  const all: Record<string, unknown> = { ...values };
  const existing = columnsOf(vault, table.name);
  if (existing.has('import_id')) all['import_id'] = going.importId;
  if (existing.has('made_at')) all['made_at'] = going.now;
  const id = freeId(going, table, values);
  if (id !== null) all['id'] = id;
  const columns = Object.keys(all);
  const sql = `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  try {
    return Number(
      statement(vault, sql).run(...columns.map((column) => bindable(all[column]))).lastInsertRowid,
    );
  } catch (cause) {
    // A column that must not be empty is.
    if (cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === 19) return null;
    throw cause;
  }
}

const columnSets = new Map<string, ReadonlySet<string>>();

function columnsOf(vault: Vault, table: string): ReadonlySet<string> {
  const known = columnSets.get(table);
  if (known !== undefined) return known;
  const names = vault.raw.prepare('SELECT name FROM pragma_table_info(?)').all(table);
  const set = new Set(names.map((row) => String(row['name'])));
  columnSets.set(table, set);
  return set;
}

/** Row ids that sort by time are made again as they were first; two of one second move apart. */
function freeId(going: Going, table: OpenTable, values: Record<string, unknown>): number | null {
  if (table.kind === null) return null;
  const seconds = secondsOf(going, table, values);
  const taken = statement(going.vault, `SELECT 1 FROM ${table.name} WHERE id = ?`);
  for (let spread = spreadOf(String(values['public_id'])); ; spread += 1) {
    const id = rowId(seconds, spread, table.kind);
    if (taken.get(id) === undefined) return id;
  }
}

function secondsOf(going: Going, table: OpenTable, values: Record<string, unknown>): number {
  if (table.kind === 'touch') return Number(values['at']);
  if (table.kind === 'person') return going.now / 1000;
  if (table.kind === 'memory')
    return typeof values['day'] === 'number'
      ? values['day'] * 86_400 + 43_200
      : Number(values['kept_at']) / 1000;
  try {
    return dayNumber(String(values['made_on'])) * 86_400 + 43_200;
  } catch {
    return going.now / 1000;
  }
}

function readPhotos(going: Going, folder: string): number {
  if (!existsSync(folder)) return 0;
  let photos = 0;
  for (const name of readdirSync(folder).sort()) {
    const sum = /^([0-9a-f]{64})\./.exec(name)?.[1];
    if (sum === undefined) continue;
    const bytes = readFileSync(join(folder, name));
    if (sha256(bytes) === sum) {
      keepBlob(going.vault.folder, bytes);
      photos += 1;
    } else going.skipped.push({ source: name, place: '', why: { key: 'backup:export.changedPhoto' } });
  }
  return photos;
}

const mostLine = 64 * 1024 * 1024;

async function* linesOf(file: string): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const all = Buffer.concat([held, piece]);
    let at = 0;
    for (let end = all.indexOf(10, at); end >= 0; end = all.indexOf(10, at)) {
      yield all.toString('utf8', at, end);
      at = end + 1;
    }
    held = all.subarray(at);
    if (held.length > mostLine) return;
  }
  if (held.length > 0) yield held.toString('utf8');
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
