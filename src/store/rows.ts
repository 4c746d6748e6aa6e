/** Single rows in and out of any table, by statements prepared once; every write runs inside a change. */
import type { Insertable, Selectable, Updateable } from 'kysely';
import { bindable } from './adapter.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import type { Tables } from './tables.ts';

type Table = keyof Tables;

/** Inserts and returns the row id. */
export function insertRow<T extends Table>(vault: Vault, table: T, values: Insertable<Tables[T]>): number {
  const sql = inserting(table, Object.keys(values), '');
  return Number(statement(vault, sql).run(...Object.values(values).map(bindable)).lastInsertRowid);
}

/** As {@link insertRow}, or null when a row with the same unique columns is there already. */
export function insertIfNew<T extends Table>(
  vault: Vault,
  table: T,
  values: Insertable<Tables[T]>,
  unique: string,
): number | null {
  const sql = inserting(table, Object.keys(values), unique);
  const { changes, lastInsertRowid } = statement(vault, sql).run(...Object.values(values).map(bindable));
  return Number(changes) === 0 ? null : Number(lastInsertRowid);
}

/** The last insert of each table: an import writes the same columns a hundred thousand times. */
const inserts = new Map<
  string,
  { readonly columns: readonly string[]; readonly unique: string; readonly sql: string }
>();

function inserting(table: string, columns: readonly string[], unique: string): string {
  const last = inserts.get(table);
  if (
    last !== undefined &&
    last.unique === unique &&
    last.columns.length === columns.length &&
    last.columns.every((column, i) => column === columns[i])
  )
    return last.sql;
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const sql = unique === '' ? insert : `${insert} ON CONFLICT (${unique}) DO NOTHING`;
  inserts.set(table, { columns, unique, sql });
  return sql;
}

export function updateRow<T extends Table>(
  vault: Vault,
  table: T,
  id: number,
  values: Updateable<Tables[T]>,
): void {
  const columns = Object.keys(values);
  if (columns.length === 0) return;
  const sql = `UPDATE ${table} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE id = ?`;
  statement(vault, sql).run(...Object.values(values).map(bindable), id);
}

export function removeRow(vault: Vault, table: Table, id: number): void {
  statement(vault, `DELETE FROM ${table} WHERE id = ?`).run(id);
}

/** The rows of a table whose columns have these values. */
export function rowsWhere<T extends Table>(
  vault: Vault,
  table: T,
  where: Partial<Record<keyof Tables[T] & string, string | number | null>>,
  order = 'id',
): Selectable<Tables[T]>[] {
  const sql = selecting(table, Object.keys(where), order);
  return statement(vault, sql).all(...Object.values(where).map(bindable)) as unknown as Selectable<
    Tables[T]
  >[];
}

/** The last questions of each table, by their columns. */
const selects = new Map<string, Map<string, string>>();

function selecting(table: string, columns: readonly string[], order: string): string {
  let known = selects.get(table);
  if (known === undefined) selects.set(table, (known = new Map()));
  const key = columns.length === 1 ? `${columns[0] ?? ''} ${order}` : `${columns.join(',')} ${order}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const test = columns.length === 0 ? '1' : columns.map((c) => `${c} IS ?`).join(' AND ');
  const sql = `SELECT * FROM ${table} WHERE ${test} ORDER BY ${order}`;
  known.set(key, sql);
  return sql;
}

export function rowById<T extends Table>(vault: Vault, table: T, id: number): Selectable<Tables[T]> | null {
  return (
    (statement(vault, `SELECT * FROM ${table} WHERE id = ?`).get(id) as unknown as Selectable<Tables[T]>) ??
    null
  );
}

export function rowByPublicId<T extends Table>(
  vault: Vault,
  table: T,
  publicId: string,
): Selectable<Tables[T]> | null {
  const sql = `SELECT * FROM ${table} WHERE public_id = ?`;
  return (statement(vault, sql).get(publicId) as unknown as Selectable<Tables[T]>) ?? null;
}

/** Runs one writing statement and returns how many rows it changed. */
export function run(vault: Vault, sql: string, ...values: readonly unknown[]): number {
  return Number(statement(vault, sql).run(...values.map(bindable)).changes);
}
