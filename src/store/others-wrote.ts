/** Whether someone else changed who is known since a line of the journal: another process, or another thread of this one. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

/** The last line of the journal, or of one change in it; 0 when there is none. */
export function lastLine(vault: Vault, change: number | null = null): number {
  const row =
    change === null
      ? statement(vault, 'SELECT max(id) AS id FROM journal').get()
      : statement(vault, 'SELECT max(id) AS id FROM journal WHERE change_id = ?').get(change);
  return Number(row?.['id'] ?? 0);
}

/**
 * @param since a line of the journal @param change the change whose own lines do not count
 * @param people how many there should be: someone forgotten for good leaves no line behind
 */
export function othersWrote(vault: Vault, since: number, change: number, people: number): boolean {
  const row = statement(
    vault,
    `SELECT 1 FROM journal WHERE id > ? AND change_id <> ?
       AND tbl IN ('people', 'handles', 'cards', 'old_ids', 'not_people') LIMIT 1`,
  ).get(since, change);
  if (row !== undefined) return true;
  return Number(statement(vault, 'SELECT count(*) AS n FROM people').get()?.['n']) !== people;
}
