/** Let it rest: out of every list and sum, for a while or for good, with a date and a reason; no guilt. */
import { z } from 'zod';
import { afterExit } from '../reach/follow-up.ts';
import { Problem } from '../problem.ts';
import { insertRow, removeRow, rowsWhere } from '../store/rows.ts';
import { action } from './action.ts';
import { exitFacts } from './parts/exit.ts';
import { refOf, whoIs } from './parts/who.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, day, personRef, rest, who } from './shapes.ts';

export default action({
  name: 'rest',
  input: z.object({
    who,
    until: day.optional(),
    why: z.string().max(1_000).optional(),
    kind: rest.shape.kind.default('rest'),
    since: day.optional(),
  }),
  output: changed.extend({ person: personRef, until: day.nullable(), kind: rest.shape.kind }),
  does: 'writes',
  words: ['who'],
  example: 'kith rest "Uncle Jo" --until 2027-03-01 --why "needs quiet"',
  async run(house, input) {
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    if (input.until !== undefined && input.until <= house.today)
      throw new Problem('day-behind', { day: input.until });
    const { facts: _, ...standing } = exitFacts(vault, house.today, person);
    const after = afterExit(
      { kind: 'rest', until: input.until ?? null, why: input.why ?? null },
      standing,
      house.today,
    );
    if (after.kind !== 'rest') throw new Error('rest means rest');
    const { change } = await writeChange(house, 'rest', { people: [person.name] }, () => {
      for (const row of rowsWhere(vault, 'rests', { person_id: person.id, kind: input.kind }))
        removeRow(vault, 'rests', row.id);
      insertRow(vault, 'rests', {
        public_id: newId(house, 'z'),
        person_id: person.id,
        kind: input.kind,
        ...after.rest,
        since: input.since ?? after.rest.since,
      });
    });
    return { person: refOf(person), until: after.rest.until, kind: input.kind, change };
  },
});
