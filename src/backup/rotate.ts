/** Which old copies may go: decided by the order in which they were made, so that no wrong clock can turn it against anyone. */
import { rmSync } from 'node:fs';
import type { Vault } from '../store/open.ts';
import { forgetCopy, isThere, knownCopies, nameOf, type KnownCopy } from './copies-list.ts';

export const keep = { fulls: 3, days: 7, weeks: 4, months: 12 } as const;

type Dated = Pick<KnownCopy, 'file' | 'kind' | 'sequence' | 'at' | 'ok'> & {
  readonly chain: readonly string[];
};

/**
 * The copies that are kept: the newest three full ones that were proven and all after them, then the last of each of the last 7 days,
 * 4 weeks and 12 months that have any, the last of every year, and whatever a kept one stands on.
 *
 * When the clock ran back or far ahead anywhere among them, nothing goes at all: a full disk is a smaller harm than a
 * lost year.
 * @returns what may go, oldest first
 */
export function mayGo(copies: readonly Dated[]): Dated[] {
  const newest = [...copies].sort((a, b) => b.sequence - a.sequence);
  if (!hasSoundClock(newest)) return [];
  const kept = new Set<string>();
  // A copy that was never proven, as when the machine went down over its proof, must not push a proven one out.
  const fulls = newest.filter((copy) => copy.kind === 'full' && copy.ok === true);
  const third = fulls[Math.min(keep.fulls, fulls.length) - 1];
  if (third === undefined) return [];
  for (const copy of newest) if (copy.sequence >= third.sequence) kept.add(copy.file);
  const sound = newest.filter((copy) => copy.ok === true);
  const rules: readonly (readonly [number, (at: number) => string])[] = [
    [keep.days, (at) => dayOf(at).toString()],
    [keep.weeks, (at) => `${dayOf(at).yearOfWeek} ${dayOf(at).weekOfYear}`],
    [keep.months, (at) => dayOf(at).toString().slice(0, -3)],
    [Infinity, (at) => String(dayOf(at).year)],
  ];
  for (const [most, spanOf] of rules) {
    const spans = new Set<string>();
    for (const copy of sound) {
      const span = spanOf(copy.at);
      if (spans.has(span) || spans.size >= most) continue;
      spans.add(span);
      kept.add(copy.file);
    }
  }
  for (const copy of newest) if (kept.has(copy.file)) for (const file of copy.chain) kept.add(file);
  return newest.filter((copy) => !kept.has(copy.file)).reverse();
}

/** Made in order, never long ago when there was no Kith, and no gap of more than two years. */
function hasSoundClock(newest: readonly Dated[]): boolean {
  const first = Date.UTC(2024, 0, 1);
  return newest.every((copy, i) => {
    const before = newest[i + 1];
    if (copy.at < first) return false;
    return before === undefined || (copy.at >= before.at && copy.at - before.at < 2 * 366 * 86_400_000);
  });
}

function dayOf(at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate();
}

/**
 * Removes what may go from where copies lie; call it after a new copy was proven.
 * @param folder a path, or the address of a folder on a server
 * @param isLying whether a copy lies there. @param remove takes one file away
 * @returns the files removed
 */
export async function rotate(
  vault: Vault,
  folder: string,
  isLying: (copy: KnownCopy) => boolean = isThere,
  remove: (file: string) => Promise<void> | void = (file) => rmSync(file, { force: true }),
): Promise<string[]> {
  const there = knownCopies(vault, folder).filter((copy) => isLying(copy));
  const names = new Map(there.map((copy) => [nameOf(copy.file), copy.file]));
  const dated = there.map((copy) => ({
    ...copy,
    chain: (copy.memo?.chain ?? []).map((link) => names.get(link.file) ?? link.file),
  }));
  const gone = mayGo(dated).map((copy) => copy.file);
  for (const file of gone) {
    await remove(file);
    forgetCopy(vault, file);
  }
  return gone;
}
