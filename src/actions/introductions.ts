/** Who could help whom: needs met by offers, with the reason, and the introductions that are under way. */
import { z } from 'zod';
import { short } from '../judgement/spoken.ts';
import { rowByPublicId } from '../store/rows.ts';
import { action } from './action.ts';
import { introductionShape } from './introduce.ts';
import { possibleIntroductions } from './judging/aims.ts';
import { readDay } from './judging/day.ts';
import { introductionsUnderway } from './parts/introducing.ts';
import { personRef } from './shapes.ts';

export default action({
  name: 'introductions',
  input: z.object({
    limit: z.number().int().positive().max(200).default(20),
    over: z.boolean().default(false),
  }),
  output: z.object({
    suggested: z.array(
      z.object({ a: personRef, b: personRef, need: z.string(), offer: z.string(), because: z.string() }),
    ),
    underway: z.array(introductionShape),
  }),
  does: 'reads',
  example: 'kith introductions',
  run(house, input) {
    const vault = house.vault();
    const { around } = readDay(vault, house.today);
    const nameOf = (id: string) => rowByPublicId(vault, 'people', id)?.name ?? '';
    const suggested = possibleIntroductions(vault, around, input.limit).map((one) => {
      const [a, b] = [nameOf(one.needing), nameOf(one.offering)];
      return {
        a: { id: one.needing, name: a },
        b: { id: one.offering, name: b },
        need: one.need,
        offer: one.offer,
        because: house.say('loop:introduce.because', {
          a: short(a),
          b: short(b),
          need: short(one.need),
          offer: short(one.offer),
        }),
      };
    });
    return Promise.resolve({ suggested, underway: introductionsUnderway(vault, house.say, input.over) });
  },
});
