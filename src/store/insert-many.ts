/** Many rows by few statements: each statement costs as much as writing half a row, so a piece of them shares one. */
import type { SQLInputValue } from 'node:sqlite';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

/** Rows that share a statement; what is left over is written in halves of it, so that few statements are ever prepared. */
const largest = 32;

/**
 * Inserts rows in their order; runs inside a change.
 * @param insert `INSERT INTO table (columns)`
 * @param values of all rows, one after the other @param width how many values a row has
 * @param end what follows the values: `ON CONFLICT …`
 * @returns how many rows were inserted
 */
export function insertMany(
  vault: Vault,
  insert: string,
  values: readonly SQLInputValue[],
  width: number,
  end = '',
): number {
  let inserted = 0;
  for (const [sql, piece] of pieces(insert, values, width, end))
    inserted += Number(statement(vault, sql).run(...piece).changes);
  return inserted;
}

/** The same, and the row ids of those that were inserted. */
export function insertManyNew(
  vault: Vault,
  insert: string,
  values: readonly SQLInputValue[],
  width: number,
): Set<number> {
  const ids = new Set<number>();
  for (const [sql, piece] of pieces(insert, values, width, 'ON CONFLICT DO NOTHING RETURNING id'))
    for (const row of statement(vault, sql).all(...piece)) ids.add(Number(row['id']));
  return ids;
}

function* pieces(
  insert: string,
  values: readonly SQLInputValue[],
  width: number,
  end: string,
): Generator<readonly [string, readonly SQLInputValue[]]> {
  const one = `(${'?, '.repeat(width - 1)}?)`;
  for (let at = 0, rows = largest; at < values.length;) {
    while (at + rows * width > values.length) rows /= 2;
    const sql = sqlOf(`${insert} VALUES`, one, rows, end);
    yield [sql, values.slice(at, at + rows * width)];
    at += rows * width;
  }
}

const texts = new Map<string, string>();

/** The same text each time is the same string, which is what finds a prepared statement quickly. */
function sqlOf(insert: string, one: string, rows: number, end: string): string {
  const key = `${rows} ${insert} ${end}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const sql = `${insert} ${Array.from({ length: rows }, () => one).join(', ')} ${end}`;
  texts.set(key, sql);
  return sql;
}
