/** Who next: everyone scored, a few judged in full, and the day filled under its minutes. No chance is involved. */
import type { PersonFacts, QueueRow, Reason } from './facts.ts';
import { reasonToday, reasonsFor } from './reasons.ts';
import { product, scoreRow, type Factors, type Scored } from './score.ts';
import type { Ring } from '../people/ring.ts';
import type { Sentence } from '../problem.ts';
import { diversity, noWayMinutes } from './table.ts';
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
  /** The honest question after three put-offs: slower, rest, or not now; null otherwise. */
  readonly asking: Sentence | null;
}

/** The few whose facts are worth loading, by score ÷ effort; several times as many as are asked for. */
export function shortlist(rows: Iterable<QueueRow>, asked: DayAsked): Scored[] {
  const scored: Scored[] = [];
  for (const row of rows) {
    const one = scoreRow(row, asked.today, asked.minutes);
    if (one !== null && one.score > 0 && one.factors.effortMinutes <= asked.minutes) scored.push(one);
  }
  scored.sort((x, y) => worth(y) - worth(x) || (x.row.id < y.row.id ? -1 : 1));
  return withRekindle(scored, 12 + 4 * Math.max(0, asked.limit));
}

/** One of the shortlist in full: its reasons, its ways, and the score with what the facts know. */
export function judge(scored: Scored, person: PersonFacts, asked: DayAsked, mix: WaysAsked['mix']): Choice {
  const reasons = reasonsFor(person, asked.today);
  const ways = waysFor(person, { today: asked.today, minutes: asked.minutes, mix, reasons });
  const factors = {
    ...scored.factors,
    reasonToday: reasonToday(reasons),
    effortMinutes: ways[0]?.minutes ?? noWayMinutes,
  };
  const { id, snoozes, ring } = scored.row;
  return {
    id,
    name: person.name,
    reasons,
    ways,
    score: product(factors),
    factors,
    layer: ring ?? person.suggestedRing,
    rekindle: scored.rekindle,
    asking: scored.asking ? { key: 'reasons:asking', values: { count: snoozes } } : null,
  };
}

/**
 * Fills the day greedily by score ÷ minutes: under the minutes, at most two of three from one layer while others are
 * there, and one of those long out of contact.
 */
export function fillDay(judged: readonly Choice[], asked: DayAsked): Choice[] {
  const order = [...judged].sort((x, y) => worth(y) - worth(x) || (x.id < y.id ? -1 : 1));
  const taken = new Map<string, Choice>();
  let minutes = asked.minutes;
  let rekindled = 0;
  const perLayer = Math.max(1, Math.floor((asked.limit * diversity.perLayer) / diversity.of));
  const layers = new Map<Ring | null, number>();
  const take = (pick: Choice, spread: boolean) => {
    if (taken.size >= asked.limit || taken.has(pick.id)) return;
    if (pick.rekindle && rekindled >= diversity.rekindle) return;
    if (spread && (layers.get(pick.layer) ?? 0) >= perLayer) return;
    const fitting = fit(pick, minutes);
    if (fitting === null) return;
    taken.set(pick.id, fitting);
    minutes -= fitting.factors.effortMinutes;
    rekindled += pick.rekindle ? 1 : 0;
    layers.set(pick.layer, (layers.get(pick.layer) ?? 0) + 1);
  };
  for (const pick of order) take(pick, true);
  for (const pick of order) take(pick, false);
  return order.map((pick) => taken.get(pick.id)).filter((pick) => pick !== undefined);
}

function worth(one: { readonly score: number; readonly factors: Factors }): number {
  return one.score / Math.max(1, one.factors.effortMinutes);
}

/** The first `most`, and the best of those long out of contact even when it stands behind them. */
function withRekindle(sorted: readonly Scored[], most: number): Scored[] {
  const kept: Scored[] = [];
  let rekindled = 0;
  for (const one of sorted) {
    if (one.rekindle && ++rekindled > 3) continue;
    kept.push(one);
    if (kept.length >= most) break;
  }
  return kept;
}

/** The pick as it stands when its ways fit; else with the ways that do. Null when none does. */
function fit(pick: Choice, minutes: number): Choice | null {
  if (pick.factors.effortMinutes <= minutes) return pick;
  const ways = pick.ways.filter((way) => way.minutes <= minutes);
  const [first] = ways;
  if (first === undefined) return null;
  return { ...pick, ways, factors: { ...pick.factors, effortMinutes: first.minutes } };
}
