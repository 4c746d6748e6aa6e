/** Which way to reach someone: what the two usually do, that works, and that fits the minutes. */
import { mediumMinutes, type Medium } from '../people/medium.ts';
import type { HandleKind } from '../people/handle.ts';
import type { Sentence } from '../problem.ts';
import type { HandleFact, PersonFacts, Reason } from './facts.ts';
import { silence } from './pace.ts';
import { when } from './spoken.ts';
import { leastMinutes, usualMix, wayRules } from './table.ts';
import { maySpeakAt, talkWindow, talkWords } from './their-hours.ts';

export interface Way {
  readonly medium: Medium;
  /** For meeting in person their address, where one is noted; else null. */
  readonly handle: { readonly kind: HandleKind; readonly value: string } | null;
  readonly minutes: number;
  readonly why: Sentence;
  /** When in the user's day it is a good time for a call; null: any time, or no call. */
  readonly hours: Sentence | null;
}

export interface WaysAsked {
  readonly today: number;
  /** The slot: what needs more is left out. */
  readonly minutes: number;
  /** Shares of the owner's own conversations by medium; missing ones count as none. Null: not known yet. */
  readonly mix: Readonly<Partial<Record<Medium, number>>> | null;
  readonly reasons: readonly Reason[];
  /** How many ways at most; left out: three. */
  readonly most?: number;
}

/** What each medium can be sent to, the first preferred when nothing else tells them apart. */
const carriers: Readonly<Partial<Record<Medium, readonly HandleKind[]>>> = {
  message: ['whatsapp', 'signal', 'telegram', 'phone', 'facebook', 'instagram', 'linkedin', 'user'],
  call: ['phone', 'whatsapp', 'signal'],
  video: ['whatsapp', 'signal', 'phone'],
  email: ['email'],
  letter: ['postal'],
  'in-person': ['postal'],
};
const offered: readonly Medium[] = ['message', 'call', 'email', 'letter', 'video', 'in-person'];

interface Option {
  readonly medium: Medium;
  readonly handle: HandleFact | null;
  readonly minutes: number;
  readonly share: number;
}

/** The ways, the best first, three unless more are asked for; none when nobody knows how to reach them in these minutes. */
export function waysFor(person: PersonFacts, asked: WaysAsked): Way[] {
  if (person.row.quiet !== null) return [];
  const options = offered
    .map((medium) => optionOf(person, medium, asked))
    .filter((option) => option !== null)
    .sort((x, y) => y.share - x.share || x.minutes - y.minutes);
  const ordered = arrange(options, person, asked);
  return ordered.slice(0, asked.most ?? wayRules.shown).map((option) => ({
    medium: option.medium,
    handle: option.handle === null ? null : { kind: option.handle.kind, value: option.handle.value },
    minutes: option.minutes,
    why: whyOf(option, person, asked),
    hours: person.hours !== null && isVoice(option.medium) ? talkWords(person.hours, asked.today) : null,
  }));
}

/** Own-initiated share of a medium with this person, shrunk to the owner's mix by two votes. */
export function shrunkShare(person: PersonFacts, medium: Medium, mix: WaysAsked['mix']): number {
  let own = 0;
  let all = 0;
  for (const votes of person.media) {
    all += votes.own;
    if (votes.medium === medium) own += votes.own;
  }
  const prior = (mix ?? usualMix)[medium] ?? 0;
  return (own + wayRules.priorVotes * prior) / (all + wayRules.priorVotes);
}

/** The handle of theirs that a medium goes to: marked good, then the last that worked; never one marked bad. */
export function handleFor(person: PersonFacts, medium: Medium): HandleFact | null {
  const kinds = carriers[medium] ?? [];
  const usable = person.handles.filter(
    (handle) => kinds.includes(handle.kind) && handle.marked?.as !== 'bad',
  );
  const rank = (handle: HandleFact) =>
    Math.max(handle.lastWorkedDay ?? -Infinity, handle.marked?.as === 'good' ? handle.marked.day : -Infinity);
  const compare = (x: HandleFact, y: HandleFact) =>
    Number(rank(y) > rank(x)) - Number(rank(x) > rank(y)) ||
    kinds.indexOf(x.kind) - kinds.indexOf(y.kind) ||
    (x.value < y.value ? -1 : 1);
  return [...usable].sort(compare)[0] ?? null;
}

/** The fewest minutes in which someone with these handles can be reached; null when none of them carries anything. */
export function shortestMinutes(kinds: Iterable<HandleKind>): number | null {
  let shortest: number | null = null;
  for (const kind of kinds) {
    for (const medium of offered) {
      if (carriers[medium]?.includes(kind) !== true) continue;
      shortest = Math.min(shortest ?? Infinity, leastMinutes[medium]);
    }
  }
  return shortest;
}

function optionOf(person: PersonFacts, medium: Medium, asked: WaysAsked): Option | null {
  const handle = handleFor(person, medium);
  const votes = person.media.find((one) => one.medium === medium);
  if (handle === null && medium !== 'in-person') return null;
  if (medium === 'video' && votes === undefined) return null;
  const usual = Math.max(1, Math.round(votes?.minutes ?? mediumMinutes[medium]));
  const least = Math.min(usual, leastMinutes[medium]);
  if (least > asked.minutes) return null;
  return {
    medium,
    handle,
    minutes: Math.min(usual, asked.minutes),
    share: shrunkShare(person, medium, asked.mix),
  };
}

/** The usual order, moved by what is special today; the later move wins. */
function arrange(options: readonly Option[], person: PersonFacts, asked: WaysAsked): Option[] {
  let ordered = [...options];
  const first = (medium: Medium | null) => {
    const found = ordered.find((option) => option.medium === medium);
    if (found !== undefined) ordered = [found, ...ordered.filter((option) => option !== found)];
  };
  if (mayStepUp(person, asked.today) && isWritten(ordered[0]?.medium)) first('call');
  first(person.preferred ?? null);
  if (person.row.unanswered > 0 && ordered.length > 1) {
    const tried = person.lastOut?.medium;
    ordered = [
      ...ordered.filter((one) => one.medium !== tried),
      ...ordered.filter((one) => one.medium === tried),
    ];
  }
  if (person.row.snoozes >= wayRules.shrinkAfter || person.row.smallers > 0)
    ordered.sort((x, y) => x.minutes - y.minutes);
  if (cardLeaves(asked.reasons)) first('letter');
  if (person.owed !== null) first(person.owed.medium);
  if (person.hours !== null && talkWindow(person.hours, asked.today) === null)
    ordered = [
      ...ordered.filter((one) => !isVoice(one.medium)),
      ...ordered.filter((one) => isVoice(one.medium)),
    ];
  return ordered;
}

/**
 * The ways as they stand at a moment: outside of their good hours nobody is rung, unless there is no other way, which then
 * says so. @param at seconds since 1970 UTC
 */
export function waysAt(ways: readonly Way[], hours: PersonFacts['hours'], at: number): readonly Way[] {
  if (hours === null || maySpeakAt(hours, at)) return ways;
  const still = ways.filter((way) => !isVoice(way.medium));
  return still.length > 0 ? still : ways.map((way) => ({ ...way, why: { key: 'ways:why.wait' } }));
}

/** A late word deserves a voice, and so do the nearest; not someone who is put off already. */
function mayStepUp({ row }: PersonFacts, today: number): boolean {
  if (row.snoozes > 0 || row.smallers > 0) return false;
  const near = row.ring === 'five' || row.ring === 'fifteen';
  return near || (row.n > 0 && silence(row, today) > wayRules.stepUpAfterDays);
}

function isVoice(medium: Medium): boolean {
  return medium === 'call' || medium === 'video';
}

function isWritten(medium: Medium | undefined): boolean {
  return medium === 'message' || medium === 'email';
}

function cardLeaves(reasons: readonly Reason[]): boolean {
  return reasons.some((reason) => reason.because.key.startsWith('reasons:occasion.card.'));
}

function whyOf(option: Option, person: PersonFacts, asked: WaysAsked): Sentence {
  const { medium } = option;
  const votes = person.media.find((one) => one.medium === medium);
  const usual = person.media.every((one) => one.own <= (votes?.own ?? 0)) && (votes?.own ?? 0) > 0;
  const worked = Math.max(option.handle?.lastWorkedDay ?? -Infinity, votes?.lastWorkedDay ?? -Infinity);
  if (person.owed?.medium === medium) return { key: 'ways:why.answer' };
  if (medium === 'letter' && cardLeaves(asked.reasons)) return { key: 'ways:why.card' };
  if (medium === person.preferred) return { key: 'ways:why.preferred' };
  if (usual) return { key: 'ways:why.usual' };
  if (medium === 'call' && mayStepUp(person, asked.today)) return { key: 'ways:why.voice' };
  if (worked > -Infinity)
    return { key: 'ways:why.worked', values: { when: when(Math.min(0, worked - asked.today)) } };
  if (person.row.unanswered > 0 && person.lastOut !== null && person.lastOut.medium !== medium) {
    return { key: 'ways:why.other' };
  }
  return { key: medium === 'in-person' ? 'ways:why.meet' : 'ways:why.known' };
}
