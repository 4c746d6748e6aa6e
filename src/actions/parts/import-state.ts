/** How an import stands: running, done, taken back, or broken off with its process, and then what it had brought by then. */
import { isImporting } from '../../store/import-lock.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { howManyOfImport } from '../../store/counts.ts';
import { lastImportRow } from '../../store/imports.ts';

type Row = ReturnType<typeof rowsWhere<'imports'>>[number];

export type ImportState = 'running' | 'broken-off' | 'gone-on' | 'done' | 'undone';

/**
 * Only the latest can run, and only while somebody holds the place for imports; every other one that never said it was
 * done was broken off. `gone-on` means that a later import of the same things went to the end.
 */
export function importStates(vault: Vault): (row: Row) => ImportState {
  const latest = lastImportRow(vault);
  let live: boolean | null = null;
  const isLive = (): boolean => (live ??= isImporting(vault.folder));
  return (row) => {
    if (row.state === 'undone' || row.state === 'done') return row.state;
    if (row.id === latest && isLive()) return 'running';
    const later = rowsWhere(vault, 'imports', { sources: row.sources, state: 'done' });
    return later.some((one) => one.id > row.id) ? 'gone-on' : 'broken-off';
  };
}

/** What is in the vault of an import that never said how much it brought. */
export function broughtBy(
  vault: Vault,
  importId: number,
): { readonly people: number; readonly touches: number } {
  return {
    people: howManyOfImport(vault, 'people', importId),
    touches: howManyOfImport(vault, 'touches', importId),
  };
}
