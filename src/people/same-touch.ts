/** One meeting told by several sources, the call in the phone's log and in two calendars, is one: who tells the same is decided here. */
import type { Medium } from './medium.ts';

/** What one source told, as far as telling it from another needs. */
export interface ToldTouch {
  /** Its key in the source that told it; what stands before the first colon is the kind of source. */
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
  readonly text: string;
}

/** What happens at one place and one time only; of messages there can be two in a minute. */
export const toldTwice: readonly Medium[] = ['call', 'video', 'in-person'];

/** Seconds: a calendar rounds to the quarter, people ring a little later than they meant to. */
export const closeBy = 600;

/**
 * Groups of two and more that are one touch: the same people and medium, from different sources at most {@link closeBy}
 * apart, or on one day where one of them knows no time; from one kind of source, two calendars, only at one and the same
 * time. In a group everyone fits everyone. The nearest come together first; the order of `touches` does not matter.
 * @returns each group with the one that stays first: one with a time, else the one whose key comes first
 */
export function sameTouches<T extends ToldTouch>(touches: readonly T[]): T[][] {
  const open = touches.filter((t) => toldTwice.includes(t.medium));
  return [...grouped(open)].flatMap((group) => (group.length < 2 ? [] : joined(group.toSorted(byMoment))));
}

function grouped<T extends ToldTouch>(touches: readonly T[]): Iterable<T[]> {
  const groups = new Map<string, T[]>();
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

function joined<T extends ToldTouch>(group: readonly T[]): T[][] {
  const pairs = group.flatMap((a, i) =>
    group.slice(i + 1, i + 1 + mostNear).flatMap((b) => {
      const gap = gapOf(a, b);
      const [first, second] = a.key < b.key ? [a, b] : [b, a];
      return gap === null ? [] : [{ first, second, gap }];
    }),
  );
  pairs.sort(
    (x, y) => x.gap - y.gap || compare(x.first.key, y.first.key) || compare(x.second.key, y.second.key),
  );
  const groupOf = new Map<T, T[]>();
  for (const { first, second } of pairs) {
    const [a, b] = [groupOf.get(first) ?? [first], groupOf.get(second) ?? [second]];
    if (a === b || a.some((x) => b.some((y) => gapOf(x, y) === null))) continue;
    const both = [...a, ...b];
    for (const one of both) groupOf.set(one, both);
  }
  return [...new Set(groupOf.values())].map((one) => one.sort(staysFirst));
}

/** Seconds between the two; null when they are two. Without a time, one day is as near as it gets, and a time goes before it. */
function gapOf(a: ToldTouch, b: ToldTouch): number | null {
  const isOneKind = sourceOf(a) === sourceOf(b);
  if (a.dayOnly || b.dayOnly) {
    // A calendar may have a lunch and a dinner on one day.
    if (a.day !== b.day || (isOneKind && (a.dayOnly !== b.dayOnly || a.text !== b.text))) return null;
    return closeBy + 1;
  }
  const gap = Math.abs(a.at - b.at);
  return gap <= (isOneKind ? 0 : closeBy) ? gap : null;
}

const sourceOf = (touch: ToldTouch): string => touch.key.slice(0, touch.key.indexOf(':') + 1);

const staysFirst = (a: ToldTouch, b: ToldTouch): number =>
  Number(a.dayOnly) - Number(b.dayOnly) || compare(a.key, b.key);

const byMoment = (a: ToldTouch, b: ToldTouch): number =>
  a.day - b.day || a.at - b.at || compare(a.key, b.key);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
