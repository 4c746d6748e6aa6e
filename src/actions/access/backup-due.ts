/** Whether the daily copy should be made now. */
import { dueCopy } from '../../backup/due-copy.ts';
import type { Vault } from '../../store/open.ts';
import { isAction } from '../index.ts';

/** @param now milliseconds since 1970 */
export function isBackupDue(vault: Vault, now: number): boolean {
  return isAction('backup') && dueCopy(vault, now) !== null;
}
