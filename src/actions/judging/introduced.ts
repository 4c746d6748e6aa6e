/** Introductions that were made and are not over, as each of the two stands in them. */
import type { IntroducedFact } from '../../judgement/facts.ts';
import { dayNumber } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

/** By the row ids of both; the oldest step first. Nobody is asked about someone who has died or is out of touch for good. */
export function introducedOf(
  vault: Vault,
  quiet: ReadonlyMap<number, string>,
  personId?: number,
): Map<number, IntroducedFact[]> {
  const only = personId === undefined ? '' : 'AND (i.a_id = ?1 OR i.b_id = ?1)';
  const sql = `SELECT i.public_id, i.a_id, i.b_id, i.step, i.stepped_on, i.outcome, a.name AS a, b.name AS b
    FROM introductions i JOIN people a ON a.id = i.a_id JOIN people b ON b.id = i.b_id
    WHERE i.step IN ('introduced', 'came-of-it') ${only} ORDER BY i.stepped_on, i.id`;
  const found = new Map<number, IntroducedFact[]>();
  const rows = statement(vault, sql).all(...(personId === undefined ? [] : [personId]));
  for (const row of rows) {
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
        thankedDay: noted ? thankedDay(vault, id) : null,
      };
      found.set(id, [...(found.get(id) ?? []), fact]);
    }
  }
  return found;
}

function thankedDay(vault: Vault, personId: number): number | null {
  const sql = `SELECT max(t.day) AS day FROM touch_people x JOIN touches t ON t.id = x.touch_id
    WHERE x.person_id = ? AND t.purpose = 'thank' AND t.direction <> 'in' AND t.state IN ('done', 'answered')`;
  const day = statement(vault, sql).get(personId)?.['day'];
  return typeof day === 'number' ? day : null;
}
