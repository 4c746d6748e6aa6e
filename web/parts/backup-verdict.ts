/** What the Backup screen has to say first: one word for how things stand, from what the vault knows. */
import type { Copy, Status } from '../shapes.ts';

export type BackupVerdict = 'never' | 'fresh' | 'old' | 'failing' | 'damaged' | 'gone' | 'unproven';

const oldMs = 3 * 86_400_000;

/** @param now milliseconds since 1970 */
export function backupVerdict(status: Status, now: number): BackupVerdict {
  const newest = newestCopy(status);
  if (status.placeState === 'gone') return 'gone';
  if (status.lastTry?.ok === false) return 'failing';
  if (newest === undefined) return 'never';
  if (newest.gone) return 'gone';
  if (newest.verifiedAt === null) return 'unproven';
  if (!newest.ok) return 'damaged';
  // A copy of long ago is fresh as long as nothing happened since.
  const isBehind = status.due !== null || !status.daily;
  return isBehind && now - Date.parse(newest.at) > oldMs ? 'old' : 'fresh';
}

export function newestCopy({ copies }: Status): Copy | undefined {
  return newestFirst(copies)[0];
}

export function newestFirst(copies: readonly Copy[]): readonly Copy[] {
  return copies.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** The last one that was proven and still lies there. */
export function lastGood({ copies }: Status): Copy | undefined {
  return newestFirst(copies).find((copy) => copy.ok);
}

/** `kith-2026-11-21T041000Z.kith`, whether it lies in a folder or on a server. */
export function copyName({ file }: Pick<Copy, 'file'>): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
