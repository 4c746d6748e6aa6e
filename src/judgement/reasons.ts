/** The table of all reasons to reach someone, and the order in which they are said. */
import type { PersonFacts, Reason, ReasonRule } from './facts.ts';
import { balance } from './reasons/balance.ts';
import { dayAfter } from './reasons/day-after.ts';
import { due } from './reasons/due.ts';
import { fading } from './reasons/fading.ts';
import { firstDays } from './reasons/first-days.ts';
import { floor } from './reasons/floor.ts';
import { give } from './reasons/give.ts';
import { introduced } from './reasons/introduced.ts';
import { introduction } from './reasons/introduction.ts';
import { clipping, nextTime, thanks } from './reasons/kept.ts';
import { memory } from './reasons/memory.ts';
import { news } from './reasons/news.ts';
import { occasion } from './reasons/occasion.ts';
import { owed } from './reasons/owed.ts';
import { promise } from './reasons/promise.ts';
import { rhythm } from './reasons/rhythm.ts';
import { ringInterval } from './reasons/ring-interval.ts';
import { reasonCap } from './table.ts';

const rules: readonly ReasonRule[] = [
  owed,
  occasion,
  promise,
  dayAfter,
  firstDays,
  introduced,
  news,
  thanks,
  floor,
  ringInterval,
  nextTime,
  balance,
  memory,
  introduction,
  clipping,
  fading,
  due,
  rhythm,
  give,
];

/** The rules that speak of the silence itself; the first that fires is enough. */
const ofSilence: readonly Reason['kind'][] = ['fading', 'due', 'rhythm'];

/** All that speaks for reaching this person today, the strongest first; nothing for those who are to be left in peace. */
export function reasonsFor(person: PersonFacts, today: number): Reason[] {
  if (person.row.quiet !== null) return [];
  const found = rules.map((rule) => rule(person, today)).filter((reason) => reason !== null);
  const silences = ofSilence.filter((kind) => found.some((reason) => reason.kind === kind)).slice(1);
  const wished = found.some((reason) => reason.kind === 'ring-interval');
  return found
    .filter(
      (reason) => !silences.includes(reason.kind) && !(wished && reason.kind === 'due' && person.row.n < 5),
    )
    .sort((x, y) => y.weight - x.weight);
}

/** `R` of the queue: 1 and what today's reasons add, at most 2.5. */
export function reasonToday(reasons: readonly Reason[]): number {
  return Math.min(
    reasonCap,
    reasons.reduce((total, reason) => total + reason.weight, 1),
  );
}
