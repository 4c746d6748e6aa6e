/** Every number of the judgement in one table, with its mark: [M] measured, [D] designed and open to change. */
import type { Medium } from '../people/medium.ts';
import type { Ring } from '../people/ring.ts';
import type { ReasonKind } from './facts.ts';

/** The prior of a log-gap model: mean, its votes, and the shape and scale of the spread. */
export interface Prior {
  readonly m0: number;
  readonly k0: number;
  readonly a0: number;
  readonly b0: number;
}

/** [M] What the alarm believes before it has seen a tie (typical gap 16 days). */
export const riskPrior: Prior = { m0: 2.8, k0: 1, a0: 1, b0: 1.7 };
/** [M] What the cadence and the words believe before they have seen a tie. */
export const rhythmPrior: Prior = { m0: 0.73, k0: 0.95, a0: 2, b0: 3.6 };
/** [M] Dropout after a contact: `a / (b + min(n − 1, cap))`. */
export const dropout = { a: 0.3, b: 0.17, cap: 50 } as const;
/** [M] How much of its weight a gap keeps when the next one is seen. */
export const keepPerGap = 0.9;
/** [M] The logistic stands in for the normal with this slope. */
export const logisticSlope = 1.702;
/** [M] The shortest horizon of the alarm in days, and in own median gaps. */
export const horizonDays = 90;
export const horizonMedians = 3;
/** [M] Own gaps that the median looks back on. */
export const gapsKept = 20;

/** [D] on [M]: where the states begin. */
export const stateAt = {
  knownFrom: 3,
  rhythmFrom: 5,
  countFrom: 12,
  watch: 0.3,
  fading: 0.5,
  lapsed: 0.8,
} as const;
/** [D] When maintenance is due: four of five silences have ended, and at least a week has passed. */
export const dueAt = { sooner: 0.8, leastDays: 7, unknownDays: 30 } as const;

/** [D] Value by the ring the user chose; without a ring the last number. */
export const ringValue: Readonly<Record<Ring, number>> = {
  five: 2,
  fifteen: 1.5,
  fifty: 1.2,
  'hundred-and-fifty': 1,
  beyond: 0.8,
};
export const unpinnedValue = 0.8;
/** [D] The least V of someone pinned, and of someone with a reason of today, so that they can come up without a history. */
export const leastValue = { pinned: 1, withReason: 1 } as const;
/** [D] Urgency once a chosen ring's interval has passed: `min(most, slope · e / interval)`. */
export const aspiration = { most: 0.9, slope: 0.5 } as const;
/** [D] The least urgency of someone who has a dated reason today: a birthday does not wait for a tie to fade. */
export const urgencyWithReason = 0.35;
/** Answer odds, slopes [M], use [D]. */
export const answer = {
  base: -0.2,
  silence: -0.17,
  depth: 0.27,
  lastWordMine: -0.97,
  over: 0.4,
  least: 0.5,
  most: 1.5,
} as const;
/** [D] The most that reasons of today can lift. */
export const reasonCap = 2.5;
/** [D] Avoidance: each put-off, shown and passed over, and how often before Kith asks honestly. */
export const avoidance = {
  perSnooze: 0.7,
  passedOver: 0.9,
  honestAfter: 3,
  waitDays: 14,
  theirMoveAfter: 2,
  nearPatienceDays: 90,
} as const;
/** [D] Ranks of V that suggest a ring, and the share by which someone must leave a ring's edge before it changes. */
export const suggestedRanks: readonly (readonly [Ring, number])[] = [
  ['five', 5],
  ['fifteen', 15],
  ['fifty', 50],
  ['hundred-and-fifty', 150],
];
export const hysteresis = 0.2;
/** [D] Of one day's list: at most this many of one layer for each three, this many out of contact for good, and this many
 * of those whom the user chose and who are near a year of silence, before all others. */
export const diversity = { perLayer: 2, of: 3, rekindle: 1, floor: 1 } as const;

/** Ways: half-life and prior votes [M]; when a way may step up, how many are shown, how long "worked" holds [D]. */
export const wayRules = {
  halfLifeDays: 90,
  priorVotes: 2,
  stepUpAfterDays: 60,
  shown: 3,
  worksDays: 730,
  shrinkAfter: 2,
} as const;
/** [D] The user's hours in which a call may be suggested, and those of someone whose zone is known but not their good hours. */
export const wakingHours = { from: 8, to: 22 } as const;
export const usualHours = { from: 9, to: 21 } as const;
/** [D] The mix of someone who has shown none yet. */
export const usualMix: Readonly<Partial<Record<Medium, number>>> = {
  message: 0.4,
  call: 0.3,
  email: 0.2,
  'in-person': 0.06,
  letter: 0.04,
};
/** [D] The fewest minutes in which a medium still makes sense, when the usual ones do not fit. */
export const leastMinutes: Readonly<Record<Medium, number>> = {
  message: 2,
  comment: 1,
  email: 4,
  letter: 10,
  gift: 15,
  call: 10,
  video: 15,
  'in-person': 30,
};
/** [D] Finding out how to reach someone for whom no way is known. */
export const noWayMinutes = 5;
/** [D] New people without a first follow-up from which the gate asks for one of them first. */
export const gateAt = 3;
/** [D] From how many days without anything done one was away, and for how many days after it what waited is spread. */
export const freshStartDays = { away: 10, lasts: 14 } as const;
/** [D] The 3-2-1 rule. */
export const backedUpAt = { memories: 3, ways: 2, vital: 15 } as const;

/** What each reason adds to `R`: the first four of attention-model.md §5, the others [D]. */
export const reasonWeight: Readonly<Record<ReasonKind, number>> = {
  owed: 0.6,
  occasion: 0.5,
  promise: 0.4,
  news: 0.3,
  'day-after': 0.35,
  'first-days': 0.35,
  'next-time': 0.2,
  clipping: 0.15,
  thanks: 0.3,
  floor: 0.3,
  'ring-interval': 0.25,
  balance: 0.2,
  give: 0.1,
  memory: 0.2,
  introduction: 0.2,
  introduced: 0.35,
  fading: 0,
  due: 0.1,
  rhythm: 0,
};

/** [D] An answer within a day is the aim: what came in this many days ago is told so while it can still be kept. */
export const owedAimDays = 1;
/** [D] An unanswered message counts half after these days. */
export const owedFadesAfterDays = 60;

/** [D] Days before an occasion on which a way must start; a card travels a week longer than a call. */
export const leadDays = { card: 7, soon: 3 } as const;
/**
 * [D] After an introduction, in days: when to ask what came of it, when to ask again once that was noted, for how long either
 * is asked, and how long a thank-you for the telling stays open.
 */
export const introducedDays = { first: 30, again: 150, askFor: 60, thanksFor: 21 } as const;
/** [D] The other windows of the reasons, in days. */
export const windowDays = {
  dayAfter: 3,
  newsAhead: 7,
  newsAfter: 14,
  floor: 330,
  nearFloor: 180,
  firstSteps: [2, 14, 60],
  firstGrace: 14,
  firstLast: 90,
  owedWithin: 120,
  planWithin: 30,
  promiseSoon: 3,
  promiseUndated: 14,
} as const;
