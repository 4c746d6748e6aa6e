/** How alive a tie is and how often two people speak, from nothing but the days on which they did (attention-model.md §4). */
import { ringIntervalDays, type Ring } from '../people/ring.ts';
import { dayOf } from '../people/day.ts';
import {
  dropout,
  dueAt,
  horizonDays,
  horizonMedians,
  keepPerGap,
  logisticSlope,
  rhythmPrior,
  riskPrior,
  stateAt,
  gapsKept,
  type Prior,
} from './table.ts';

/** All that is kept of one tie: contact days, first and last day number, and the faded sums of log gaps. */
export interface PaceState {
  readonly n: number;
  /** Day numbers since 1970-01-01; meaningless while n is 0. */
  readonly first: number;
  readonly last: number;
  readonly w: number;
  readonly a: number;
  readonly b: number;
}

export type PaceName = 'new' | 'in-touch' | 'watch' | 'fading' | 'lapsed';

/** The outside of the model; `last`, `silentDays`, `sooner` and `gone` are null for someone never in contact. */
export interface Pace {
  readonly n: number;
  /** `YYYY-MM-DD`. */
  readonly last: string | null;
  readonly silentDays: number | null;
  /** Median of the last 20 own gaps; null below 5 contact days. */
  readonly usualDays: number | null;
  /** The set cadence, else the 80 % quantile from 5 contact days on, else the ring's interval or 30. */
  readonly cadenceDays: number;
  readonly due: boolean;
  readonly sooner: number | null;
  /** P(gone, H), unrounded. */
  readonly gone: number | null;
  readonly state: PaceName;
}

export interface PaceWishes {
  readonly ringIntervalDays: number | null;
  readonly ownCadenceDays: number | null;
  /** True when a meeting with them is planned; it quiets `due`, never the risk. */
  readonly planAhead: boolean;
}

export const noPace: PaceState = { n: 0, first: 0, last: 0, w: 0, a: 0, b: 0 };

/** The model's outside for one person on one day. @param median of {@link medianGap}. @param today day number. */
export function pace(state: PaceState, median: number | null, today: number, wishes: PaceWishes): Pace {
  const cadenceDays = wishes.ownCadenceDays ?? cadence(state) ?? wishes.ringIntervalDays ?? dueAt.unknownDays;
  if (state.n === 0) {
    const wanted = wishes.ownCadenceDays !== null || wishes.ringIntervalDays !== null;
    return {
      n: 0,
      last: null,
      silentDays: null,
      usualDays: null,
      cadenceDays,
      due: wanted && !wishes.planAhead,
      sooner: null,
      gone: null,
      state: 'new',
    };
  }
  const e = silence(state, today);
  const H = horizon(median);
  const risk = gone(state, e, H);
  return {
    n: state.n,
    last: dayOf(state.last).toString(),
    silentDays: e,
    usualDays: state.n < stateAt.rhythmFrom ? null : median,
    cadenceDays,
    due: !wishes.planAhead && isDue(state, e, wishes),
    sooner: sooner(state, e),
    gone: risk,
    state: nameOf(state.n, e, H, risk),
  };
}

/** Days since the last contact; a clock in the past of it counts as today. */
export function silence(state: PaceState, today: number): number {
  return Math.max(0, today - state.last);
}

/** One more contact day; the same day changes nothing. Null when the day lies before the last: rebuild then. */
export function addDay(state: PaceState, day: number): PaceState | null {
  if (state.n === 0) return { n: 1, first: day, last: day, w: 0, a: 0, b: 0 };
  if (day === state.last) return state;
  if (day < state.last) return null;
  const x = Math.log(day - state.last);
  return {
    n: state.n + 1,
    first: state.first,
    last: day,
    w: keepPerGap * state.w + 1,
    a: keepPerGap * state.a + x,
    b: keepPerGap * state.b + x * x,
  };
}

/**
 * The state of a whole history.
 * @param sortedDays day numbers, ascending; repeats are one contact day @param from what is counted already: days up to its last are passed over
 */
export function rebuild(sortedDays: Iterable<number>, from = noPace): PaceState {
  let state = from;
  for (const day of sortedDays) state = addDay(state, day) ?? state;
  return state;
}

/** Median of the last 20 own gaps of a sorted history, in days; null below 3 contact days. */
export function medianGap(sortedDays: readonly number[]): number | null {
  const gaps: number[] = [];
  for (let i = sortedDays.length - 1; i > 0 && gaps.length < gapsKept; i--) {
    const gap = (sortedDays[i] ?? 0) - (sortedDays[i - 1] ?? 0);
    if (gap > 0) gaps.push(gap);
  }
  return gaps.length < stateAt.knownFrom - 1 ? null : middle(gaps);
}

/** The predictive law of the next log gap: centre and scale. */
export function posterior(state: PaceState, prior: Prior): { readonly mu: number; readonly scale: number } {
  const { w, a, b } = state;
  const k = prior.k0 + w;
  const mu = (prior.k0 * prior.m0 + a) / k;
  const alpha = prior.a0 + w / 2;
  let beta = prior.b0;
  if (w > 0) {
    const mean = a / w;
    beta += Math.max(b - w * mean * mean, 0) / 2 + (prior.k0 * w * (mean - prior.m0) ** 2) / (2 * k);
  }
  return { mu, scale: Math.sqrt((beta * (k + 1)) / (alpha * k)) };
}

/** The share of silences of this pair that are longer than `e` days, if the tie is alive. */
export function survival(law: { readonly mu: number; readonly scale: number }, e: number): number {
  return 1 / (1 + Math.exp((logisticSlope * (Math.log(e + 0.5) - law.mu)) / law.scale));
}

/** P(alive) after `e` silent days. Never shown to anyone. */
export function alive(state: PaceState, e: number): number {
  return aliveAt(state.n, survival(posterior(state, riskPrior), e));
}

/** P(no contact in the next `H` days) after `e` silent days; n must be at least 1. */
export function gone(state: PaceState, e: number, H: number): number {
  const law = posterior(state, riskPrior);
  const now = survival(law, e);
  return 1 - aliveAt(state.n, now) * (1 - survival(law, e + H) / now);
}

/** The days that the alarm looks ahead: 90, or three own median gaps for slow ties. */
export function horizon(median: number | null): number {
  return median === null ? horizonDays : Math.max(horizonDays, horizonMedians * median);
}

/** The 80 % quantile of the next gap in days; null below 5 contact days. */
export function cadence(state: PaceState): number | null {
  return state.n < stateAt.rhythmFrom ? null : quantile(state, 0.8);
}

/** A quantile of the next gap by the rhythm prior, in days, at least 1. @param share between 0 and 1. */
export function quantile(state: PaceState, share: number): number {
  const law = posterior(state, rhythmPrior);
  return Math.max(1, Math.exp(law.mu + (law.scale * Math.log(share / (1 - share))) / logisticSlope) - 0.5);
}

/** The share of silences like this one that end sooner than `e` days. */
export function sooner(state: PaceState, e: number): number {
  return 1 - survival(posterior(state, rhythmPrior), e);
}

function aliveAt(n: number, s: number): number {
  return 1 / (1 + dropout.a / (dropout.b + Math.min(n - 1, dropout.cap)) / s);
}

function isDue(state: PaceState, e: number, wishes: PaceWishes): boolean {
  if (wishes.ownCadenceDays !== null) return e >= wishes.ownCadenceDays;
  if (state.n < stateAt.rhythmFrom) return e >= (wishes.ringIntervalDays ?? dueAt.unknownDays);
  return e >= dueAt.leastDays && sooner(state, e) >= dueAt.sooner;
}

function nameOf(n: number, e: number, H: number, risk: number): PaceName {
  if (n < stateAt.knownFrom) return 'new';
  if (e >= H || risk >= stateAt.lapsed) return 'lapsed';
  if (risk >= stateAt.fading) return 'fading';
  return risk >= stateAt.watch ? 'watch' : 'in-touch';
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** How often someone is wished or used to be in touch, in days: the rhythm set by hand, the ring's, the usual gap; null: none of them. */
export function rhythmOf(row: {
  readonly ownCadenceDays: number | null;
  readonly ring: Ring | null;
  readonly medianGap: number | null;
}): number | null {
  return row.ownCadenceDays ?? (row.ring === null ? null : ringIntervalDays[row.ring]) ?? row.medianGap;
}
