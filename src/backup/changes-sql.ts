/** What happened since an earlier copy, as SQL that the plain `sqlite3` program can apply: the last state of every touched row. */
import type { DatabaseSync } from 'node:sqlite';
import { journaled } from '../store/migrations/0001-vault.ts';
import { keptOut } from './plain-copy.ts';

/** Beyond so many touched rows a full copy is the smaller trouble. */
const mostRows = 200_000;

/** Tables beside the journal: rows are only added, but now and then an old one changes; a fingerprint tells. */
const beside: Readonly<Record<string, string>> = {
  changes:
    'coalesce(sum(id % 9973 * (1 + coalesce(undone_by, 0) % 9973)), 0) + coalesce(sum(coalesce(import_id, 0)), 0) + coalesce(sum(length(about)), 0)',
  journal: 'coalesce(sum((before IS NULL) + (after IS NULL)), 0)',
  skips: '0',
  files_seen: 'coalesce(sum(import_id), 0)',
};

export type Marks = Readonly<Record<string, number>>;

/** Where the next `changes` will go on from. */
export function marksOf(database: DatabaseSync): Marks {
  const marks: Record<string, number> = {};
  for (const [table, print] of Object.entries(beside)) {
    const row = database.prepare(`SELECT coalesce(max(id), 0) AS top FROM ${table}`).get();
    const top = Number(row?.['top'] ?? 0);
    marks[`${table}.top`] = top;
    Object.assign(marks, fingerprint(database, table, print, top));
  }
  return marks;
}

function fingerprint(
  database: DatabaseSync,
  table: string,
  print: string,
  top: number,
): Record<string, number> {
  // The journal is long and only forgetting touches its old entries: its number of rows tells.
  const what = table === 'journal' ? '0' : print;
  const row = database.prepare(`SELECT count(*) AS n, ${what} AS print FROM ${table} WHERE id <= ?`).get(top);
  return { [`${table}.n`]: Number(row?.['n'] ?? 0), [`${table}.print`]: Number(row?.['print'] ?? 0) };
}

/**
 * @param since the marks of the copy before
 * @returns the lines of `changes.sql`, or null when a full copy is needed: too much, or someone was forgotten and history with them
 */
export function changesSince(database: DatabaseSync, since: Marks): Iterable<string> | null {
  const from = since['journal.top'] ?? 0;
  const old = fingerprint(database, 'journal', '0', from);
  if (old['journal.n'] !== since['journal.n']) return null;
  const touched = database
    .prepare('SELECT count(*) AS n FROM (SELECT DISTINCT tbl, row FROM journal WHERE id > ?)')
    .get(from);
  const forgot = database
    .prepare("SELECT 1 FROM changes WHERE id > ? AND action = 'forget'")
    .get(since['changes.top'] ?? 0);
  const tooMuch = Number(touched?.['n']) > mostRows;
  return tooMuch || forgot !== undefined ? null : lines(database, since, from);
}

function* lines(database: DatabaseSync, since: Marks, from: number): Generator<string> {
  yield 'PRAGMA foreign_keys = OFF;\n';
  yield 'BEGIN IMMEDIATE;\n';
  yield 'UPDATE now_writing SET change_id = 0;\n';
  yield* touchedRows(database, from);
  for (const [table, print] of Object.entries(beside)) yield* besideRows(database, table, print, since);
  yield* wholeTable(database, 'imports');
  yield 'DELETE FROM pace WHERE person_id NOT IN (SELECT id FROM people);\n';
  yield 'UPDATE now_writing SET change_id = NULL;\n';
  yield 'COMMIT;\n';
}

function* touchedRows(database: DatabaseSync, from: number): Generator<string> {
  const tables = journaled.filter((table) => !keptOut.has(table));
  for (const table of tables) {
    const gone = database.prepare(
      `SELECT DISTINCT j.row AS id FROM journal j WHERE j.id > ? AND j.tbl = ? AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = j.row) ORDER BY 1`,
    );
    for (const row of gone.iterate(from, table))
      yield `DELETE FROM ${table} WHERE id = ${String(row['id'])};\n`;
  }
  for (const table of tables) {
    const kept = `SELECT * FROM ${table} WHERE id IN (SELECT row FROM journal WHERE id > ? AND tbl = '${table}') ORDER BY id`;
    for (const row of database.prepare(kept).iterate(from)) yield insertLine(table, row);
  }
}

function* besideRows(database: DatabaseSync, table: string, print: string, since: Marks): Generator<string> {
  const top = since[`${table}.top`] ?? 0;
  const now = fingerprint(database, table, print, top);
  const same = now[`${table}.n`] === since[`${table}.n`] && now[`${table}.print`] === since[`${table}.print`];
  if (!same) yield* wholeTable(database, table);
  else
    for (const row of database.prepare(`SELECT * FROM ${table} WHERE id > ? ORDER BY id`).iterate(top))
      yield insertLine(table, row);
}

function* wholeTable(database: DatabaseSync, table: string): Generator<string> {
  yield `DELETE FROM ${table};\n`;
  for (const row of database.prepare(`SELECT * FROM ${table} ORDER BY id`).iterate())
    yield insertLine(table, row);
}

function insertLine(table: string, row: Record<string, unknown>): string {
  const columns = Object.keys(row);
  return `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((c) => literal(row[c])).join(', ')});\n`;
}

/**
 * A value as SQL on one line. The sqlite3 program reads lines and drops a carriage return before a line's end, so text
 * with control characters is written as its bytes.
 */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`;
  if (typeof value !== 'string') throw new TypeError('cannot be written as SQL');
  const text = value;
  // eslint-disable-next-line no-control-regex -- exactly those are meant
  if (/[\u0000-\u001f]/.test(text)) return `CAST(X'${Buffer.from(text, 'utf8').toString('hex')}' AS TEXT)`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** A number beyond the whole ones that are exact came from a REAL column, and stays one. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '9e999' : '-9e999';
  const text = String(value);
  return Number.isSafeInteger(value) || /[.e]/.test(text) ? text : `${text}.0`;
}
