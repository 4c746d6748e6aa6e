/** Who next: everyone scored, a few judged in full, and the day filled under its minutes. No chance is involved. */
import type { PersonFacts, QueueRow, Reason } from './facts.ts';
import { reasonToday, reasonsFor } from './reasons.ts';
import { product, scoreRow, type Factors, type Scored } from './score.ts';
import type { Ring } from '../people/ring.ts';
import type { Sentence } from '../problem.ts';
import { diversity, leastMinutes, noWayMinutes } from './table.ts';
import { waysFor, type Way, type WaysAsked } from './ways.ts';

/** What the day asks. @property today day number */
export interface DayAsked {
  readonly today: number;
  readonly minutes: number;
  readonly limit: number;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly reasons: readonly Reason[];
  readonly ways: readonly Way[];
  readonly score: number;
  readonly factors: Factors;
  readonly layer: Ring | null;
  readonly rekindle: boolean;
  readonly floor: boolean;
  /** The honest question after three put-offs: smaller, a time for it, another way, slower, a rest; null otherwise. */
  readonly asking: Sentence | null;
}

/** The few whose facts are worth loading, by score ÷ effort; several times as many as are asked for. */
export function shortlist(rows: Iterable<QueueRow>, asked: DayAsked): Scored[] {
  const open: Scored[] = [];
  const long: Scored[] = [];
  const nearly: Scored[] = [];
  for (const row of rows) {
    const one = scored(row, asked.today);
    if (one === null || one.score <= 0 || one.factors.effortMinutes > asked.minutes) continue;
    (one.rekindle ? long : one.floor ? nearly : open).push(one);
  }
  const most = 12 + 4 * Math.max(0, asked.limit);
  return best([...best(open, most), ...best(nearly, most), ...best(long, 3 * diversity.rekindle)]);
}

const known = new WeakMap<QueueRow, { readonly today: number; readonly scored: Scored | null }>();

/** A row says the same all day: what is written of somebody makes a new one. */
function scored(row: QueueRow, today: number): Scored | null {
  const before = known.get(row);
  if (before?.today === today) return before.scored;
  const one = scoreRow(row, today);
  known.set(row, { today, scored: one });
  return one;
}

/** The highest, sorted. Everyone is looked at once and only those at the top are put in order. */
function best(all: readonly Scored[], most = all.length): Scored[] {
  const worths = Float64Array.from(all, worth).sort();
  const least = worths[Math.max(0, worths.length - most)] ?? 0;
  const top = all.filter((one) => worth(one) >= least);
  return top.sort((x, y) => worth(y) - worth(x) || (x.row.id < y.row.id ? -1 : 1)).slice(0, most);
}

function worth(one: Scored): number {
  return one.score / Math.max(1, one.factors.effortMinutes);
}

/**
 * One of the shortlist in full: its reasons, its ways, and the score with what the facts know. Null when nothing speaks for
 * reaching them now: who is well is left in peace.
 */
export function judge(
  scored: Scored,
  person: PersonFacts,
  asked: DayAsked,
  mix: WaysAsked['mix'],
): Choice | null {
  const reasons = reasonsFor(person, asked.today);
  if (reasons.length === 0) return null;
  const ways = waysFor(person, { today: asked.today, minutes: asked.minutes, mix, reasons });
  const factors = {
    ...scored.factors,
    reasonToday: reasonToday(reasons),
    effortMinutes: ways[0]?.minutes ?? noWayMinutes,
  };
  const { id, ring } = scored.row;
  return {
    id,
    name: person.name,
    reasons,
    ways,
    score: product(factors),
    factors,
    layer: ring ?? person.suggestedRing,
    rekindle: scored.rekindle,
    floor: scored.floor,
    asking: scored.asking ? { key: 'reasons:asking' } : null,
  };
}

/**
 * Fills the day greedily by score ÷ the fewest minutes that make sense, so that nobody falls behind because a call would be
 * kinder: first one of those near a year of silence (where more than one is asked for), then at most two of three from one layer while others are there, and one of those long out of contact. The list is
 * then in the order of the scores, and what is left of the minutes goes to the first.
 */
export function fillDay(judged: readonly Choice[], asked: DayAsked): Choice[] {
  const order = inOrder(judged, (choice) => choice.score / (leastEffort(choice, asked.minutes) ?? Infinity));
  const taken = new Set<Choice>();
  const layers = new Map<Ring | null, number>();
  const perLayer = Math.max(1, Math.floor((asked.limit * diversity.perLayer) / diversity.of));
  let left = asked.minutes;
  let rekindled = 0;
  const take = (choice: Choice, spread: boolean) => {
    if (taken.size >= asked.limit || taken.has(choice)) return;
    if (choice.rekindle && rekindled >= diversity.rekindle) return;
    if (spread && (layers.get(choice.layer) ?? 0) >= perLayer) return;
    const least = leastEffort(choice, left);
    if (least === null) return;
    taken.add(choice);
    left -= least;
    rekindled += choice.rekindle ? 1 : 0;
    layers.set(choice.layer, (layers.get(choice.layer) ?? 0) + 1);
  };
  const reserved = asked.limit > diversity.floor ? diversity.floor : 0;
  for (const choice of order.filter((one) => one.floor).slice(0, reserved)) take(choice, false);
  for (const choice of order) take(choice, true);
  for (const choice of order) take(choice, false);
  return share(
    inOrder([...taken], (choice) => choice.score),
    asked.minutes,
  );
}

/** The highest first; ids decide between equals, so that the same facts always give the same list. */
function inOrder(choices: readonly Choice[], by: (choice: Choice) => number): Choice[] {
  return [...choices].sort((x, y) => by(y) - by(x) || (x.id < y.id ? -1 : 1));
}

/** The fewest minutes of the shortest way; null when it does not fit. */
function leastEffort(choice: Choice, minutes: number): number | null {
  if (choice.ways.length === 0) return noWayMinutes <= minutes ? noWayMinutes : null;
  const least = Math.min(...choice.ways.map(leastOf));
  return least <= minutes ? least : null;
}

function leastOf(way: Way): number {
  return Math.min(way.minutes, leastMinutes[way.medium]);
}

/** Reserves the fewest minutes for all, then gives each in order the first of its ways that fits, up to its usual minutes. */
function share(chosen: readonly Choice[], minutes: number): Choice[] {
  let left = minutes - chosen.reduce((total, choice) => total + (leastEffort(choice, minutes) ?? 0), 0);
  return chosen.map((choice) => {
    const reserved = leastEffort(choice, minutes) ?? 0;
    const room = left + reserved;
    const way = choice.ways.find((one) => leastOf(one) <= room);
    if (way === undefined) return { ...choice, factors: { ...choice.factors, effortMinutes: reserved } };
    const given = Math.min(way.minutes, room);
    left = room - given;
    const ways = [{ ...way, minutes: given }, ...choice.ways.filter((one) => one !== way)];
    return { ...choice, ways, factors: { ...choice.factors, effortMinutes: given } };
  });
}
