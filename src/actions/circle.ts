/** Puts someone into a circle, or takes them out. */
import { z } from 'zod';
import { circleNamed } from '../store/circles.ts';
import { insertIfNew, insertRow, removeRow, rowsWhere, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { circlesOf } from '../store/person-facts.ts';
import { refOf, whoIs } from './parts/who.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';

export default action({
  name: 'circle',
  input: z.object({ who, circle: z.string().trim().min(1).max(200), leave: z.boolean().default(false) }),
  output: changed.extend({ person: personRef, circles: z.array(z.string()) }),
  does: 'writes',
  words: ['who', 'circle'],
  example: 'kith circle Maren choir',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const { result, change } = await writeChange(house, 'circle', { people: [found.name] }, () => {
      const circle = circleNamed(vault, input.circle);
      if (input.leave) {
        const link =
          circle === null
            ? undefined
            : rowsWhere(vault, 'circle_people', { circle_id: circle.id, person_id: found.id })[0];
        if (link !== undefined) removeRow(vault, 'circle_people', link.id);
      } else {
        // An address book wrote it somehow; the user's own way of writing it stands.
        if (circle !== null && circle.source === 'card' && circle.name !== input.circle)
          updateRow(vault, 'circles', circle.id, { name: input.circle, source: 'user' });
        const id =
          circle?.id ??
          insertRow(vault, 'circles', { public_id: newId(house, 'g'), name: input.circle, source: 'user' });
        insertIfNew(vault, 'circle_people', { circle_id: id, person_id: found.id }, 'person_id, circle_id');
      }
      return circlesOf(vault, found.id);
    });
    return { person: refOf(found), circles: result, change };
  },
});
