/** Past imports, newest first, each with what it brought, what it skipped and whether it was taken back. */
import { z } from 'zod';
import type { Sentence } from '../problem.ts';
import { rowsWhere } from '../store/rows.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { skipped } from './shapes.ts';

export default action({
  name: 'imports',
  input: z.object({ id: z.string().optional() }),
  output: z.array(
    z.object({
      id: z.string(),
      when: z.string(),
      state: z.string(),
      sources: z.array(z.string()),
      people: z.object({ new: z.number(), changed: z.number(), same: z.number() }),
      touches: z.object({ new: z.number(), same: z.number() }),
      unsure: z.number(),
      notPeople: z.number(),
      skippedCount: z.number(),
      skipped: z.array(skipped),
    }),
  ),
  does: 'reads',
  words: ['id'],
  example: 'kith imports',
  async run(house, input) {
    const vault = house.vault();
    const rows =
      input.id === undefined
        ? rowsWhere(vault, 'imports', {}, 'id DESC')
        : rowsWhere(vault, 'imports', { public_id: input.id });
    return rows.map((row) => {
      const counts = JSON.parse(row.counts) as Record<string, number>;
      const skips = input.id === undefined ? [] : rowsWhere(vault, 'skips', { import_id: row.id });
      return {
        id: row.public_id,
        when: new Date(row.started_at).toISOString(),
        state: row.state,
        sources: JSON.parse(row.sources) as string[],
        people: {
          new: counts['peopleNew'] ?? 0,
          changed: counts['peopleChanged'] ?? 0,
          same: counts['peopleSame'] ?? 0,
        },
        touches: { new: counts['touchesNew'] ?? 0, same: counts['touchesSame'] ?? 0 },
        unsure: counts['unsure'] ?? 0,
        notPeople: counts['notPeople'] ?? 0,
        skippedCount: counts['skips'] ?? 0,
        skipped: skips.map((skip) => ({
          source: skip.source,
          place: skip.place,
          why: saySentence(house.say, JSON.parse(skip.why) as Sentence),
        })),
      };
    });
  },
});
