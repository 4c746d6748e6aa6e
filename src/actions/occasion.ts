/** A birthday, an anniversary, a graduation, a day of theirs or of someone close to them; or something that happens once. */
import { z } from 'zod';
import { readPartialDate } from '../people/partial-date.ts';
import { Problem } from '../problem.ts';
import { action } from './action.ts';
import { keepOccasion } from './parts/keep.ts';
import { occasionsOf } from './parts/records.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, occasion, who } from './shapes.ts';

export default action({
  name: 'occasion',
  input: z.object({
    who,
    date: z.string().max(20),
    kind: z
      .enum(['birthday', 'anniversary', 'graduation', 'remembrance', 'event', 'other'])
      .default('birthday'),
    label: z.string().max(500).default(''),
    of: z.string().max(200).optional(),
  }),
  output: changed.extend({ occasion }),
  does: 'writes',
  words: ['who', 'date'],
  example: 'kith occasion Maren 1984-02-29 --kind birthday',
  async run(house, input) {
    const date = readPartialDate(input.date);
    if (date === null) throw new Problem('no-date', { date: input.date });
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const { result, change } = await writeChange(house, 'occasion', { people: [found.name] }, () => {
      const id = keepOccasion(house, vault, found.id, {
        kind: input.kind,
        label: input.label,
        date,
        yearly: input.kind !== 'event',
        ofWhom: input.of ?? null,
      });
      return occasionsOf(vault, { id: found.publicId, name: found.name, rowId: found.id }, house.today).find(
        (o) => o.id === id,
      );
    });
    if (result === undefined) throw new Error('written and gone');
    return { occasion: result, change };
  },
});
