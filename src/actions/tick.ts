/** Ticks off a promise, a next-time item, a clipping, an offer or a need; undone like everything else. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { rowByPublicId, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

const tables = [
  ['promises', 'done_on'],
  ['next_times', 'done_on'],
  ['clippings', 'given_on'],
  ['gives', 'done_on'],
] as const;

export default action({
  name: 'tick',
  input: z.object({ id: z.string(), open: z.boolean().default(false) }),
  output: changed.extend({ id: z.string(), done: z.boolean() }),
  does: 'writes',
  words: ['id'],
  example: 'kith tick v8k2m',
  async run(house, input) {
    const vault = house.vault();
    for (const [table, column] of tables) {
      const row = rowByPublicId(vault, table, input.id);
      if (row === null) continue;
      const { change } = await writeChange(house, 'tick', { people: [row.text] }, () =>
        updateRow(vault, table, row.id, { [column]: input.open ? null : house.today }),
      );
      return { id: input.id, done: !input.open, change };
    }
    throw new Problem('no-such-record', { id: input.id });
  },
});
