/** A touch: one moment of contact, with whom, which way, who began it, and where the evidence is. */
import type { Medium } from './medium.ts';

export const purposes = ['care', 'give', 'catch-up', 'thank', 'ask', 'sell'] as const;
export type Purpose = (typeof purposes)[number];

/** Who began it: the owner (`out`), the other (`in`), or nobody can say (`mutual`, a meeting). */
export type Direction = 'out' | 'in' | 'mutual';

/** The closed loop: planned → started (a way was opened) → done → answered. Evidence is always `done`. */
export const touchStates = ['planned', 'started', 'done', 'answered'] as const;
export type TouchState = (typeof touchStates)[number];

export interface Touch {
  readonly id: string;
  /** Seconds since 1970 UTC; for a touch known only by its day, noon UTC of that day. */
  readonly at: number;
  /** The user's local calendar day, `YYYY-MM-DD`; it alone counts for the model. */
  readonly day: string;
  /** True when only the day is known. */
  readonly dayOnly: boolean;
  readonly medium: Medium;
  readonly direction: Direction;
  readonly state: TouchState;
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  /** The subject, the first words or the user's own line; may be empty. */
  readonly text: string;
  /** True for what went to more than ten people: kept as a fact, carries no weight. */
  readonly broadcast: boolean;
}
