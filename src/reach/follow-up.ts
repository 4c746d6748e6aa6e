/** What the four exits mean: done closes, smaller shrinks, not today waits longer each time, rest lets go without guilt. */
import type { HandleKind } from '../people/handle.ts';
import type { Medium } from '../people/medium.ts';
import type { Direction, Purpose } from '../people/touch.ts';
import type { Sentence } from '../problem.ts';

export type Exit =
  | {
      readonly kind: 'done';
      readonly medium: Medium;
      readonly direction?: Direction;
      readonly minutes?: number | null;
      readonly purpose?: Purpose | null;
      /** True when they were reached, false when it was only tried; a message is done by being sent. */
      readonly reached?: boolean;
    }
  | { readonly kind: 'smaller' }
  /** `until` is the first day they may be shown again, `YYYY-MM-DD`; left out: Kith chooses. */
  | { readonly kind: 'later'; readonly until?: string | null }
  /** `until` null: for good, or until the user says otherwise. */
  | { readonly kind: 'rest'; readonly until?: string | null; readonly why?: string | null };

export interface ExitFacts {
  /** "Not today" since the last contact, before this one. */
  readonly laters: number;
  /** "Something smaller" since the last contact, before this one. */
  readonly smallers: number;
  /** The touch that was planned or started and never finished. */
  readonly open: { readonly id: string; readonly state: 'planned' | 'started' } | null;
  /** The ways that are open to them, the best first (judgement/ways.ts). */
  readonly ways: readonly OpenWay[];
}

export interface OpenWay {
  readonly medium: Medium;
  readonly handle: { readonly kind: HandleKind; readonly value: string } | null;
  readonly minutes: number;
}

export interface SmallerOffer extends OpenWay {
  /** What to do, said to the user. */
  readonly offer: Sentence;
  /** Words to send or say that end the conversation before it is long. */
  readonly words: Sentence;
}

export type AfterExit =
  | {
      readonly kind: 'done';
      /** The open touch that this finishes; null: a new one. */
      readonly closes: string | null;
      readonly touch: {
        readonly state: 'started' | 'done';
        readonly day: string;
        readonly medium: Medium;
        readonly direction: Direction;
        readonly minutes: number | null;
        readonly purpose: Purpose | null;
      };
      /** Counters that begin anew, because there was contact. */
      readonly laters: 0 | null;
      readonly smallers: 0 | null;
    }
  | {
      readonly kind: 'smaller';
      readonly smallers: number;
      readonly offer: SmallerOffer | null;
      readonly otherwise: Sentence | null;
    }
  | {
      readonly kind: 'later';
      readonly laters: number;
      /** The first day they may be shown again. */
      readonly hiddenUntil: string;
      /** After three, the honest question with its answers, in place of a fourth reminder. */
      readonly question: {
        readonly ask: Sentence;
        readonly answers: readonly { readonly exit: 'slower' | 'rest' | 'later'; readonly say: Sentence }[];
      } | null;
    }
  | {
      readonly kind: 'rest';
      readonly rest: { readonly since: string; readonly until: string | null; readonly why: string | null };
    };

/** Days that the first, second, third … "not today" hides someone. Never shown on three days running. */
const laterDays: readonly number[] = [1, 3, 7, 14, 30, 60, 90];
/** From this many on the honest question is asked. */
const honestAfter = 3;
const smallMinutes = 2;
const cappedMinutes = 10;

/** @param today `YYYY-MM-DD`, the user's civil day. Plain data; nothing is done here. */
export function afterExit(exit: Exit, facts: ExitFacts, today: string): AfterExit {
  switch (exit.kind) {
    case 'done': {
      const reached = exit.reached ?? true;
      return {
        kind: 'done',
        closes: facts.open?.id ?? null,
        touch: {
          state: reached ? 'done' : 'started',
          day: today,
          medium: exit.medium,
          direction: exit.direction ?? (exit.medium === 'in-person' ? 'mutual' : 'out'),
          minutes: exit.minutes ?? null,
          purpose: exit.purpose ?? null,
        },
        laters: reached ? 0 : null,
        smallers: reached ? 0 : null,
      };
    }
    case 'smaller': {
      const offer = smaller(facts);
      return {
        kind: 'smaller',
        smallers: facts.smallers + 1,
        offer,
        otherwise: offer === null ? { key: 'reach:smaller.think' } : null,
      };
    }
    case 'later': {
      const laters = facts.laters + 1;
      const own = laterDays[Math.min(laters, laterDays.length) - 1] ?? 1;
      const tomorrow = plus(today, 1);
      const hiddenUntil = !exit.until ? plus(today, own) : later(exit.until, tomorrow);
      return { kind: 'later', laters, hiddenUntil, question: laters >= honestAfter ? honestQuestion : null };
    }
    case 'rest':
      return {
        kind: 'rest',
        rest: {
          since: today,
          until: !exit.until ? null : later(exit.until, plus(today, 1)),
          why: exit.why?.trim() || null,
        },
      };
  }
}

const honestQuestion = {
  ask: { key: 'reach:honest.ask' },
  answers: [
    { exit: 'slower', say: { key: 'reach:honest.slower' } },
    { exit: 'rest', say: { key: 'reach:honest.rest' } },
    { exit: 'later', say: { key: 'reach:honest.later' } },
  ],
} as const;

/** First two minutes of writing; then a card; where neither goes, a call that says beforehand how short it is. */
function smaller(facts: ExitFacts): SmallerOffer | null {
  const written = facts.ways
    .filter((way) => way.medium === 'message' || way.medium === 'email')
    .sort((x, y) => x.minutes - y.minutes)[0];
  const card = facts.ways.find((way) => way.medium === 'letter');
  const call = facts.ways.find((way) => way.medium === 'call');
  const line =
    written === undefined ? null : offered(written, Math.min(written.minutes, smallMinutes), 'line');
  const short = call === undefined ? null : offered(call, Math.min(call.minutes, cappedMinutes), 'call');
  const post = card === undefined ? null : offered(card, Math.min(card.minutes, 5), 'card');
  const order =
    facts.smallers === 0
      ? [line, short, post]
      : facts.smallers % 2 === 1
        ? [post, short, line]
        : [short, line, post];
  return order.find((one) => one !== null) ?? null;
}

function offered(way: OpenWay, minutes: number, kind: 'line' | 'call' | 'card'): SmallerOffer {
  return {
    medium: way.medium,
    handle: way.handle,
    minutes,
    offer: { key: `reach:smaller.${kind}`, values: { count: minutes } },
    words: { key: `reach:smaller.${kind}-words`, values: { count: minutes } },
  };
}

function plus(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function later(a: string, b: string): string {
  return Temporal.PlainDate.compare(a, b) >= 0 ? Temporal.PlainDate.from(a).toString() : b;
}
