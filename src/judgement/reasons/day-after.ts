/** The day after: something of theirs has just happened, and nobody has asked yet how it was. */
import { dayNumber, dayOf } from '../../people/day.ts';
import { inYear } from '../../people/partial-date.ts';
import type { OccasionFact, PersonFacts, ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { reasonWeight, windowDays } from '../table.ts';

/** Fires one to three days after an occasion or a thing heard of, unless there was contact on that day or since. */
export const dayAfter: ReasonRule = (person, today) => {
  let best: { readonly day: number; readonly label: string } | null = null;
  for (const { day, label } of passed(person, today)) {
    const ago = today - day;
    if (ago < 1 || ago > windowDays.dayAfter || label === '') continue;
    if (person.row.n > 0 && person.row.last >= day) continue;
    if (best === null || day > best.day) best = { day, label };
  }
  if (best === null) return null;
  const because = {
    key: 'reasons:dayAfter',
    values: { label: short(best.label), when: when(best.day - today) },
  };
  const expires = isoDay(best.day + windowDays.dayAfter + 1);
  return { kind: 'day-after', because, weight: reasonWeight['day-after'], since: isoDay(best.day), expires };
};

function* passed(
  person: PersonFacts,
  today: number,
): Generator<{ readonly day: number; readonly label: string }> {
  for (const heard of person.heard) yield { day: heard.day, label: heard.text };
  for (const fact of person.occasions) {
    const day = lastDay(fact, today);
    if (day !== null && fact.label !== null && fact.kind !== 'remembrance') yield { day, label: fact.label };
  }
}

/** The latest day on which it fell before today. */
function lastDay(fact: OccasionFact, today: number): number | null {
  const { year } = dayOf(today);
  const years = fact.yearly ? [year, year - 1] : [fact.date.year ?? Infinity];
  for (const candidate of years) {
    if (candidate > year || (fact.date.year !== null && candidate < fact.date.year)) continue;
    const date = inYear(fact.date, candidate);
    const day = date === null ? null : dayNumber(date);
    if (day !== null && day < today) return day;
  }
  return null;
}
