/** Moves people one ring further out until what rings ask for fits the minutes you give: one change, undone as one. */
import { z } from 'zod';
import { rowByPublicId, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { capacityNow } from './parts/capacity-now.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, ring, who } from './shapes.ts';

export default action({
  name: 'rebalance',
  input: z.object({
    minutes: z.number().positive().max(1_440).optional(),
    /** Only these of the people it would move. */
    only: z.array(who).max(1_000).optional(),
  }),
  output: changed.extend({
    moved: z.array(z.object({ person: personRef, from: ring, to: ring })),
    perWeek: z.object({ before: z.number(), after: z.number(), given: z.number() }),
    text: z.string(),
  }),
  does: 'writes',
  shownFirst: true,
  words: ['only'],
  example: 'kith rebalance --minutes 20',
  async run(house, input) {
    const vault = house.vault();
    const { found, judged, perWeek } = capacityNow(vault, house.today, input.minutes);
    const wanted =
      (input.only ?? []).length === 0 ? null : new Set(input.only?.map((one) => whoIs(vault, one).publicId));
    const moves = found.rebalance.filter((move) => wanted === null || wanted.has(move.id));
    const moved = moves.map(({ id, from, to }) => ({
      person: { id, name: judged.records.get(id)?.name ?? '' },
      from,
      to,
    }));
    const values = { count: moved.length, before: perWeek.promised, given: perWeek.given };
    const none = {
      moved,
      perWeek: { before: perWeek.promised, after: perWeek.promised, given: perWeek.given },
    };
    if (moved.length === 0)
      return {
        ...none,
        text: house.say(`loop:rebalance.${found.promised <= found.given ? 'fits' : 'none'}`, values),
        change: null,
      };
    const people = moved.slice(0, 20).map((one) => one.person.name);
    const { result, change } = await writeChange(house, 'rebalance', { people }, () => {
      for (const { id, to } of moves) {
        const row = rowByPublicId(vault, 'people', id);
        if (row !== null) updateRow(vault, 'people', row.id, { ring: to });
      }
      return capacityNow(vault, house.today, input.minutes).perWeek.promised;
    });
    return {
      moved,
      perWeek: { ...none.perWeek, after: result },
      text: house.say(`loop:rebalance.${result <= perWeek.given ? 'now' : 'still'}`, {
        ...values,
        after: result,
      }),
      change,
    };
  },
});
