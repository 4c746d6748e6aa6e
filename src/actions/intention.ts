/** A goal of one's own life that people belong to, with the share of attention wished for it; what is starved rises. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { circleNamed } from '../store/circles.ts';
import { insertRow, rowsWhere, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { intentionsOf } from './parts/intentions.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

export const intentionShape = z.object({
  id: z.string(),
  name: z.string(),
  circle: z.string().nullable(),
  people: z.number(),
  /** Shares between 0 and 1. */
  wanted: z.number(),
  got: z.number(),
});

export default action({
  name: 'intention',
  input: z.object({
    name: z.string().trim().min(1).max(200),
    /** Percent of all attention. */
    share: z.number().min(0).max(100),
    circle: z.string().trim().min(1).max(200).optional(),
  }),
  output: changed.extend({ id: z.string(), intentions: z.array(intentionShape) }),
  does: 'writes',
  words: ['name', 'share'],
  example: 'kith intention "Sing more" 30 --circle choir',
  async run(house, input) {
    const vault = house.vault();
    const known = rowsWhere(vault, 'intentions', { name: input.name })[0];
    const asked = input.circle ?? (known === undefined ? input.name : null);
    const circle = asked === null ? null : circleNamed(vault, asked);
    if (input.circle !== undefined && circle === null)
      throw new Problem('no-such-circle', { name: input.circle });
    const id = known?.public_id ?? newId(house, 'y');
    const { result, change } = await writeChange(house, 'intention', { people: [input.name] }, () => {
      const values = {
        share: input.share / 100,
        circle_id: circle?.id ?? known?.circle_id ?? null,
      };
      if (known === undefined) insertRow(vault, 'intentions', { public_id: id, name: input.name, ...values });
      else updateRow(vault, 'intentions', known.id, values);
      return intentionsOf(vault, house.today);
    });
    return { id, intentions: result, change };
  },
});
