/** Everything as you type: people first, then the newest of what was said and kept. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { isSearchWaiting, rebuildSearch } from '../store/search-rebuild.ts';
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
    const vault = house.vault();
    if (isSearchWaiting(vault)) {
      // A server builds it beside the calls; whoever types waits for nothing meanwhile.
      if (house.door === 'api' || house.door === 'app') throw new Problem('search-waiting');
      house.progress({ step: 'indexing', done: 0, of: null, unit: 'touches' });
      rebuildSearch(vault);
    }
    return search(vault, input.query, input.limit);
  },
});
