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

/** The oldest copy that still lies there is restored once more after so long. */
const drillMs = 30 * 24 * hourMs;

export interface Drill {
  /** The oldest kept copy. */
  readonly copy: KnownCopy;
  readonly due: boolean;
}

/**
 * The monthly drill: whether the oldest kept copy should be proven again. Null while none lies there.
 * A proof from a day to come was noted by a clock that ran ahead, and counts for nothing.
 * @param now milliseconds since 1970
 */
export function drill(vault: Vault, now: number): Drill | null {
  const copy = knownCopies(vault, copiesFolder(vault))
    .filter((one) => isThere(one))
    .at(-1);
  if (copy === undefined) return null;
  const proven = copy.verifiedAt;
  const due = proven === null || proven > now + hourMs || now - proven >= drillMs;
  return { copy, due: due && readSettings(vault).copyDaily };
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
