/** Something to ask or tell when you next speak. */
import { z } from 'zod';
import { action } from './action.ts';
import { keepNextTime } from './parts/keep.ts';
import { keptOf } from './parts/records.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, nextTime, who } from './shapes.ts';

export default action({
  name: 'ask',
  input: z.object({ who, text: z.string().min(1).max(10_000), kind: z.enum(['ask', 'tell']).default('ask') }),
  output: changed.extend({ nextTime }),
  does: 'writes',
  words: ['who', 'text'],
  example: 'kith ask Maren "how did Ida’s exams go?"',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const { result, change } = await writeChange(house, 'ask', { people: [found.name] }, () => {
      const id = keepNextTime(house, vault, found.id, input.text, input.kind);
      return keptOf(vault, { id: found.publicId, name: found.name, rowId: found.id }).nextTime.find(
        (n) => n.id === id,
      );
    });
    if (result === undefined) throw new Error('written and gone');
    return { nextTime: result, change };
  },
});
