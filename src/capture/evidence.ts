/** What any source yields once it is understood: the one vocabulary between the formats and the vault. */
import type { Handle } from '../people/handle.ts';
import type { Medium } from '../people/medium.ts';
import type { PartialDate } from '../people/partial-date.ts';
import type { Direction, Purpose } from '../people/touch.ts';
import type { Sentence } from '../problem.ts';
import type { TableSeen } from './chosen-columns.ts';
import type { CardFacts } from './from-card.ts';

/** Somebody as a source shows them: a name, a handle, or both. */
export interface Seen {
  readonly name: string | null;
  readonly handle: Handle | null;
}

/** When something was, as exactly as the source says. */
export interface Moment {
  /** Seconds since 1970 UTC; for a day without a time, noon UTC of that day. */
  readonly at: number;
  /** The owner's local calendar day `YYYY-MM-DD`; computed with the vault's zone when the source has none. */
  readonly day: string;
  readonly dayOnly: boolean;
}

/** One vCard, exactly as it came; `place` is where in the file it began. */
export interface CardSeen {
  readonly kind: 'card';
  readonly place: string;
  readonly text: string;
  /** What the card says, where its reader has read that already. */
  readonly facts?: CardFacts;
  /** SHA-256 of the text, base64url, where it is known. */
  readonly hash?: string;
}

/** One moment of contact. `people` never holds the owner. */
export interface TouchSeen {
  readonly kind: 'touch';
  /** Equal keys are the same touch, whichever file they come from: `mail:<message-id>`, `sms:…`; stable for ever. */
  readonly key: string;
  readonly place: string;
  readonly moment: Moment;
  readonly medium: Medium;
  readonly direction: Direction;
  readonly people: readonly Seen[];
  /** The subject or the first words (at most 500 characters); empty when there are none. */
  readonly text: string;
  readonly minutes: number | null;
  readonly purpose: Purpose | null;
  /** Set when it went to more than ten people or to a list: kept, weighs nothing. */
  readonly broadcast: boolean;
  /** A call that nobody took; an incoming one is owed an answer, and is no contact day. */
  readonly missed: boolean;
  /** The name of the group chat or meeting, when there is one. */
  readonly group: string | null;
}

/** A meeting that lies ahead of the day of import. */
export interface PlanSeen {
  readonly kind: 'plan';
  readonly key: string;
  readonly place: string;
  readonly moment: Moment;
  readonly medium: Medium;
  readonly people: readonly Seen[];
  readonly text: string;
}

export interface OccasionSeen {
  readonly kind: 'occasion';
  readonly key: string;
  readonly place: string;
  readonly who: Seen;
  readonly what: 'birthday' | 'anniversary' | 'other';
  readonly label: string;
  readonly date: PartialDate;
}

export interface MemorySeen {
  readonly kind: 'memory';
  readonly key: string;
  readonly place: string;
  readonly people: readonly Seen[];
  readonly day: string | null;
  readonly text: string;
}

export interface RelationSeen {
  readonly kind: 'relation';
  readonly place: string;
  readonly a: Seen;
  /** What `b` is to `a`: `spouse`, `child`, `parent`, `friend`… */
  readonly what: string;
  readonly b: Seen;
}

/** A group of people by context: an address-book group, a label, a chat group. */
export interface CircleSeen {
  readonly kind: 'circle';
  readonly place: string;
  readonly name: string;
  readonly members: readonly Seen[];
  /** vCard UIDs of members, for group cards. */
  readonly memberUids: readonly string[];
}

/** An address that belongs to nobody: a newsletter, a list, a robot, a shop; with the reason, so that it can be taken back. */
export interface NotPersonSeen {
  readonly kind: 'not-person';
  /** Equal keys are the same message, whichever file it comes from; without one it is told once for all. */
  readonly key?: string;
  readonly place: string;
  readonly seen: Seen;
  readonly why: Sentence;
}

/** A picture that a chat names and that may have come along with it. */
export interface PictureSeen {
  readonly kind: 'picture';
  /** The key of the touch it belongs to. */
  readonly key: string;
  readonly place: string;
  readonly day: string;
  /** The name of its file, beside the chat. */
  readonly file: string;
  /** Put in by whoever reads the files. */
  readonly bytes?: Uint8Array;
}

/** Something kind that somebody said to the owner: read on request alone. */
export interface KindWordSeen {
  readonly kind: 'kind-word';
  /** The key of the touch it was said in. */
  readonly key: string;
  readonly place: string;
  readonly day: string;
  /** One sentence, on one line. */
  readonly text: string;
  /** 1 to 4: what is better kept first. */
  readonly weight: number;
}

/** Something that could not be read or is deliberately not taken; stops nothing else. */
export interface Skipped {
  readonly kind: 'skipped';
  /** `line 12`, `byte 40960`, `message 7`, `row 3`; the source file is added by the reader. */
  readonly place: string;
  readonly why: Sentence;
}

export type Evidence =
  | CardSeen
  | TouchSeen
  | PlanSeen
  | OccasionSeen
  | MemorySeen
  | RelationSeen
  | CircleSeen
  | NotPersonSeen
  | TableSeen
  | PictureSeen
  | KindWordSeen
  | Skipped;
