/** The tables as an export shows them: public ids instead of row ids, no trace of when or in which import a row came in. */
import type { DatabaseSync } from 'node:sqlite';
import { journaled } from '../store/migrations/0001-vault.ts';
import { recordKinds, type RecordKind } from '../store/row-id.ts';

export interface OpenColumn {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The table whose public id (for `handles`: `kind:value` of the same person) stands in place of the row id. */
  readonly refers: string | null;
}

export interface OpenTable {
  readonly name: string;
  readonly columns: readonly OpenColumn[];
  /** The sets of columns of which no two rows have the same. */
  readonly unique: readonly (readonly string[])[];
  /** The kind of record whose row ids are made from a moment; null: they count up. */
  readonly kind: RecordKind | null;
  readonly order: string;
}

/** Where a row id comes from, in SQL: seconds since 1970. */
const moments: Readonly<Record<string, { readonly kind: RecordKind; readonly at: string }>> = {
  people: { kind: 'person', at: 'public_id' },
  touches: { kind: 'touch', at: 'at' },
  memories: { kind: 'memory', at: 'kept_at' },
  promises: { kind: 'promise', at: 'made_on' },
  next_times: { kind: 'next-time', at: 'made_on' },
  clippings: { kind: 'clipping', at: 'made_on' },
};

/** Of this machine, or of the way in. */
const leftOut: ReadonlySet<string> = new Set(['id', 'import_id', 'made_at']);

/** What an export holds, in an order in which every row comes after those it refers to. */
export function openTables(database: DatabaseSync): OpenTable[] {
  const tables = journaled.filter((name) => name !== 'tokens').map((name) => describe(database, name));
  const done = new Set<string>();
  const ordered: OpenTable[] = [];
  while (ordered.length < tables.length) {
    const before = ordered.length;
    for (const table of tables) {
      const waits = table.columns.some(
        (c) => c.refers !== null && c.refers !== table.name && !done.has(c.refers),
      );
      if (done.has(table.name) || waits) continue;
      done.add(table.name);
      ordered.push(table);
    }
    if (ordered.length === before) throw new Error('tables refer to each other in a circle');
  }
  return ordered;
}

function describe(database: DatabaseSync, name: string): OpenTable {
  const links = new Map(
    database
      .prepare('SELECT "from" AS column_name, "table" AS target FROM pragma_foreign_key_list(?)')
      .all(name)
      .map((row) => [String(row['column_name']), String(row['target'])]),
  );
  const columns = database
    .prepare('SELECT name, type, "notnull" AS required FROM pragma_table_info(?) ORDER BY cid')
    .all(name)
    .map((row): OpenColumn => ({
      name: String(row['name']),
      type: String(row['type']),
      required: row['required'] === 1,
      refers: links.get(String(row['name'])) ?? null,
    }))
    .filter((column) => !leftOut.has(column.name));
  const moment = moments[name];
  return {
    name,
    columns,
    unique: uniqueOf(database, name),
    kind: recordKinds.find((kind) => kind === moment?.kind) ?? null,
    order:
      moment === undefined
        ? 't.id'
        : moment.at === 'public_id'
          ? 't.public_id'
          : `t.${moment.at}, t.public_id`,
  };
}

function uniqueOf(database: DatabaseSync, table: string): string[][] {
  const indexes = database.prepare('SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 ORDER BY name');
  const columns = database.prepare('SELECT name FROM pragma_index_info(?) ORDER BY seqno');
  return indexes
    .all(table)
    .map((index) => columns.all(String(index['name'])).map((column) => String(column['name'])));
}

/** A reference leaves as `person` for `person_id`. */
export function openName(column: OpenColumn): string {
  return column.refers === null ? column.name : column.name.replace(/_id$/, '');
}

/** The rows of a table as an export writes them. @param where which of them, in SQL over `t`, with the values it asks for */
export function* openRows(
  database: DatabaseSync,
  table: OpenTable,
  where = '1',
  ...values: readonly number[]
): Generator<Record<string, unknown>> {
  const value = (column: OpenColumn) => {
    if (column.refers === null) return `t.${column.name}`;
    const what = column.refers === 'handles' ? "r.kind || ':' || r.value" : 'r.public_id';
    return `(SELECT ${what} FROM ${column.refers} r WHERE r.id = t.${column.name})`;
  };
  const list = table.columns.map((column) => `${value(column)} AS ${openName(column)}`).join(', ');
  for (const row of database
    .prepare(`SELECT ${list} FROM ${table.name} t WHERE ${where} ORDER BY ${table.order}`)
    .iterate(...values))
    yield { ...row };
}
