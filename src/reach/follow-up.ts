/** What the four exits mean: done closes, smaller shrinks, not today waits longer each time, rest lets go without guilt. */
import type { HandleKind } from '../people/handle.ts';
import type { Medium } from '../people/medium.ts';
import type { Direction, Purpose } from '../people/touch.ts';
import { wished } from '../judgement/spoken.ts';
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
  /** How often they are wished or used to be in touch, in days; left out: a month. */
  readonly rhythmDays?: number | null;
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

/** What may be true of someone put off three times: smaller, a time for it, another medium, less often, a rest. */
export interface HonestAnswer {
  readonly exit: 'smaller' | 'slot' | 'other' | 'slower' | 'rest';
  readonly say: Sentence;
  /** The longer rhythm in days that `slower` stands for; null for the others. */
  readonly rhythm: number | null;
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
      /** The best of them; the others go, too. */
      readonly offer: SmallerOffer | null;
      readonly offers: readonly SmallerOffer[];
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
        readonly answers: readonly HonestAnswer[];
      } | null;
      /** Small ways to offer instead, from the second time on. */
      readonly offers: readonly SmallerOffer[];
    }
  | {
      readonly kind: 'rest';
      readonly rest: { readonly since: string; readonly until: string | null; readonly why: string | null };
    };

/** Days that the first, second, third … "not today" hides someone. Never shown on three days running. */
const laterDays: readonly number[] = [1, 3, 7, 14, 30, 60, 90];
/** From this many on the honest question is asked. */
const honestAfter = 3;
/** From this many on something smaller is offered by itself. */
const shrinkAfter = 2;
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
      const offers = smallOffers(facts);
      const offer = offers[0] ?? null;
      return {
        kind: 'smaller',
        smallers: facts.smallers + 1,
        offer,
        offers,
        otherwise: offer === null ? { key: 'reach:smaller.think' } : null,
      };
    }
    case 'later': {
      const laters = facts.laters + 1;
      const own = laterDays[Math.min(laters, laterDays.length) - 1] ?? 1;
      const tomorrow = plus(today, 1);
      const hiddenUntil = !exit.until ? plus(today, own) : later(exit.until, tomorrow);
      return {
        kind: 'later',
        laters,
        hiddenUntil,
        question: laters >= honestAfter ? honestQuestion(facts.rhythmDays) : null,
        offers: laters >= shrinkAfter ? smallOffers(facts) : [],
      };
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

const longestRhythm = 365;
const usualRhythm = 30;

/** The question with its five answers; less often means half as often as now, at least once a year. */
export function honestQuestion(rhythmDays: number | null | undefined): {
  readonly ask: Sentence;
  readonly answers: readonly HonestAnswer[];
} {
  const slower = Math.round(Math.min(longestRhythm, 2 * Math.max(7, rhythmDays ?? usualRhythm)));
  const answer = (exit: HonestAnswer['exit']): HonestAnswer => ({
    exit,
    say: { key: `reach:honest.${exit}` },
    rhythm: null,
  });
  const less = { key: 'reach:honest.slower', values: { wanted: wished(slower) } };
  return {
    ask: { key: 'reach:honest.ask' },
    answers: [
      answer('smaller'),
      answer('slot'),
      answer('other'),
      { exit: 'slower', say: less, rhythm: slower },
      answer('rest'),
    ],
  };
}

/** Apps that carry a voice as well as a line. */
const carryVoice: ReadonlySet<HandleKind> = new Set(['whatsapp', 'signal', 'telegram', 'phone']);

/**
 * Two minutes of writing, a voice note, a card, and a call that says beforehand how short it is; at most three, and each time
 * it is asked for another one comes first.
 */
export function smallOffers(facts: Pick<ExitFacts, 'ways' | 'smallers'>): readonly SmallerOffer[] {
  const written = facts.ways
    .filter((way) => way.medium === 'message' || way.medium === 'email')
    .sort((x, y) => x.minutes - y.minutes)[0];
  const spoken = facts.ways.find(
    (way) => way.medium === 'message' && way.handle !== null && carryVoice.has(way.handle.kind),
  );
  const card = facts.ways.find((way) => way.medium === 'letter');
  const call = facts.ways.find((way) => way.medium === 'call');
  const all = [
    ...(written === undefined ? [] : [offered(written, Math.min(written.minutes, smallMinutes), 'line')]),
    ...(spoken === undefined ? [] : [offered(spoken, smallMinutes, 'voice')]),
    ...(card === undefined ? [] : [offered(card, Math.min(card.minutes, 5), 'card')]),
    ...(call === undefined ? [] : [offered(call, Math.min(call.minutes, cappedMinutes), 'call')]),
  ];
  const first = all.length === 0 ? 0 : facts.smallers % all.length;
  return [...all.slice(first), ...all.slice(0, first)].slice(0, 3);
}

function offered(way: OpenWay, minutes: number, kind: 'line' | 'voice' | 'call' | 'card'): SmallerOffer {
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
