/** A touch: one moment of contact; what it was for, who began it, and how far it has come. */

export const purposes = ['care', 'give', 'catch-up', 'thank', 'ask', 'sell'] as const;
export type Purpose = (typeof purposes)[number];

/** Who began it: the owner (`out`), the other (`in`), or nobody can say (`mutual`, a meeting). */
export type Direction = 'out' | 'in' | 'mutual';

/** The closed loop: planned → started (a way was opened) → done → answered. Evidence is always `done`. */
export const touchStates = ['planned', 'started', 'done', 'answered'] as const;
export type TouchState = (typeof touchStates)[number];
