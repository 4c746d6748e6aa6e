/** Whether the daily copy is due, computed when somebody looks, so that a machine that slept misses nothing. */
import type { Vault } from '../store/open.ts';
import { readSettings } from '../store/settings.ts';
import { copiesFolder, isThere, knownCopies, type KnownCopy } from './copies-list.ts';

export interface DueCopy {
  readonly folder: string;
  readonly why: 'day' | 'gone' | 'failed' | 'clock';
}

const hourMs = 3_600_000;

/**
 * Null when a proven copy of less than twenty hours lies where copies go, or nothing happened since the last one.
 * The first copy waits for a person, who has to choose the passphrase.
 * @param now milliseconds since 1970
 */
export function dueCopy(vault: Vault, now: number): DueCopy | null {
  if (!readSettings(vault).copyDaily) return null;
  const folder = copiesFolder(vault);
  const last = knownCopies(vault, folder)[0];
  if (last === undefined) return null;
  const why = whyDue(last, now);
  if (why === null) return null;
  return why === 'day' && !hasNews(vault, last) ? null : { folder, why };
}

function whyDue(last: KnownCopy, now: number): DueCopy['why'] | null {
  if (!isThere(last)) return 'gone';
  if (last.ok === false) return 'failed';
  if (last.at > now + hourMs) return 'clock';
  return now - last.at >= 20 * hourMs ? 'day' : null;
}

function hasNews(vault: Vault, last: KnownCopy): boolean {
  const top = Number(vault.raw.prepare('SELECT coalesce(max(id), 0) AS top FROM journal').get()?.['top']);
  return top !== last.journalId;
}
