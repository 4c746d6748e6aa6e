/** Takes away one record: a touch, a memory, a promise, an occasion, a relation; brought back by undo. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { recount } from '../store/pace.ts';
import { removeRow, rowByPublicId } from '../store/rows.ts';
import { unindexText } from '../store/search-index.ts';
import { action } from './action.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { peopleOfTouch } from '../store/touches.ts';

const tables = [
  'touches',
  'memories',
  'promises',
  'next_times',
  'clippings',
  'occasions',
  'relations',
  'gives',
  'rests',
  'commitments',
  'intentions',
] as const;

export default action({
  name: 'remove',
  input: z.object({ id: z.string() }),
  output: changed.extend({ id: z.string(), kind: z.string() }),
  does: 'writes',
  words: ['id'],
  example: 'kith remove m7x2a',
  async run(house, input) {
    const vault = house.vault();
    for (const table of tables) {
      const row = rowByPublicId(vault, table, input.id);
      if (row === null) continue;
      const people = table === 'touches' ? peopleOfTouch(vault, row.id) : [];
      const { change } = await writeChange(house, 'remove', {}, () => {
        unindexText(vault, row.id);
        removeRow(vault, table, row.id);
        recount(vault, people);
      });
      return { id: input.id, kind: table, change };
    }
    throw new Problem('no-such-record', { id: input.id });
  },
});
