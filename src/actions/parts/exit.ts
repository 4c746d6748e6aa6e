/** What the four exits share: the person's standing since the last contact, and the ways open to them. */
import type { PersonFacts } from '../../judgement/facts.ts';
import { reasonsFor } from '../../judgement/reasons.ts';
import { suggestRings } from '../../judgement/suggest-rings.ts';
import { waysFor } from '../../judgement/ways.ts';
import { dayNumber } from '../../people/day.ts';
import type { ExitFacts } from '../../reach/follow-up.ts';
import type { Vault } from '../../store/open.ts';
import type { FoundPerson } from '../../store/people.ts';
import { rowsWhere } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { readDay } from '../judging/day.ts';
import { loadFacts } from '../judging/facts.ts';

export function factsOf(vault: Vault, today: string, person: FoundPerson): PersonFacts {
  const day = readDay(vault, today, person.id);
  const row = day.rows[0];
  if (row === undefined) throw new Error('a person without a row');
  return loadFacts(vault, day, row, suggestRings(day.rows).get(row.id) ?? null);
}

export function exitFacts(
  vault: Vault,
  today: string,
  person: FoundPerson,
): ExitFacts & { readonly facts: PersonFacts } {
  const facts = factsOf(vault, today, person);
  const since =
    facts.row.n === 0 ? '' : facts.lastOut === null && facts.lastIn === null ? '' : dayAfterLast(facts);
  const exits = rowsWhere(vault, 'exits', { person_id: person.id }).filter(
    (exit) => exit.on_day >= since && exit.on_day <= today,
  );
  const open = statement(
    vault,
    `SELECT t.public_id, t.state FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id = ? AND t.state = 'started' ORDER BY t.id DESC LIMIT 1`,
  ).get(person.id);
  return {
    facts,
    laters: exits.filter((exit) => exit.kind === 'later').length,
    smallers: exits.filter((exit) => exit.kind === 'smaller').length,
    open: open === undefined ? null : { id: String(open['public_id']), state: 'started' },
    ways: waysFor(facts, {
      today: dayNumber(today),
      minutes: 1440,
      mix: null,
      reasons: reasonsFor(facts, dayNumber(today)),
    }),
  };
}

/** Exits of the very day of the last contact came before it. */
function dayAfterLast(facts: PersonFacts): string {
  return Temporal.PlainDate.from('1970-01-01')
    .add({ days: facts.row.last + 1 })
    .toString();
}
