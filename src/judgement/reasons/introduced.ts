/** After two people were brought together: what came of it, thanks for the telling, and how it is half a year later. */
import type { IntroducedFact, ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { introducedDays, reasonWeight } from '../table.ts';

export interface OpenQuestion {
  readonly kind: 'first' | 'again' | 'thanks';
  /** The first day on which it is asked, and the first on which it is not any more. */
  readonly from: number;
  readonly until: number;
}

/**
 * What an introduction asks of the user about this person today; null: nothing. A question is answered for one of the two by
 * reaching them from its first day on, and for both by noting what came of it.
 * @param reachedDay the last day on which the user wrote to them or spoke with them
 */
export function openQuestion(
  fact: IntroducedFact,
  reachedDay: number | null,
  today: number,
): OpenQuestion | null {
  const asking = (kind: 'first' | 'again', after: number): OpenQuestion | null => {
    const from = fact.day + after;
    const until = from + introducedDays.askFor;
    return today < from || today >= until || (reachedDay !== null && reachedDay >= from)
      ? null
      : { kind, from, until };
  };
  if (!fact.noted) return asking('first', introducedDays.first);
  const until = fact.day + introducedDays.thanksFor;
  // They told it on the very day, so being in touch on it is no thanks yet.
  const thanked = (fact.thankedDay ?? -Infinity) >= fact.day || (reachedDay ?? -Infinity) > fact.day;
  if (!thanked && today >= fact.day && today < until) return { kind: 'thanks', from: fact.day, until };
  return asking('again', introducedDays.again);
}

export const introduced: ReasonRule = (person, today) => {
  const reached = person.lastOut?.day ?? null;
  for (const fact of person.introduced) {
    const open = openQuestion(fact, reached, today);
    if (open === null) continue;
    const outcome = short(fact.outcome);
    const form = open.kind === 'again' && outcome !== '' ? 'againSaid' : open.kind;
    const values = {
      name: short(person.name),
      other: short(fact.other),
      when: when(fact.day - today),
      outcome,
    };
    const because = { key: `reasons:introduced.${form}`, values };
    const weight = reasonWeight.introduced;
    return { kind: 'introduced', because, weight, since: isoDay(fact.day), expires: isoDay(open.until) };
  }
  return null;
};
