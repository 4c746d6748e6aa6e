/** The 3-2-1 rule for one person: three memories, two ways that work, one next date. */
import { ringIntervalDays } from '../people/ring.ts';
import type { Sentence } from '../problem.ts';
import type { HandleFact, PersonFacts } from './facts.ts';
import { cadence, pace } from './pace.ts';
import { isoDay, short } from './spoken.ts';
import { backedUpAt, wayRules } from './table.ts';

export interface BackedUp {
  readonly memories: number;
  /** Kinds of handles on which they answered, or that were marked as good, in the last two years. */
  readonly ways: number;
  /** `YYYY-MM-DD`, today or later; null when there is none. */
  readonly nextDate: string | null;
  readonly backedUp: boolean;
  /** The next date has passed. */
  readonly stale: boolean;
  /** Fading, or no way that works. */
  readonly atRisk: boolean;
  /** The one thing that would help most; null when they are backed up and not at risk. */
  readonly action: Sentence | null;
}

/** @param today day number. */
export function backedUp(person: PersonFacts, today: number): BackedUp {
  const { row } = person;
  const memories = person.memories.length;
  const ways = workingKinds(person.handles, today).size;
  const next = nextDay(person, today);
  const wishes = { ringIntervalDays: null, ownCadenceDays: null, planAhead: false };
  const { state } = pace(row, row.medianGap, today, wishes);
  const fades = state === 'fading' || state === 'lapsed';
  const known = {
    memories,
    ways,
    nextDate: next !== null && next >= today ? isoDay(next) : null,
    backedUp: memories >= backedUpAt.memories && ways >= backedUpAt.ways && next !== null && next >= today,
    stale: next !== null && next < today,
    atRisk: fades || ways === 0,
  };
  return { ...known, action: helping(known, fades, person) };
}

/** The kinds of handles that work; a call and a message to one number are one, for both go to a phone. */
export function workingKinds(handles: readonly HandleFact[], today: number): Set<HandleFact['kind']> {
  const since = today - wayRules.worksDays;
  const kinds = new Set<HandleFact['kind']>();
  for (const { kind, lastWorkedDay, marked } of handles) {
    if (kind === 'url' || marked?.as === 'bad') continue;
    const good = marked !== null && marked.day >= since;
    if (good || (lastWorkedDay !== null && lastWorkedDay >= since)) kinds.add(kind);
  }
  return kinds;
}

/** The next plan, else the day on which a rhythm (set by hand, learned, or the ring's) is next due; it may have passed. */
function nextDay(person: PersonFacts, today: number): number | null {
  const plans = person.plans.map((plan) => plan.day).filter((day) => day >= today);
  if (plans.length > 0) return Math.min(...plans);
  const { row } = person;
  const interval =
    row.ownCadenceDays ?? cadence(row) ?? (row.ring === null ? null : ringIntervalDays[row.ring]);
  return row.n === 0 || interval === null ? null : row.last + Math.floor(interval);
}

function helping(known: Omit<BackedUp, 'action'>, fades: boolean, person: PersonFacts): Sentence | null {
  const name = short(person.name);
  const say = (word: string, more: Readonly<Record<string, unknown>> = {}): Sentence => ({
    key: `reasons:backedUp.${word}`,
    values: { name, ...more },
  });
  if (known.ways === 0) return say(person.handles.length === 0 ? 'way' : 'tryWay');
  if (fades && known.nextDate === null) return say('fading');
  if (known.stale) return say('overdue');
  if (known.nextDate === null) return say('date');
  if (known.ways < backedUpAt.ways) return say('secondWay');
  if (known.memories < backedUpAt.memories)
    return say('memory', { count: backedUpAt.memories - known.memories });
  return fades ? say('fading') : null;
}
