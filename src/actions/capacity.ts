/** Minutes promised by rings and rhythms against the minutes you give, and who comes near a year without a touch. */
import { z } from 'zod';
import { short, when } from '../judgement/spoken.ts';
import { dayOf } from '../people/day.ts';
import { action } from './action.ts';
import { capacityNow } from './parts/capacity-now.ts';
import { day, personRef, ring } from './shapes.ts';

export default action({
  name: 'capacity',
  input: z.object({ minutes: z.number().positive().max(1_440).optional() }),
  output: z.object({
    perWeek: z.object({ promised: z.number(), given: z.number() }),
    fits: z.boolean(),
    rings: z.array(z.object({ ring: ring.nullable(), people: z.number(), minutesPerWeek: z.number() })),
    /** Those chosen whose year without a touch is over or ends within five weeks. */
    missing: z.array(z.object({ person: personRef, last: day, yearEnds: day, because: z.string() })),
    /** Rings that would make the promises fit, all made by one call of `rebalance`. */
    rebalance: z.array(z.object({ person: personRef, from: ring, to: ring })),
    text: z.string(),
  }),
  does: 'reads',
  example: 'kith capacity --minutes 20',
  run(house, input) {
    const vault = house.vault();
    const { found, judged, perWeek } = capacityNow(vault, house.today, input.minutes);
    const nameOf = (id: string) => judged.records.get(id)?.name ?? '';
    const ref = (id: string) => ({ id, name: nameOf(id) });
    return Promise.resolve({
      perWeek,
      fits: found.promised <= found.given,
      rings: found.rings.map((one) => ({ ...one, minutesPerWeek: Math.round(one.minutesPerWeek) })),
      missing: found.missing.map(({ id, last }) => {
        const yearEnds = dayOf(last + 365).toString();
        const key = last + 365 < judged.today ? 'loop:capacity.passed' : 'loop:capacity.soon';
        const because = house.say(key, {
          name: short(nameOf(id)),
          when: when(last - judged.today),
          end: when(last + 365 - judged.today),
        });
        return { person: ref(id), last: dayOf(last).toString(), yearEnds, because };
      }),
      rebalance: found.rebalance.map(({ id, from, to }) => ({ person: ref(id), from, to })),
      text: house.say(found.promised <= found.given ? 'loop:capacity.fits' : 'loop:capacity.over', perWeek),
    });
  },
});
