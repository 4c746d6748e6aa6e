/** How two people belong together: spouse, child, introduced by; the inverse shows on the other. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { Vault } from '../store/open.ts';
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
    const a = whoIs(vault, input.who);
    const b = knownOrNamed(vault, input.to);
    const { change } = await writeChange(house, 'relate', { people: [a.name, b.name] }, () => {
      const same = rowsWhere(vault, 'relations', { person_id: a.id, what: input.what });
      if (same.some((row) => (b.id === null ? row.other_name === b.name : row.other_id === b.id))) return;
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

/** A child has a name before it is somebody of its own in here. @throws Problem `which-person` */
function knownOrNamed(vault: Vault, to: string): { readonly id: number | null; readonly name: string } {
  try {
    return whoIs(vault, to);
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'no-such-person') return { id: null, name: to.trim() };
    throw cause;
  }
}
