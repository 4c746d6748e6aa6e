/** Whether the daily copy should be made now. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Vault } from '../../store/open.ts';
import { readSettings } from '../../store/settings.ts';
import { isAction } from '../index.ts';

const dayMs = 86_400_000;

/** Due when wanted, when there is a key to encrypt to, and when the newest copy is a day old; `now` in milliseconds since 1970. */
export function isBackupDue(vault: Vault, folder: string, now: number): boolean {
  if (!isAction('backup') || !readSettings(vault).copyDaily) return false;
  if (!existsSync(join(folder, 'identity.age-key'))) return false;
  const last = vault.raw.prepare('SELECT max(at) AS at FROM copies').get()?.['at'];
  return typeof last !== 'number' || now - last > dayMs;
}
