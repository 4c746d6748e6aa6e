/** The one place where Kysely meets node:sqlite: a dialect with a statement cache and immediate transactions. */
import type { DatabaseSync, StatementSync, SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

const cached = 400;

/** A Kysely dialect on an open database; the caller keeps the database and closes it. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driver(database: DatabaseSync): Driver {
  const connection = connect(database);
  let free: Promise<void> = Promise.resolve();
  const releases = new WeakMap<DatabaseConnection, () => void>();
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      const before = free;
      let release: () => void = () => {};
      free = new Promise((resolve) => (release = resolve));
      await before;
      const held: DatabaseConnection = { ...connection };
      releases.set(held, release);
      return held;
    },
    async releaseConnection(held) {
      releases.get(held)?.();
    },
    async beginTransaction(held) {
      await held.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'));
    },
    async commitTransaction(held) {
      await held.executeQuery(CompiledQuery.raw('COMMIT'));
    },
    async rollbackTransaction(held) {
      if (database.isTransaction) await held.executeQuery(CompiledQuery.raw('ROLLBACK'));
    },
    destroy: () => Promise.resolve(),
  };
}

function connect(database: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    // Row ids inside the search index go beyond what a number holds; a write reports the last one of any table.
    if (statement.columns().length === 0) statement.setReadBigInts(true);
    if (statements.size >= cached) statements.clear();
    statements.set(sql, statement);
    return statement;
  };
  return {
    executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const statement = prepare(query.sql);
      const values = query.parameters.map(bindable);
      if (statement.columns().length > 0) return Promise.resolve({ rows: statement.all(...values) as R[] });
      const { changes, lastInsertRowid } = statement.run(...values);
      return Promise.resolve({
        rows: [],
        numAffectedRows: BigInt(changes),
        insertId: BigInt(lastInsertRowid),
      });
    },
    async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
      // A statement of its own: one that is cached may run again while this one is being read.
      for (const row of database.prepare(query.sql).iterate(...query.parameters.map(bindable))) {
        yield { rows: [row as R] };
      }
    },
  };
}

/** What SQLite can bind; everything else is a bug and throws here, where it is seen, instead of binding NULL in silence. */
export function bindable(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`cannot be stored: ${Object.prototype.toString.call(value)}`);
}
