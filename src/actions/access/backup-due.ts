/** What a server should begin by itself now: the daily copy, the monthly drill, the search index after a restore. */
import { drill, dueCopy } from '../../backup/due-copy.ts';
import type { Vault } from '../../store/open.ts';
import { isSearchWaiting } from '../../store/search-rebuild.ts';
import { isAction } from '../index.ts';

/** @param now milliseconds since 1970 */
export function isBackupDue(vault: Vault, now: number): boolean {
  return isAction('backup') && dueCopy(vault, now) !== null;
}

/** The copy that the monthly drill should prove now; null when none is due. @param now milliseconds since 1970 */
export function drillDue(vault: Vault, now: number): string | null {
  if (!isAction('backup-verify')) return null;
  const found = drill(vault, now);
  return found?.due === true ? found.copy.file : null;
}

/** After the restore of a long history. */
export function isIndexWaiting(vault: Vault): boolean {
  return isAction('doctor') && isSearchWaiting(vault);
}
