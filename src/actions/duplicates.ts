/** Who may be in here twice, with the evidence in words; joined only when asked, or by a handle that just one person has. */
import { z } from 'zod';
import { findDuplicates } from '../people/match.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { asWritten, peopleToMatch } from '../store/to-match.ts';
import { personRef } from './shapes.ts';
import { pairKey, saidDifferent } from '../store/refusals.ts';

export default action({
  name: 'duplicates',
  input: z.object({ limit: z.number().int().positive().max(10_000).default(500) }),
  output: z.array(z.object({ a: personRef, b: personRef, evidence: z.array(z.string()), sure: z.boolean() })),
  does: 'reads',
  long: true,
  example: 'kith duplicates',
  async run(house, input) {
    const vault = house.vault();
    const people = peopleToMatch(vault);
    const known = new Map(people.map((p) => [p.id, p]));
    const refused = saidDifferent(vault);
    return findDuplicates(people)
      .filter((pair) => !refused.has(pairKey(pair.a, pair.b)))
      .slice(0, input.limit)
      .flatMap((pair) => {
        const [a, b] = [known.get(pair.a), known.get(pair.b)];
        if (a === undefined || b === undefined) return [];
        return {
          a: { id: a.id, name: a.name },
          b: { id: b.id, name: b.name },
          evidence: asWritten(pair.evidence, a, b).map((one) => saySentence(house.say, one)),
          sure: pair.sure,
        };
      });
  },
});
