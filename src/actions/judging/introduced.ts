/** Introductions that were made and are not over, as each of the two stands in them. */
import type { IntroducedFact } from '../../judgement/facts.ts';
import { dayNumber } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { introducedPairs } from '../../store/aims.ts';
import { lastThanked } from '../../store/person-facts.ts';

/** By the row ids of both; the oldest step first. Nobody is asked about someone who has died or is out of touch for good. */
export function introducedOf(
  vault: Vault,
  quiet: ReadonlyMap<number, string>,
  personId?: number,
): Map<number, IntroducedFact[]> {
  const found = new Map<number, IntroducedFact[]>();
  for (const row of introducedPairs(vault, personId)) {
    const two = [
      { id: Number(row['a_id']), other: Number(row['b_id']), name: String(row['b']) },
      { id: Number(row['b_id']), other: Number(row['a_id']), name: String(row['a']) },
    ];
    for (const { id, other, name } of two) {
      const gone = quiet.get(other);
      if ((personId !== undefined && id !== personId) || gone === 'deceased' || gone === 'estranged')
        continue;
      const noted = row['step'] === 'came-of-it';
      const fact = {
        id: String(row['public_id']),
        other: name,
        noted,
        day: dayNumber(String(row['stepped_on'])),
        outcome: noted && typeof row['outcome'] === 'string' ? row['outcome'] : '',
        thankedDay: noted ? lastThanked(vault, id) : null,
      };
      found.set(id, [...(found.get(id) ?? []), fact]);
    }
  }
  return found;
}
