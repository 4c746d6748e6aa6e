/** One meeting told by two sources, the call in the phone's log and in the calendar, is one: which of two stays is decided here. */
import type { Medium } from '../people/medium.ts';

/** A touch as far as telling it from another needs. */
export interface ToldTouch {
  readonly id: number;
  /** Its key in the source that told it; what stands before the first colon is the source. */
  readonly key: string;
  /** Seconds since 1970 UTC. */
  readonly at: number;
  /** The day as a number. */
  readonly day: number;
  readonly dayOnly: boolean;
  readonly medium: Medium;
  readonly missed: boolean;
  /** Everyone in it, in any form that is equal for equal people. */
  readonly people: string;
  /** Set when it stands for two sources already: it takes no third, so that the same sources always end the same. */
  readonly isJoined: boolean;
}

export interface SamePair {
  readonly keep: ToldTouch;
  readonly drop: ToldTouch;
}

/** What happens at one place and one time only; of messages there can be two in a minute. */
export const toldTwice: readonly Medium[] = ['call', 'video', 'in-person'];

/** Seconds: a calendar rounds to the quarter, people ring a little later than they meant to. */
export const closeBy = 600;

/**
 * Pairs of touches that are one: the same people and medium, from two sources, at most {@link closeBy} apart, or on one
 * day where one of them knows no time. The nearest are paired first, each once; the order of `touches` does not matter.
 * The one with a time is kept, else the one whose key comes first.
 */
export function sameTouches(touches: readonly ToldTouch[]): SamePair[] {
  const open = touches.filter((t) => !t.isJoined && toldTwice.includes(t.medium));
  const pairs = [...grouped(open)].flatMap((group) => pairsOf(group.toSorted(byMoment)));
  pairs.sort((a, b) => a.gap - b.gap || compare(a.keep.key, b.keep.key) || compare(a.drop.key, b.drop.key));
  const taken = new Set<number>();
  return pairs.flatMap(({ keep, drop }) => {
    if (taken.has(keep.id) || taken.has(drop.id)) return [];
    taken.add(keep.id).add(drop.id);
    return [{ keep, drop }];
  });
}

function grouped(touches: readonly ToldTouch[]): Iterable<ToldTouch[]> {
  const groups = new Map<string, ToldTouch[]>();
  for (const touch of touches) {
    const alike = `${touch.medium} ${touch.missed ? 'missed' : ''} ${touch.people}`;
    const group = groups.get(alike);
    if (group === undefined) groups.set(alike, [touch]);
    else group.push(touch);
  }
  return groups.values();
}

/** More than these on one day are a machine's: nothing is compared with everything. */
const mostNear = 50;

function pairsOf(group: readonly ToldTouch[]): (SamePair & { readonly gap: number })[] {
  return group.flatMap((a, i) =>
    group.slice(i + 1, i + 1 + mostNear).flatMap((b) => {
      const gap = gapOf(a, b);
      if (gap === null || sourceOf(a) === sourceOf(b)) return [];
      const [keep, drop] = comesFirst(a, b) ? [a, b] : [b, a];
      return [{ keep, drop, gap }];
    }),
  );
}

/** Seconds between the two; null when they are two. Without a time, one day is as near as it gets, and a time goes before it. */
function gapOf(a: ToldTouch, b: ToldTouch): number | null {
  if (a.dayOnly || b.dayOnly) return a.day === b.day ? closeBy + 1 : null;
  const gap = Math.abs(a.at - b.at);
  return gap <= closeBy ? gap : null;
}

const sourceOf = (touch: ToldTouch): string => touch.key.slice(0, touch.key.indexOf(':') + 1);

const comesFirst = (a: ToldTouch, b: ToldTouch): boolean =>
  a.dayOnly === b.dayOnly ? a.key < b.key : b.dayOnly;

const byMoment = (a: ToldTouch, b: ToldTouch): number =>
  a.day - b.day || a.at - b.at || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
