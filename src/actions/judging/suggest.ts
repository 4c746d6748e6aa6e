/** Who next, said: the queue over everyone, the few in full, and every sentence in the user's language. */
import type { z } from 'zod';
import type { PersonFacts } from '../../judgement/facts.ts';
import { suggestRings } from '../../judgement/suggest-rings.ts';
import { usualMix } from '../../judgement/table.ts';
import type { Way } from '../../judgement/ways.ts';
import { fillDay, judge, shortlist, type Choice } from '../../judgement/who-next.ts';
import type { Medium } from '../../people/medium.ts';
import { linksFor } from '../../reach/links.ts';
import type { Vault } from '../../store/open.ts';
import { voteOf } from '../../store/pace.ts';
import { saySentence, type Say } from '../../words/say.ts';
import type { suggestion, way } from '../shapes.ts';
import { withAsides } from './asides.ts';
import { readDay, type JudgedDay } from './day.ts';
import { loadFacts } from './facts.ts';
import { votesOf } from './votes.ts';

export interface Chosen {
  readonly choice: Choice;
  readonly facts: PersonFacts;
}

export interface Asked {
  readonly minutes: number;
  readonly limit: number;
}

/** What was chosen of each day that was read: as long as nothing is written, the same is chosen again. */
const chosen = new WeakMap<JudgedDay, Map<string, readonly Chosen[]>>();
const mostAskings = 8;

/** The day's people in order. A pure read: nothing is remembered of having asked. */
export function chooseNext(
  vault: Vault,
  today: string,
  asked: Asked,
  day: JudgedDay = readDay(vault, today),
): readonly Chosen[] {
  const known = chosen.get(day) ?? new Map<string, readonly Chosen[]>();
  const key = `${asked.minutes} ${asked.limit}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = choose(vault, asked, day);
  // A transaction may still write more.
  if (vault.raw.isTransaction) return made;
  if (known.size >= mostAskings) known.clear();
  chosen.set(day, known.set(key, made));
  return made;
}

function choose(vault: Vault, asked: Asked, day: JudgedDay): Chosen[] {
  const request = { today: day.today, ...asked };
  const { mix, rings } = habitsOf(day);
  const facts = new Map<string, PersonFacts>();
  const judged = shortlist(withAsides(vault, day), request).flatMap((scored) => {
    const loaded = loadFacts(vault, day, scored.row, rings.get(scored.row.id) ?? null);
    facts.set(scored.row.id, loaded);
    return judge(scored, loaded, request, mix) ?? [];
  });
  return fillDay(judged, request).flatMap((choice) => {
    const loaded = facts.get(choice.id);
    return loaded === undefined ? [] : [{ choice, facts: loaded }];
  });
}

interface Habits {
  readonly mix: ReturnType<typeof mixOf>;
  readonly rings: ReturnType<typeof suggestRings>;
}

const habits = new WeakMap<JudgedDay, Habits>();

/** What follows from everyone together, worked out once a day that was read. */
function habitsOf(day: JudgedDay): Habits {
  const known = habits.get(day) ?? { mix: mixOf(day), rings: suggestRings(day.rows) };
  habits.set(day, known);
  return known;
}

/** The owner's own mix of media over everyone, faded; null while there is too little to tell. */
export function mixOf(day: JudgedDay): Readonly<Partial<Record<Medium, number>>> | null {
  const sums: Partial<Record<Medium, number>> = {};
  const now = voteOf(day.today);
  let all = 0;
  for (const record of day.records.values()) {
    if (record.votes === '{}') continue;
    for (const { medium, out } of votesOf(record)) {
      const weight = out / now;
      sums[medium] = (sums[medium] ?? 0) + weight;
      all += weight;
    }
  }
  if (all < 5) return null;
  return Object.fromEntries(
    Object.keys(usualMix)
      .concat(Object.keys(sums))
      .map((m) => [m, (sums[m as Medium] ?? 0) / all]),
  );
}

export function sayChoice({ choice }: Chosen, say: Say): z.input<typeof suggestion> {
  return {
    person: { id: choice.id, name: choice.name },
    reasons: choice.reasons.map((reason) => ({
      kind: reason.kind,
      because: saySentence(say, reason.because),
      weight: reason.weight,
      since: reason.since,
    })),
    ways: choice.ways.map((one) => sayWay(one, say)),
    score: choice.score,
    factors: Object.fromEntries(
      Object.entries(choice.factors).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    ),
  };
}

export function sayWay(one: Way, say: Say): z.input<typeof way> {
  const links = one.handle === null ? [] : linksFor(one.handle);
  return {
    medium: one.medium,
    kind: one.handle?.kind ?? null,
    handle: one.handle?.value ?? null,
    minutes: one.minutes,
    link: linkOf(one, links)?.href ?? null,
    why: [one.why, ...(one.hours === null ? [] : [one.hours])]
      .map((part) => saySentence(say, part))
      .join(' '),
  };
}

/** The link of the medium itself; the map for a meeting; a card is written by hand; a call through an app opens its chat. */
export function linkOf(
  one: Pick<Way, 'medium'>,
  links: ReturnType<typeof linksFor>,
): ReturnType<typeof linksFor>[number] | undefined {
  const own = links.find((link) => link.medium === one.medium);
  if (own !== undefined || one.medium === 'letter') return own;
  return one.medium === 'in-person' ? links.find((link) => link.app === 'maps') : links[0];
}
