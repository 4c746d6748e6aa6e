/** Brings a vault's schema forward, one immutable step at a time, with a copy of the file before each. */
import type { DatabaseSync } from 'node:sqlite';
import { Problem } from '../problem.ts';
import { journaled, schema, searchSchema } from './migrations/0001-vault.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  up(database: DatabaseSync): void;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'vault',
    up(database) {
      database.exec(schema);
      for (const table of journaled) journalTable(database, table);
    },
  },
];

/** The version this Kith writes. */
export const schemaVersion = migrations.length;

/**
 * Applies what is missing, each step in one transaction.
 * @param copyBefore called with the old version before the first step on a vault that already holds data
 * @throws Problem `vault-newer` when the file was written by a later Kith
 */
export function migrate(
  database: DatabaseSync,
  copyBefore: (version: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const version = versionOf(database);
  if (version > steps.length) throw new Problem('vault-newer', { version, known: steps.length });
  for (const step of steps.slice(version)) {
    // A vault that is just being made holds nothing to copy.
    if (step.version > 1 && version > 0) copyBefore(step.version - 1);
    database.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have done it while we waited for the lock.
      if (versionOf(database) < step.version) {
        step.up(database);
        database.exec(`PRAGMA user_version = ${step.version}`);
      }
      database.exec('COMMIT');
    } catch (cause) {
      database.exec('ROLLBACK');
      throw cause;
    }
  }
  database.exec(searchSchema);
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/**
 * Writes the three triggers that keep the journal of a table. A write outside a change is refused, so that nothing can
 * bypass history; `now_writing.change_id = 0` writes without a record (restoring, bringing a copy forward).
 * Called again after a later migration adds a column.
 */
export function journalTable(database: DatabaseSync, table: string): void {
  const columns = database
    .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .map((row) => String(row['name']));
  const whole = (row: string) => `json_object(${columns.map((c) => `'${c}', ${row}.${c}`).join(', ')})`;
  const note = (row: string, before: string, after: string) =>
    `INSERT INTO journal (change_id, tbl, row, before, after)
     SELECT ifnull(change_id, RAISE(ABORT, 'write outside a change')), '${table}', ${row}.id, ${before}, ${after}
     FROM now_writing WHERE change_id IS NOT 0;`;
  const same = columns.map((c) => `old.${c} IS new.${c}`).join(' AND ');
  database.exec(`
    DROP TRIGGER IF EXISTS ${table}_added; DROP TRIGGER IF EXISTS ${table}_changed; DROP TRIGGER IF EXISTS ${table}_removed;
    CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} BEGIN ${note('new', 'NULL', 'NULL')} END;
    CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} WHEN NOT (${same}) BEGIN ${note('new', whole('old'), whole('new'))} END;
    CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table} BEGIN ${note('old', whole('old'), 'NULL')} END;
  `);
}
