/** Everything as you type: people first, then the newest of what was said and kept. */
import { z } from 'zod';
import { search } from '../store/search.ts';
import { action } from './action.ts';
import { personRef } from './shapes.ts';

export default action({
  name: 'search',
  input: z.object({ query: z.string().max(2_000), limit: z.number().int().positive().max(200).default(20) }),
  output: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      person: personRef.nullable(),
      text: z.string(),
      when: z.string().nullable(),
    }),
  ),
  does: 'reads',
  words: ['query'],
  example: 'kith search "frozen lake"',
  async run(house, input) {
    return search(house.vault(), input.query, input.limit);
  },
});
