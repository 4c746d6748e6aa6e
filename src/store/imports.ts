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

/** The change of the newest import, while that says that it is not done; null otherwise. */
export function changeOfRunningImport(vault: Vault): number | null {
  const running = statement(
    vault,
    `SELECT id FROM imports WHERE id = (SELECT max(id) FROM imports) AND state = 'running'`,
  ).get();
  if (running === undefined) return null;
  const change = statement(vault, 'SELECT id FROM changes WHERE import_id = ? ORDER BY id DESC LIMIT 1').get(
    Number(running['id']),
  );
  return change === undefined ? null : Number(change['id']);
}
