/** Back from rest: someone is in the lists again, with nothing held against anyone. */
import { z } from 'zod';
import { removeRow, rowsWhere } from '../store/rows.ts';
import { action } from './action.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';

export default action({
  name: 'wake',
  input: z.object({ who }),
  output: changed.extend({ person: personRef }),
  does: 'writes',
  words: ['who'],
  example: 'kith wake "Uncle Jo"',
  async run(house, input) {
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    const { change } = await writeChange(house, 'wake', { people: [person.name] }, () => {
      for (const row of rowsWhere(vault, 'rests', { person_id: person.id }))
        removeRow(vault, 'rests', row.id);
    });
    return { person: refOf(person), change };
  },
});
