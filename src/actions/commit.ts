/** A number you promise yourself for a period: 120 calls this year. */
import { z } from 'zod';
import { insertRow } from '../store/rows.ts';
import { action } from './action.ts';
import { commitmentsOf } from './parts/commitments.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, day, medium } from './shapes.ts';

export default action({
  name: 'commit',
  input: z.object({
    number: z.number().int().positive().max(100_000),
    by: medium,
    since: day.optional(),
    until: day.optional(),
    text: z.string().max(500).default(''),
  }),
  output: changed.extend({
    id: z.string(),
    commitments: z.array(
      z.object({ id: z.string(), text: z.string(), done: z.number(), number: z.number(), pace: z.string() }),
    ),
  }),
  does: 'writes',
  words: ['number', 'by'],
  example: 'kith commit 120 call',
  async run(house, input) {
    const vault = house.vault();
    const year = house.today.slice(0, 4);
    const id = newId(house, 'w');
    const { result, change } = await writeChange(house, 'commit', {}, () => {
      insertRow(vault, 'commitments', {
        public_id: id,
        medium: input.by,
        number: input.number,
        since: input.since ?? `${year}-01-01`,
        until: input.until ?? `${year}-12-31`,
        text: input.text,
      });
      return commitmentsOf(vault, house.today, house.say);
    });
    return { id, commitments: result, change };
  },
});
