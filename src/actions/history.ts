/** Every change, newest first: what, who, when, by which door, and whether it was taken back. */
import { z } from 'zod';
import { action } from './action.ts';
import { sayChange } from './parts/say-change.ts';
import { whoIs } from './parts/who.ts';
import { entriesOf, lastChanges, lastChangesOf } from '../store/changes.ts';

export default action({
  name: 'history',
  input: z.object({ who: z.string().optional(), limit: z.number().int().positive().max(1_000).default(50) }),
  output: z.array(
    z.object({
      id: z.string(),
      when: z.string(),
      action: z.string(),
      what: z.string(),
      door: z.string(),
      undone: z.boolean(),
      rows: z.number(),
    }),
  ),
  does: 'reads',
  words: ['who'],
  example: 'kith history Maren',
  async run(house, input) {
    const vault = house.vault();
    const rows =
      input.who === undefined
        ? lastChanges(vault, input.limit)
        : lastChangesOf(vault, whoIs(vault, input.who).id, input.limit);
    return rows.map((change) => {
      return {
        id: change.publicId,
        when: new Date(change.at).toISOString(),
        action: change.action,
        what: sayChange(change, house.say),
        door: change.door,
        undone: change.undoneBy !== null,
        rows: entriesOf(vault, change.id),
      };
    });
  },
});
