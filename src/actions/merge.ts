/** Makes two people one: nothing is dropped, cards are kept, the old id leads to the new person, undone at any time. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { action } from './action.ts';
import { mergePeople } from './parts/merge-people.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';

export default action({
  name: 'merge',
  input: z.object({ a: who, b: who }),
  output: changed.extend({ person: personRef, merged: personRef }),
  does: 'writes',
  words: ['a', 'b'],
  example: 'kith merge "Bill Hart" "William Hart"',
  async run(house, input) {
    const vault = house.vault();
    const [a, b] = [whoIs(vault, input.a), whoIs(vault, input.b)];
    if (a.id === b.id) throw new Problem('same-person-twice', { name: a.name });
    const { change } = await writeChange(house, 'merge', { people: [a.name, b.name] }, () =>
      mergePeople(vault, a.id, b.id),
    );
    return { person: refOf(a), merged: refOf(b), change };
  },
});
