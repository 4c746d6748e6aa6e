/** What the four exits share: the person's standing since the last contact, and the ways open to them. */
import type { PersonFacts } from '../../judgement/facts.ts';
import { reasonsFor } from '../../judgement/reasons.ts';
import { suggestRings } from '../../judgement/suggest-rings.ts';
import { waysFor } from '../../judgement/ways.ts';
import { dayNumber } from '../../people/day.ts';
import type { ExitFacts } from '../../reach/follow-up.ts';
import type { Vault } from '../../store/open.ts';
import type { FoundPerson } from '../../store/people.ts';
import { statement } from '../../store/search-index.ts';
import { readDay } from '../judging/day.ts';
import { loadFacts } from '../judging/facts.ts';

export function factsOf(vault: Vault, today: string, person: FoundPerson): PersonFacts {
  const day = readDay(vault, today, person.id);
  const row = day.rows[0];
  if (row === undefined) throw new Error('a person without a row');
  return loadFacts(vault, day, row, suggestRings(day.rows).get(row.id) ?? null);
}

const allWays = 20;

/** How someone stands before an exit; every way that is open to them, not only the three that are shown. */
export function exitFacts(
  vault: Vault,
  today: string,
  person: FoundPerson,
): ExitFacts & { readonly facts: PersonFacts } {
  const facts = factsOf(vault, today, person);
  const open = statement(
    vault,
    `SELECT t.public_id, t.state FROM touches t INDEXED BY touches_state CROSS JOIN touch_people x ON x.touch_id = t.id
     WHERE x.person_id = ? AND t.state = 'started' AND t.state <> 'done' ORDER BY t.id DESC LIMIT 1`,
  ).get(person.id);
  return {
    facts,
    laters: facts.row.snoozes,
    smallers: facts.row.smallers,
    open: open === undefined ? null : { id: String(open['public_id']), state: 'started' },
    ways: waysFor(facts, {
      today: dayNumber(today),
      minutes: 1440,
      most: allWays,
      mix: null,
      reasons: reasonsFor(facts, dayNumber(today)),
    }),
  };
}
