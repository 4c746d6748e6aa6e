/** A link, quote or thing put aside for someone. */
import { z } from 'zod';
import { action } from './action.ts';
import { keepClipping } from './parts/keep.ts';
import { keptOf } from './parts/records.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, clipping, who } from './shapes.ts';

export default action({
  name: 'clip',
  input: z.object({
    who,
    text: z.string().min(1).max(10_000),
    url: z.url({ protocol: /^https?$/ }).optional(),
  }),
  output: changed.extend({ clipping }),
  does: 'writes',
  words: ['who', 'text'],
  example: 'kith clip Jonas "An interview with his favourite cellist" --url https://example.org/cellist',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const { result, change } = await writeChange(house, 'clip', { people: [found.name] }, () => {
      const id = keepClipping(house, vault, found.id, input.text, input.url ?? null);
      return keptOf(vault, { id: found.publicId, name: found.name, rowId: found.id }).clippings.find(
        (c) => c.id === id,
      );
    });
    if (result === undefined) throw new Error('written and gone');
    return { clipping: result, change };
  },
});
