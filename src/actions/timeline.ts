/** The older part of one person's story, page by page. */
import { z } from 'zod';
import { action } from './action.ts';
import { touchesOf } from './parts/records.ts';
import { whoIs } from './parts/who.ts';
import { touch, who } from './shapes.ts';

export default action({
  name: 'timeline',
  input: z.object({
    who,
    before: z.number().int().optional(),
    limit: z.number().int().positive().max(500).optional(),
  }),
  output: z.object({ touches: z.array(touch), more: z.number().nullable() }),
  does: 'reads',
  words: ['who'],
  example: 'kith timeline Maren --limit 100',
  async run(house, input) {
    const vault = house.vault();
    const { rows, more } = touchesOf(
      vault,
      whoIs(vault, input.who).id,
      input.limit ?? 50,
      input.before ?? null,
    );
    return { touches: rows, more };
  },
});
