/** What rings and rhythms ask for in minutes a week, held against the minutes a day that the user gives. */
import { mediumMinutes } from '../people/medium.ts';
import { ringIntervalDays, rings, type Ring } from '../people/ring.ts';
import type { MediumVotes, QueueRow } from './facts.ts';
import { silence } from './pace.ts';
import { windowDays } from './table.ts';

export interface Promised {
  readonly row: QueueRow;
  readonly media: readonly MediumVotes[];
}

export interface Capacity {
  /** Minutes a week. */
  readonly promised: number;
  readonly given: number;
  readonly rings: readonly {
    readonly ring: Ring | null;
    readonly people: number;
    readonly minutesPerWeek: number;
  }[];
  /** Chosen people near or past a year without a touch, the longest silence first; `last` is a day number. */
  readonly missing: readonly { readonly id: string; readonly last: number }[];
  readonly rebalance: readonly { readonly id: string; readonly from: Ring; readonly to: Ring }[];
}

const week = 7;
const lookedBack = 180;
/** [D] A move that frees less than this of a week is not worth the change, in minutes. */
const leastSaved = 1;

/** @param today day number @param minutesPerDay what the user gives on a day */
export function capacityOf(people: readonly Promised[], today: number, minutesPerDay: number): Capacity {
  const living = people.filter(({ row }) => row.quiet === null);
  const asked = living.flatMap((one) => {
    const interval = one.row.ownCadenceDays ?? ringDays(one.row.ring);
    return interval === null ? [] : [{ ...one, minutesPerWeek: (week / interval) * usualMinutes(one.media) }];
  });
  const given = minutesPerDay * week;
  const promised = asked.reduce((sum, one) => sum + one.minutesPerWeek, 0);
  const byRing = [...rings, null].flatMap((ring) => {
    const of = asked.filter(({ row }) => row.ring === ring);
    const minutesPerWeek = of.reduce((sum, one) => sum + one.minutesPerWeek, 0);
    return of.length === 0 ? [] : [{ ring, people: of.length, minutesPerWeek }];
  });
  const missing = living
    .filter(
      ({ row }) =>
        row.n > 0 && ringDays(row.ring) !== null && !row.planAhead && silence(row, today) >= windowDays.floor,
    )
    .sort((x, y) => x.row.last - y.row.last || (x.row.id < y.row.id ? -1 : 1))
    .map(({ row }) => ({ id: row.id, last: row.last }));
  return { promised, given, rings: byRing, missing, rebalance: rebalance(asked, promised - given, today) };
}

/**
 * One ring further out, first for those whose ring asks for most minutes that were not lived, until what is asked fits: the
 * fewest people move, and none whose ring is true. A rhythm set by hand is left as it is.
 */
function rebalance(
  asked: readonly (Promised & { readonly minutesPerWeek: number })[],
  over: number,
  today: number,
): Capacity['rebalance'] {
  const moves: { id: string; from: Ring; to: Ring }[] = [];
  const unlived = new Map(asked.map((one) => [one.row.id, unlivedMinutes(one, today)]));
  const emptiest = [...asked].sort(
    (x, y) =>
      (unlived.get(y.row.id) ?? 0) - (unlived.get(x.row.id) ?? 0) ||
      x.row.contactDays180 - y.row.contactDays180 ||
      (x.row.id < y.row.id ? -1 : 1),
  );
  let left = over;
  for (const { row, minutesPerWeek } of emptiest) {
    if (left <= 0) break;
    const to = row.ring === null ? undefined : rings[rings.indexOf(row.ring) + 1];
    const [before, next] = [ringDays(row.ring), ringDays(to ?? null)];
    if (
      row.ring === null ||
      to === undefined ||
      before === null ||
      next === null ||
      row.ownCadenceDays !== null
    )
      continue;
    const saved = minutesPerWeek * (1 - before / next);
    if (saved < leastSaved) continue;
    moves.push({ id: row.id, from: row.ring, to });
    left -= saved;
  }
  return moves;
}

/** The minutes a week that a ring asks for and half a year did not see. */
function unlivedMinutes(one: Promised & { readonly minutesPerWeek: number }, today: number): number {
  const interval = one.row.ownCadenceDays ?? ringDays(one.row.ring);
  if (interval === null) return 0;
  const fresh = Math.max(0, 1 - silence(one.row, today) / lookedBack);
  const lived = one.row.n === 0 ? 0 : (one.row.contactDays180 * fresh * interval) / lookedBack;
  return one.minutesPerWeek * Math.max(0, 1 - lived);
}

function ringDays(ring: Ring | null): number | null {
  return ring === null ? null : ringIntervalDays[ring];
}

/** What one touch usually takes with them: the media they use, each by its share. */
function usualMinutes(media: readonly MediumVotes[]): number {
  const all = media.reduce((sum, one) => sum + one.own, 0);
  if (all === 0) return mediumMinutes.message;
  return media.reduce((sum, one) => sum + (one.own / all) * (one.minutes ?? mediumMinutes[one.medium]), 0);
}
