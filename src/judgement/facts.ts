/** What judging needs to know: flat rows for ordering everyone, whole facts for the few who are shown. Days are day numbers. */
import type { HandleKind } from '../people/handle.ts';
import type { Medium } from '../people/medium.ts';
import type { PartialDate } from '../people/partial-date.ts';
import type { Ring } from '../people/ring.ts';
import type { Sentence } from '../problem.ts';
import type { PaceState } from './pace.ts';

/** States that take someone out of every list, reminder and sum. */
export type Quiet = 'deceased' | 'estranged' | 'resting' | 'do-not-nudge';

/** One person as the order of the queue sees them: scalars only, kept up to date by the writes that change them. */
export interface QueueRow extends PaceState {
  readonly id: string;
  /** The ring the user chose; null: none chosen. */
  readonly ring: Ring | null;
  readonly quiet: Quiet | null;
  readonly ownCadenceDays: number | null;
  /** Median of the last 20 own gaps; null below 3 contact days. */
  readonly medianGap: number | null;
  /** Contact days in the 180 days up to the last contact. */
  readonly contactDays180: number;
  /** Who spoke last; null when nobody can say. */
  readonly lastWord: 'out' | 'in' | null;
  /** The day of the oldest unanswered incoming touch. */
  readonly owedDay: number | null;
  /** The next day of an occasion of theirs or of someone close to them. */
  readonly occasionDay: number | null;
  /** The earliest day on which something promised is due. */
  readonly promiseDay: number | null;
  /** The day from which an introduction of theirs asks what came of it, or for thanks, and still does; left out: none does. */
  readonly introducedDay?: number;
  /** True when a gift or kind act of theirs may wait for thanks; left out: none does. */
  readonly thanksOwed?: boolean;
  /** The next day of something heard in talk, or one just past. */
  readonly newsDay: number | null;
  /** The day on which the user got to know them; null: before Kith, or unknown. */
  readonly firstKnownDay: number | null;
  /** True when a plan to meet or speak lies ahead, near enough to stand for the next contact. */
  readonly planAhead: boolean;
  /** True when a circle or intention of theirs gets less than half of the attention wished for it. */
  readonly starved: boolean;
  /** Put off since the user last reached them. */
  readonly snoozes: number;
  /** Made smaller since the user last reached them. */
  readonly smallers: number;
  /** Hidden through the day before this one; null: not hidden. */
  readonly hiddenUntil: number | null;
  /** Said to be done: left in peace through the day before this one, unless they write or it is their day; null: not. */
  readonly reachedUntil: number | null;
  /** The last day on which they were shown and neither reached nor put off; null: never. */
  readonly passedOverDay: number | null;
  /** Reach-outs in a row without an answer, and the day of the last. */
  readonly unanswered: number;
  readonly lastReachOutDay: number | null;
  /** The fewest minutes in which they can be reached (`shortestMinutes` of their handles); null: no way is known. */
  readonly leastMinutes: number | null;
}

export type ReasonKind =
  | 'owed'
  | 'occasion'
  | 'day-after'
  | 'promise'
  | 'news'
  | 'next-time'
  | 'clipping'
  | 'first-days'
  | 'thanks'
  | 'floor'
  | 'ring-interval'
  | 'balance'
  | 'give'
  | 'memory'
  | 'introduction'
  | 'introduced'
  | 'fading'
  | 'due'
  | 'rhythm';

/** Why now: typed, dated, with one sentence and what it adds to today's order. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly because: Sentence;
  readonly weight: number;
  /** The day of the fact that it rests on, `YYYY-MM-DD`; null when it rests on none. */
  readonly since: string | null;
  /** The first day on which it no longer holds, `YYYY-MM-DD`; null: until something changes. */
  readonly expires: string | null;
}

/** A rule reads one person's facts on one day. It says nothing that the facts do not hold. */
export type ReasonRule = (person: PersonFacts, today: number) => Reason | null;

export interface OccasionFact {
  readonly kind: 'birthday' | 'anniversary' | 'graduation' | 'remembrance' | 'other';
  /** The user's words for it: "wedding", "first day at school"; null for a plain birthday. */
  readonly label: string | null;
  readonly date: PartialDate;
  /** False for what happens once. */
  readonly yearly: boolean;
  /** The name of the person close to them whose day it is; null: their own. */
  readonly ofWhom: string | null;
  /** What that person is to them: `child`, `spouse`…; left out: unknown, or their own day. */
  readonly relation?: string;
}

/** Conversations of one medium, each half its weight after 90 days. */
export interface MediumVotes {
  readonly medium: Medium;
  /** Own-initiated conversations, weighted. */
  readonly own: number;
  /** Own-initiated ones that were answered, weighted. */
  readonly answered: number;
  /** The day of the last answer or incoming touch on it; null: none. */
  readonly lastWorkedDay: number | null;
  /** Median minutes of one conversation with them; null: unknown. */
  readonly minutes: number | null;
}

/** A place to reach them at. */
export interface HandleFact {
  readonly kind: HandleKind;
  readonly value: string;
  /** The last day on which something came back from it; null: never. */
  readonly lastWorkedDay: number | null;
  /** What the user said about it, and when. */
  readonly marked: { readonly as: 'good' | 'bad'; readonly day: number } | null;
}

/** Where someone lives by the clock, and when a call is welcome. */
export interface TheirHours {
  /** IANA zones, both known to exist: theirs and the user's. */
  readonly zone: string;
  readonly ownZone: string;
  /** Hours of their day, 0 to 24; from 20 to 2 goes over midnight. */
  readonly from: number;
  readonly to: number;
}

export interface Kept {
  readonly text: string;
  readonly day: number;
}

/** Two people whom the user brought together, as one of them stands in it. */
export interface IntroducedFact {
  readonly id: string;
  /** The name of the other one. */
  readonly other: string;
  /** True once it was noted what came of it. */
  readonly noted: boolean;
  /** The day of the introduction, or on which it was noted what came of it. */
  readonly day: number;
  /** What came of it, in the user's words; empty: not noted. */
  readonly outcome: string;
  /** The last day on which the user thanked this person; null: never. */
  readonly thankedDay: number | null;
}

/** Everything a page about one person is judged by. */
export interface PersonFacts {
  readonly row: QueueRow;
  readonly name: string;
  readonly suggestedRing: Ring | null;
  readonly circles: readonly string[];
  /** Up to 20 own gaps in days, the newest last. */
  readonly recentGaps: readonly number[];
  /** The last touch in each direction. */
  readonly lastOut: { readonly day: number; readonly medium: Medium } | null;
  readonly lastIn: { readonly day: number; readonly medium: Medium } | null;
  readonly owed: {
    readonly day: number;
    readonly medium: Medium;
    readonly text: string;
    readonly missedCall: boolean;
  } | null;
  readonly occasions: readonly OccasionFact[];
  readonly promises: readonly (Kept & { readonly dueDay: number | null })[];
  readonly nextTime: readonly Kept[];
  readonly clippings: readonly Kept[];
  /** Days of plans ahead. */
  readonly plans: readonly { readonly day: number; readonly medium: Medium | null }[];
  /** What was heard in talk and has a day; `day` is the day it happens. */
  readonly heard: readonly Kept[];
  /** Kind acts of theirs that were never thanked. */
  readonly thanksOwed: readonly Kept[];
  readonly memories: readonly { readonly text: string; readonly date: PartialDate }[];
  /** Touches of the last year by purpose: asked or sold, and given or cared. */
  readonly asked: number;
  readonly given: number;
  /** True when nobody of their kind is to go a year untouched. */
  readonly yearlyFloor: boolean;
  /** The circle or intention of theirs that gets least of what was wished for it; shares between 0 and 1. */
  readonly starved: { readonly label: string; readonly got: number; readonly wanted: number } | null;
  /** Someone else: this person `gives` what they look for, or `needs` what they could give. */
  readonly introduction: {
    readonly name: string;
    readonly about: string;
    readonly role: 'gives' | 'needs';
  } | null;
  /** Introductions of theirs that were made and are not over, the oldest step first. */
  readonly introduced: readonly IntroducedFact[];
  readonly media: readonly MediumVotes[];
  readonly handles: readonly HandleFact[];
  /** Null: nothing is known of their zone or of their good hours. */
  readonly hours: TheirHours | null;
  /** The way that the owner said is theirs. */
  readonly preferred?: Medium | null;
}
