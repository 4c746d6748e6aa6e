/** Past imports, newest first, each with what it brought, what it skipped and whether it was taken back. */
import { z } from 'zod';
import type { Sentence } from '../problem.ts';
import { rowsWhere } from '../store/rows.ts';
import { action } from './action.ts';
import { toldSkips } from './importing/report-of.ts';
import { broughtBy, importStates } from './parts/import-state.ts';
import { skipped } from './shapes.ts';

export default action({
  name: 'imports',
  input: z.object({ id: z.string().optional(), all: z.boolean().default(false) }),
  output: z.array(
    z.object({
      id: z.string(),
      when: z.string(),
      /** Broken off: its process ended before it did; gone on: the same was brought in again, to the end. */
      state: z.enum(['running', 'broken-off', 'gone-on', 'done', 'undone']),
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
    const stateOf = importStates(vault);
    return rows.map((row) => {
      const state = stateOf(row);
      const counts = JSON.parse(row.counts) as Record<string, number>;
      const far = row.state === 'running' ? broughtBy(vault, row.id) : null;
      const skips = input.id === undefined ? [] : rowsWhere(vault, 'skips', { import_id: row.id });
      const told = skips.map(({ source, place, why }) => ({
        source,
        place,
        why: JSON.parse(why) as Sentence,
      }));
      return {
        id: row.public_id,
        when: new Date(row.started_at).toISOString(),
        state,
        sources: JSON.parse(row.sources) as string[],
        people: {
          new: far?.people ?? counts['peopleNew'] ?? 0,
          changed: counts['peopleChanged'] ?? 0,
          same: counts['peopleSame'] ?? 0,
        },
        touches: { new: far?.touches ?? counts['touchesNew'] ?? 0, same: counts['touchesSame'] ?? 0 },
        unsure: counts['unsure'] ?? 0,
        notPeople: counts['notPeople'] ?? 0,
        skippedCount: counts['skips'] ?? 0,
        skipped: [...toldSkips(house.say, told, input.all)],
      };
    });
  },
});
