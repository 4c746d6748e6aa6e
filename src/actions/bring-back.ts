/** Brings one thing back that was taken away, with what hung on it; the rest of that change stays as it is. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { entriesToBringBack, thrownAway } from '../store/trash.ts';
import { reverse } from '../store/undo.ts';
import { action } from './action.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { keptShape, sayKept } from './undo.ts';

export default action({
  name: 'bring-back',
  input: z.object({ id: z.string().min(1).max(100) }),
  output: changed.extend({ id: z.string(), kind: z.string(), rows: z.number(), kept: z.array(keptShape) }),
  does: 'writes',
  words: ['id'],
  example: 'kith bring-back m7x2a',
  async run(house, input) {
    const vault = house.vault();
    const thing = thrownAway(vault, house.now()).find(({ publicId }) => publicId === input.id);
    if (thing === undefined) throw new Problem('not-in-trash', { id: input.id });
    const entries = entriesToBringBack(vault, thing);
    const name = thing.before['name'];
    const about = typeof name === 'string' ? { people: [name] } : thing.change.about;
    const { result, change } = await writeChange(house, 'bring-back', about, () =>
      reverse(vault, thing.change, { entries }),
    );
    return {
      id: input.id,
      kind: thing.table,
      rows: result.reversed,
      kept: sayKept(result.kept, house.say),
      change,
    };
  },
});
