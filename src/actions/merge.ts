/** Makes two people one: nothing is dropped, cards are kept, the old id leads to the new person, undone at any time. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { dropSettled } from '../store/refusals.ts';
import { action } from './action.ts';
import { mergePeople, mergeFields } from './parts/merge-people.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';

export default action({
  name: 'merge',
  input: z.object({
    a: who,
    b: who,
    /** Fields in which the second one is right; what is not chosen goes into the note. */
    take: z.array(z.enum(mergeFields)).max(mergeFields.length).optional(),
  }),
  output: changed.extend({ person: personRef, merged: personRef }),
  does: 'writes',
  words: ['a', 'b'],
  example: 'kith merge "Bill Hart" "William Hart" --take company',
  async run(house, input) {
    const vault = house.vault();
    const [a, b] = [whoIs(vault, input.a), whoIs(vault, input.b)];
    if (a.id === b.id) throw new Problem('same-person-twice', { name: a.name });
    const { change } = await writeChange(house, 'merge', { people: [a.name, b.name] }, () => {
      mergePeople(vault, a.id, b.id, {
        ...(input.take === undefined ? {} : { take: input.take }),
        beside: (field, value) =>
          house.say('merging:also', { field: house.say(`merging:field.${field}`), value }),
      });
      dropSettled(vault);
    });
    return { person: refOf(whoIs(vault, a.publicId)), merged: refOf(b), change };
  },
});
