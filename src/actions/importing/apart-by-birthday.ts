/** Whether two cards tell of two people whatever else they share: father and son of one name were born on two days. */
import type { CardFacts } from '../../capture/from-card.ts';
import { contradict } from '../../people/match-birthday.ts';
import { readPartialDate, type PartialDate } from '../../people/partial-date.ts';
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

export function isBornOtherwise(vault: Vault, person: number, facts: CardFacts): boolean {
  const said = facts.occasions.find(({ what }) => what === 'birthday')?.date ?? null;
  return said !== null && birthdaysOf(vault, person).some((date) => contradict(date, said));
}

export function areBornApart(vault: Vault, a: number, b: number): boolean {
  const of = birthdaysOf(vault, a);
  return of.length > 0 && birthdaysOf(vault, b).some((date) => of.some((one) => contradict(one, date)));
}

function birthdaysOf(vault: Vault, person: number): readonly PartialDate[] {
  return statement(
    vault,
    `SELECT date FROM occasions WHERE person_id = ? AND kind = 'birthday' AND of_whom IS NULL`,
  )
    .all(person)
    .flatMap((row) => readPartialDate(String(row['date'])) ?? []);
}
