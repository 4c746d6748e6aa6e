/** Takes someone out; thirty days in the trash by undo, or for good, also from the journal and the index. */
import { z } from 'zod';
import { forgetForGood, removePerson } from '../store/forget.ts';
import { action } from './action.ts';
import { noteGone } from './importing/gone.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';
import { rowsWhere } from '../store/rows.ts';

export default action({
  name: 'forget',
  input: z.object({ who, forGood: z.boolean().default(false) }),
  output: changed.extend({ person: personRef, forGood: z.boolean(), copies: z.array(z.string()) }),
  does: 'forgets',
  words: ['who'],
  example: 'kith forget "Old Plumber"',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const about = input.forGood ? {} : { people: [found.name] };
    const { change } = await writeChange(house, 'forget', about, () => {
      noteGone(vault, found.id);
      removePerson(vault, found.id);
    });
    if (input.forGood && !house.dryRun) forgetForGood(vault, found.id, found.publicId);
    const copies = rowsWhere(vault, 'copies', {}).map((row) => row.file);
    return {
      person: refOf(found),
      forGood: input.forGood,
      copies: input.forGood ? copies : [],
      change: input.forGood ? null : change,
    };
  },
});
