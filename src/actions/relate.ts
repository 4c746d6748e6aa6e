/** How two people belong together: spouse, child, introduced by; the inverse shows on the other. */
import { z } from 'zod';
import { insertRow, rowsWhere } from '../store/rows.ts';
import { action } from './action.ts';
import { relationsOf } from './parts/records.ts';
import { refOf, whoIs } from './parts/who.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, personRef, relation, who } from './shapes.ts';

export default action({
  name: 'relate',
  input: z.object({ who, what: z.string().min(1).max(100), to: who }),
  output: changed.extend({ person: personRef, relations: z.array(relation) }),
  does: 'writes',
  words: ['who', 'what', 'to'],
  example: 'kith relate Maren child Ida',
  async run(house, input) {
    const vault = house.vault();
    const [a, b] = [whoIs(vault, input.who), whoIs(vault, input.to)];
    const { change } = await writeChange(house, 'relate', { people: [a.name, b.name] }, () => {
      const same = rowsWhere(vault, 'relations', { person_id: a.id, what: input.what, other_id: b.id });
      if (same.length > 0) return;
      insertRow(vault, 'relations', {
        public_id: newId(house, 'r'),
        person_id: a.id,
        what: input.what,
        other_id: b.id,
        other_name: b.name,
        source: 'user',
      });
    });
    return { person: refOf(a), relations: relationsOf(vault, a.id), change };
  },
});
