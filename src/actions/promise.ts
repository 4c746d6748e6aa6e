/** Something you said that you would do, with the day it is due when there is one. */
import { z } from 'zod';
import { action } from './action.ts';
import { keepPromise } from './parts/keep.ts';
import { keptOf } from './parts/records.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, day, promise, who } from './shapes.ts';

export default action({
  name: 'promise',
  input: z.object({ who, text: z.string().min(1).max(10_000), due: day.optional() }),
  output: changed.extend({ promise }),
  does: 'writes',
  words: ['who', 'text'],
  example: 'kith promise Maren "find the name of the luthier" --due 2026-12-01',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const { result, change } = await writeChange(house, 'promise', { people: [found.name] }, () => {
      const id = keepPromise(house, vault, found.id, input.text, input.due ?? null);
      return keptOf(vault, { id: found.publicId, name: found.name, rowId: found.id }).promises.find(
        (p) => p.id === id,
      );
    });
    if (result === undefined) throw new Error('written and gone');
    return { promise: result, change };
  },
});
