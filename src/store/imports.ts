/** Imports as those see them who start and stop them. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

/** The row id of the newest; 0 when there is none. */
export function lastImportRow(vault: Vault): number {
  return Number(statement(vault, 'SELECT max(id) AS id FROM imports').get()?.['id'] ?? 0);
}

/** Public ids of those behind this row that did not come to their end. */
export function unfinishedSince(vault: Vault, row: number): string[] {
  return statement(vault, `SELECT public_id FROM imports WHERE id > ? AND state = 'running' ORDER BY id`)
    .all(row)
    .map((one) => String(one['public_id']));
}
