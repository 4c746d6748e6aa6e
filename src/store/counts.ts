/** How much there is. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

export function howMany(vault: Vault, table: 'people' | 'touches'): number {
  return Number(statement(vault, `SELECT count(*) AS n FROM ${table}`).get()?.['n'] ?? 0);
}

/** How many rows an import made, by its row id. */
export function howManyOfImport(vault: Vault, table: 'people' | 'touches', importId: number): number {
  const sql = `SELECT count(*) AS n FROM ${table} WHERE import_id = ?`;
  return Number(statement(vault, sql).get(importId)?.['n'] ?? 0);
}

/** True while nobody is in the vault. */
export function isEmpty(vault: Vault): boolean {
  return statement(vault, 'SELECT 1 FROM people LIMIT 1').get() === undefined;
}
