/** What speaks for one person today in numbers: value × urgency × answer odds × reason today × avoidance. */
import { ringIntervalDays } from '../people/ring.ts';
import type { QueueRow } from './facts.ts';
import { gone, horizon, silence } from './pace.ts';
import { floorDays } from './reasons/floor.ts';
import {
  answer,
  aspiration,
  avoidance,
  leadDays,
  leastValue,
  noWayMinutes,
  owedFadesAfterDays,
  reasonCap,
  reasonWeight,
  ringValue,
  stateAt,
  unpinnedValue,
  urgencyWithReason,
  windowDays,
} from './table.ts';

/** The arithmetic behind a place in the order; shown only under "why this order?". */
export interface Factors {
  readonly value: number;
  readonly urgency: number;
  readonly answerOdds: number;
  readonly reasonToday: number;
  readonly avoidance: number;
  readonly effortMinutes: number;
  /** P(gone, H); null for someone never in contact. */
  readonly gone: number | null;
}

export interface Scored {
  readonly row: QueueRow;
  readonly score: number;
  readonly factors: Factors;
  /** True when it has been silent for the whole horizon: at most one of these a day, unless chosen or with a reason. */
  readonly rekindle: boolean;
  /** True for someone chosen who comes near a year without a touch: one of these a day comes before all others. */
  readonly floor: boolean;
  /** True after three put-offs: ask honestly instead of again. */
  readonly asking: boolean;
}

/** Null for someone who is not to come up today at all. @param today day number. */
export function scoreRow(row: QueueRow, today: number): Scored | null {
  if (mayNotComeUp(row, today)) return null;
  const added = rowReasons(row, today);
  const chosen = row.ring !== null || row.ownCadenceDays !== null;
  if (row.n < 2 && !chosen && added === 0) return null;
  const e = silence(row, today);
  const H = horizon(row.medianGap);
  const risk = row.n === 0 ? null : gone(row, e, H);
  const factors = {
    value: valueOf(row, added > 0),
    urgency: urgencyOf(row, e, risk, added > 0),
    answerOdds: answerOdds(row, e),
    reasonToday: Math.min(reasonCap, 1 + added + (row.starved ? reasonWeight.balance : 0)),
    avoidance: avoidanceOf(row),
    effortMinutes: row.leastMinutes ?? noWayMinutes,
    gone: risk,
  };
  return {
    row,
    factors,
    score: product(factors),
    rekindle: risk !== null && !chosen && added === 0 && (e >= H || risk >= stateAt.lapsed),
    floor: chosenRing(row) && !row.planAhead && row.n > 0 && e >= floorDays(row.ring),
    asking: row.snoozes >= avoidance.honestAfter,
  };
}

function chosenRing({ ring }: QueueRow): boolean {
  return ring !== null && ring !== 'beyond';
}

/** `V · G · A · R · Z`. */
export function product(factors: Factors): number {
  return factors.value * factors.urgency * factors.answerOdds * factors.reasonToday * factors.avoidance;
}

/** The value that ranks people when no ring was chosen: `log2(1 + contact days in the 180 days up to the last)`. */
export function plainValue(row: Pick<QueueRow, 'contactDays180'>): number {
  return Math.log2(1 + row.contactDays180);
}

/** Quiet, hidden, reached today, or waiting for their move after words without an answer. */
function mayNotComeUp(row: QueueRow, today: number): boolean {
  if (row.quiet !== null) return true;
  if (row.hiddenUntil !== null && row.hiddenUntil > today) return true;
  if (row.owedDay !== null) return false;
  if (row.n > 0 && row.last >= today) return true;
  if (row.reachedUntil !== null && row.reachedUntil > today && row.occasionDay !== today) return true;
  if (row.unanswered >= avoidance.theirMoveAfter)
    return row.lastReachOutDay === null || today - row.lastReachOutDay < patienceDays(row);
  // One word without an answer waits for as long as is usual, but never longer than two of them would.
  const wait = Math.min(Math.max(avoidance.waitDays, row.medianGap ?? 0), patienceDays(row));
  return row.unanswered > 0 && row.lastReachOutDay !== null && today - row.lastReachOutDay < wait;
}

/**
 * How long words without an answer wait for the other's move: for good, but nobody whom the user chose goes a year
 * untouched, and the nearest not a season.
 */
function patienceDays({ ring }: QueueRow): number {
  if (ring === null || ring === 'beyond') return Infinity;
  return ring === 'five' || ring === 'fifteen' ? avoidance.nearPatienceDays : windowDays.floor;
}

/** What the scalars alone know of today's reasons. */
function rowReasons(row: QueueRow, today: number): number {
  let added = 0;
  if (row.owedDay !== null) added += reasonWeight.owed / (today - row.owedDay > owedFadesAfterDays ? 2 : 1);
  const ahead = row.occasionDay === null ? -1 : row.occasionDay - today;
  if (ahead >= 0 && ahead <= leadDays.soon) added += reasonWeight.occasion;
  else if (ahead >= leadDays.card && ahead <= leadDays.card + leadDays.soon)
    added += reasonWeight.occasion / 2;
  if (row.promiseDay !== null && row.promiseDay - today <= windowDays.promiseSoon)
    added += reasonWeight.promise;
  if (row.introducedDay !== undefined && row.introducedDay <= today) added += reasonWeight.introduced;
  if (row.thanksOwed === true) added += reasonWeight.thanks;
  const news = row.newsDay === null ? Infinity : row.newsDay - today;
  if (news <= windowDays.newsAhead && news >= -windowDays.dayAfter) added += reasonWeight.news;
  if (row.firstKnownDay !== null && isFirstStep(row, today - row.firstKnownDay))
    added += reasonWeight['first-days'];
  return added;
}

function isFirstStep(row: QueueRow, age: number): boolean {
  const step = windowDays.firstSteps.filter((days) => days <= age).at(-1);
  if (step === undefined || age > windowDays.firstLast || row.planAhead) return false;
  return row.n === 0 || row.last < (row.firstKnownDay ?? 0) + step;
}

function valueOf(row: QueueRow, hasReason: boolean): number {
  const least = row.ring === null ? (hasReason ? leastValue.withReason : 0) : leastValue.pinned;
  return Math.max(plainValue(row), least) * (row.ring === null ? unpinnedValue : ringValue[row.ring]);
}

/** The model describes; a chosen ring or rhythm asks for more once its interval has passed. */
function urgencyOf(row: QueueRow, e: number, risk: number | null, hasReason: boolean): number {
  const interval = row.ownCadenceDays ?? (row.ring === null ? null : ringIntervalDays[row.ring]);
  let urgency = risk ?? 0;
  if (interval !== null && !row.planAhead) {
    if (row.n === 0) urgency = Math.max(urgency, aspiration.slope);
    else if (e > interval)
      urgency = Math.max(urgency, Math.min(aspiration.most, (aspiration.slope * e) / interval));
  }
  return hasReason ? Math.max(urgency, urgencyWithReason) : urgency;
}

function answerOdds(row: QueueRow, e: number): number {
  if (row.n === 0) return 1;
  const mine = row.lastWord === 'out' ? answer.lastWordMine : 0;
  const x = answer.base + answer.silence * Math.log(e + 1) + answer.depth * Math.log(row.n) + mine;
  return Math.min(answer.most, Math.max(answer.least, 1 / (1 + Math.exp(-x)) / answer.over));
}

function avoidanceOf(row: QueueRow): number {
  return avoidance.perSnooze ** row.snoozes * (row.passedOverDay === null ? 1 : avoidance.passedOver);
}
