/** When two people last really spoke: a talk, or words of one that the other answered; what went one way only is none. */
import type { Medium } from '../people/medium.ts';

/** A touch as an exchange is found in. */
export interface Passed {
  readonly day: number;
  readonly medium: Medium;
  readonly direction: 'out' | 'in' | 'mutual';
  /** A call that nobody took, or words to many at once: neither is an exchange. */
  readonly missed: boolean;
  readonly broadcast: boolean;
}

export interface Exchange {
  /** Where in the list the exchange ends, and where it begins: the answer, and what it answers. */
  readonly at: number;
  readonly from: number;
}

/** Media in which both speak at once. */
const spoken: ReadonlySet<Medium> = new Set(['call', 'video', 'in-person']);
/** An answer that took longer than this answers nothing any more, in days. */
const answerWithin = 60;

/** The last exchange; null when there is none. @param touches the newest first */
export function lastExchange(touches: readonly Passed[]): Exchange | null {
  let answer: { readonly at: number; readonly touch: Passed } | null = null;
  for (const [at, touch] of touches.entries()) {
    if (touch.missed || touch.broadcast || touch.medium === 'comment') continue;
    if (touch.direction === 'mutual' || spoken.has(touch.medium)) return { at, from: at };
    const other = answer?.touch;
    if (
      answer !== null &&
      other !== undefined &&
      other.direction !== touch.direction &&
      other.day - touch.day <= answerWithin
    )
      return { at: answer.at, from: at };
    answer = { at, touch };
  }
  return null;
}
