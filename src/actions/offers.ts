/** A few memories out of what is already there, so that nobody starts at nothing: computed each time, kept with one word. */
import { z } from 'zod';
import { action } from './action.ts';
import { memoryOffers } from './parts/memory-offers.ts';
import { whoIs } from './parts/who.ts';
import { day, personRef, who } from './shapes.ts';

export const offerShape = z.object({
  id: z.string(),
  kind: z.enum(['first', 'gap', 'long', 'event', 'photo', 'kind']),
  person: personRef,
  with: z.array(personRef),
  text: z.string(),
  day: day.nullable(),
  /** What they said, word for word; null when it is no kind word. */
  quote: z.string().nullable(),
  /** Where it was said. */
  place: z.string().nullable(),
  /** SHA-256 of a picture in the vault that belongs to it. */
  picture: z.string().nullable(),
});

export default action({
  name: 'offers',
  input: z.object({ limit: z.number().int().min(1).max(50).default(3), who: who.optional() }),
  output: z.object({
    offers: z.array(offerShape),
    /** How many more are known to wait; people further out may have some that were not looked for. */
    more: z.number(),
  }),
  does: 'reads',
  example: 'kith offers',
  async run(house, input) {
    const vault = house.vault();
    const found = input.who === undefined ? null : whoIs(vault, input.who);
    const of = found === null ? null : { rowId: found.id, id: found.publicId, name: found.name };
    const { offers, more } = memoryOffers(house, vault, of, input.limit);
    return {
      offers: offers.map((one) => ({
        ...one,
        with: [...one.with],
        quote: one.quote ?? null,
        place: one.place ?? null,
        picture: one.picture?.sha256 ?? null,
      })),
      more,
    };
  },
});
