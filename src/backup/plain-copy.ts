/** Copies the tables of a vault that may be written to meanwhile into one plain SQLite file, without index and secrets. */
import { DatabaseSync } from 'node:sqlite';
import { explain } from '../store/open.ts';
import type { Counts } from './manifest.ts';

/** What belongs to this machine or this door: logins, tokens, and the list of copies itself. */
export const keptOut: ReadonlySet<string> = new Set(['sessions', 'tokens', 'copies', 'idempotency']);

export interface PlainCopy {
  readonly schema: number;
  readonly vault: string;
  readonly journalId: number;
  readonly counts: Counts;
  readonly tables: Readonly<Record<string, number>>;
}

/** A connection of its own that only reads, so that a copy disturbs nobody. */
export function readingConnection(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 10_000, enableForeignKeyConstraints: false });
    database.exec('PRAGMA query_only = ON');
    return database;
  } catch (cause) {
    throw explain(cause, file);
  }
}

/**
 * Writes `target`, consistent as of one moment.
 * @param from the vault's `kith.db`
 */
export function copyPlain(from: string, target: string): void {
  const database = new DatabaseSync(from, { timeout: 10_000, enableForeignKeyConstraints: false });
  try {
    database.prepare('ATTACH ? AS copy').run(target);
    database.exec('PRAGMA copy.journal_mode = OFF; PRAGMA copy.synchronous = OFF; BEGIN');
    const objects = database
      .prepare(
        `SELECT type, name, tbl_name AS owner, sql FROM main.sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, rowid`,
      )
      .all()
      .map((row) => ({ type: String(row['type']), name: String(row['name']), sql: String(row['sql']) }));
    const make = (type: string) => {
      for (const one of objects) if (one.type === type) database.exec(inCopy(one.sql));
    };
    make('table');
    make('index');
    for (const { type, name } of objects)
      if (type === 'table' && !keptOut.has(name))
        database.exec(`INSERT INTO copy.${name} SELECT * FROM main.${name}`);
    database.exec('UPDATE copy.now_writing SET change_id = NULL');
    make('trigger');
    const version = Number(database.prepare('PRAGMA main.user_version').get()?.['user_version'] ?? 0);
    database.exec(`PRAGMA copy.user_version = ${version}`);
    database.exec('COMMIT');
  } catch (cause) {
    throw explain(cause, target);
  } finally {
    database.close();
  }
}

function inCopy(sql: string): string {
  return sql.replace(/^CREATE (TABLE|UNIQUE INDEX|INDEX|TRIGGER) /i, (start) => `${start}copy.`);
}

/** What a copy says of itself, counted in the rows that go into it. */
export function countsOf(database: DatabaseSync): PlainCopy {
  const one = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0] ?? 0;
  const tables = Object.fromEntries(
    tableNames(database).map((name) => [name, Number(one(`SELECT count(*) FROM ${name}`))]),
  );
  return {
    schema: Number(one('PRAGMA user_version')),
    vault: String(one('SELECT vault_id FROM vault')),
    journalId: Number(one('SELECT coalesce(max(id), 0) FROM journal')),
    counts: {
      people: tables['people'] ?? 0,
      touches: tables['touches'] ?? 0,
      memories: tables['memories'] ?? 0,
      photos: tables['photos'] ?? 0,
    },
    tables,
  };
}

/** The tables that are copied and counted; `pace` is counted again after a restore. */
export function tableNames(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => String(row['name']))
    .filter((name) => !/^(?:search_|sqlite_)/.test(name) && !keptOut.has(name) && name !== 'pace');
}

/** The blobs that the rows name, each once. */
export function blobsOf(database: DatabaseSync): { sha256: string; bytes: number }[] {
  return database
    .prepare('SELECT sha256, max(bytes) AS bytes FROM photos GROUP BY sha256 ORDER BY sha256')
    .all()
    .map((row) => ({ sha256: String(row['sha256']), bytes: Number(row['bytes']) }));
}
