/** Leaves an offered memory: it is not offered again. */
import { z } from 'zod';
import { action } from './action.ts';
import { findOffer, noteAnswer } from './parts/answer-offer.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

export default action({
  name: 'dismiss',
  input: z.object({ id: z.string().max(200) }),
  output: changed.extend({ id: z.string() }),
  does: 'writes',
  words: ['id'],
  example: 'kith dismiss gap-p4x0-2019-05-03',
  async run(house, input) {
    const vault = house.vault();
    const offer = findOffer(house, vault, input.id);
    const { change } = await writeChange(house, 'dismiss', { people: [offer.person.name] }, () =>
      noteAnswer(house, vault, offer, 'dismiss'),
    );
    return { id: offer.id, change };
  },
});
