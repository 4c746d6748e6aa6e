/** How close you want someone: a wish, changed whenever you like. */
import { z } from 'zod';
import { ringCapacity } from '../people/ring.ts';
import { rowsWhere, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, ring, ringAsked, ringMeant, who } from './shapes.ts';

export default action({
  name: 'ring',
  input: z.object({ who, ring: ringAsked }),
  output: changed.extend({
    person: personRef,
    ring: ring.nullable(),
    in: z.number(),
    capacity: z.number().nullable(),
  }),
  does: 'writes',
  words: ['who', 'ring'],
  example: 'kith ring Maren fifteen',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const chosen = ringMeant(input.ring);
    const { result, change } = await writeChange(house, 'ring', { people: [found.name] }, () => {
      updateRow(vault, 'people', found.id, { ring: chosen, provisional: 0 });
      return rowsWhere(vault, 'people', { ring: chosen }).length;
    });
    const capacity = chosen === null ? Infinity : ringCapacity[chosen];
    return {
      person: refOf(found),
      ring: chosen,
      in: result,
      capacity: Number.isFinite(capacity) ? capacity : null,
      change,
    };
  },
});
