/** What the four exits share: the person's standing since the last contact, and the ways open to them. */
import type { PersonFacts } from '../../judgement/facts.ts';
import { rhythmOf } from '../../judgement/pace.ts';
import { reasonsFor } from '../../judgement/reasons.ts';
import { waysFor } from '../../judgement/ways.ts';
import { dayNumber } from '../../people/day.ts';
import type { ExitFacts } from '../../reach/follow-up.ts';
import type { Vault } from '../../store/open.ts';
import type { FoundPerson } from '../../store/people.ts';
import { readDay } from '../judging/day.ts';
import { loadFacts } from '../judging/facts.ts';
import { startedWith } from '../../store/touches.ts';

export function factsOf(vault: Vault, today: string, person: FoundPerson): PersonFacts {
  const day = readDay(vault, today, person.id);
  const row = day.rows[0];
  if (row === undefined) throw new Error('a person without a row');
  // Which ring everyone's history suggests is not known from one person's.
  return loadFacts(vault, day, row, null);
}

const allWays = 20;

/** How someone stands before an exit; every way that is open to them, not only the three that are shown. */
export function exitFacts(
  vault: Vault,
  today: string,
  person: FoundPerson,
): ExitFacts & { readonly facts: PersonFacts } {
  const facts = factsOf(vault, today, person);
  const open = startedWith(vault, person.id);
  return {
    facts,
    laters: facts.row.snoozes,
    smallers: facts.row.smallers,
    rhythmDays: rhythmOf(facts.row),
    open: open === null ? null : { id: open, state: 'started' },
    ways: waysFor(facts, {
      today: dayNumber(today),
      minutes: 1440,
      most: allWays,
      mix: null,
      reasons: reasonsFor(facts, dayNumber(today)),
    }),
  };
}
