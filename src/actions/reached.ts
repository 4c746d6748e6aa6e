/** "Did you reach Ana?": yes makes the started touch done, no lets it go; nobody keeps count. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { recount } from '../store/pace.ts';
import { removeRow, rowByPublicId, updateRow } from '../store/rows.ts';
import { unindexText } from '../store/search-index.ts';
import { action } from './action.ts';
import { noteReached } from './parts/keep.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { peopleOfTouch } from '../store/touches.ts';

export default action({
  name: 'reached',
  input: z.object({ touch: z.string(), answer: z.enum(['yes', 'no']) }),
  output: changed.extend({ touch: z.string() }),
  does: 'writes',
  words: ['touch', 'answer'],
  example: 'kith reached t4k9q yes',
  async run(house, input) {
    const vault = house.vault();
    const row = rowByPublicId(vault, 'touches', input.touch);
    if (row === null || row.state !== 'started') throw new Problem('no-such-record', { id: input.touch });
    const people = peopleOfTouch(vault, row.id);
    const { change } = await writeChange(house, 'reached', {}, () => {
      if (input.answer === 'yes') {
        updateRow(vault, 'touches', row.id, { state: 'done' });
        for (const person of people) noteReached(house, vault, person, input.touch);
      } else {
        unindexText(vault, row.id);
        removeRow(vault, 'touches', row.id);
      }
      recount(vault, people);
    });
    return { touch: input.touch, change };
  },
});
