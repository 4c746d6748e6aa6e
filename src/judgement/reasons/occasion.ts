/** A birthday, an anniversary or another day of theirs, or of someone close to them, in time for the way it takes. */
import { dayNumber, dayOf } from '../../people/day.ts';
import { inYear } from '../../people/partial-date.ts';
import type { OccasionFact, PersonFacts, ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { leadDays, reasonWeight } from '../table.ts';

/** Relations that the catalogue has a word for. */
const kin: ReadonlySet<string> = new Set(['child', 'spouse', 'partner']);

/** The nearest one within three days, or one for which a card has to leave within the next three. */
export const occasion: ReasonRule = (person, today) => {
  const posts = person.handles.some((handle) => handle.kind === 'postal' && handle.marked?.as !== 'bad');
  let best: { readonly fact: OccasionFact; readonly day: number } | null = null;
  for (const fact of person.occasions) {
    const day = nextDay(fact, today);
    if (day === null || fact.kind === 'remembrance' || !inTime(day - today, posts && fact.ofWhom === null))
      continue;
    if (best === null || day < best.day) best = { fact, day };
  }
  if (best === null) return null;
  const ahead = best.day - today;
  const weight = ahead <= leadDays.soon ? reasonWeight.occasion : reasonWeight.occasion / 2;
  const values = {
    ...named(best.fact, person),
    ...turning(best.fact, best.day),
    when: when(ahead),
    relation: best.fact.relation,
  };
  const expires = isoDay(best.day + 1);
  const of = best.fact.relation === undefined || !kin.has(best.fact.relation) ? '' : 'of.';
  if (ahead <= leadDays.soon) {
    const because = { key: `reasons:occasion.${of}${wording(best.fact, best.day)}`, values };
    return { kind: 'occasion', because, weight, since: isoDay(best.day), expires };
  }
  const because = {
    key: `reasons:occasion.card.${wording(best.fact, best.day)}`,
    values: { ...values, leave: when(ahead - leadDays.card) },
  };
  return {
    kind: 'occasion',
    because,
    weight,
    since: isoDay(best.day),
    expires: isoDay(best.day - leadDays.card + 1),
  };
};

/** The day number on which it falls next, today included; null when its day is unknown or it is over. */
export function nextDay(fact: OccasionFact, today: number): number | null {
  const { year } = dayOf(today);
  if (!fact.yearly) {
    const date = fact.date.year === null ? null : inYear(fact.date, fact.date.year);
    const day = date === null ? null : dayNumber(date);
    return day === null || day < today ? null : day;
  }
  for (const candidate of [year, year + 1]) {
    if (fact.date.year !== null && candidate < fact.date.year) continue;
    const date = inYear(fact.date, candidate);
    if (date === null) return null;
    if (dayNumber(date) >= today) return dayNumber(date);
  }
  return null;
}

function inTime(ahead: number, posts: boolean): boolean {
  return (
    ahead <= leadDays.soon || (posts && ahead >= leadDays.card && ahead <= leadDays.card + leadDays.soon)
  );
}

function yearsOn(fact: OccasionFact, day: number): number | null {
  const years = fact.date.year === null ? null : dayOf(day).year - fact.date.year;
  return years !== null && years > 0 && years < 130 && fact.yearly ? years : null;
}

function turning(
  fact: OccasionFact,
  day: number,
): {
  readonly years?: number;
  readonly from?: number | undefined;
} {
  const years = yearsOn(fact, day);
  return years === null ? {} : { years, from: fact.date.year ?? undefined };
}

function wording(fact: OccasionFact, day: number): string {
  if (fact.kind === 'birthday') return yearsOn(fact, day) === null ? 'birthday' : 'turns';
  if (fact.label !== null) return yearsOn(fact, day) === null ? 'named' : 'since';
  return fact.kind === 'anniversary' || fact.kind === 'graduation' ? fact.kind : 'day';
}

function named(fact: OccasionFact, person: PersonFacts): { readonly name: string; readonly label: string } {
  return { name: short(fact.ofWhom ?? person.name), label: short(fact.label ?? '') };
}
