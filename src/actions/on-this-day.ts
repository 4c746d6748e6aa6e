/** What happened on this day in earlier years: memories, and who came into your life. */
import { z } from 'zod';
import { dayNumber, dayOf } from '../people/day.ts';
import { sameDaysBefore } from '../people/same-day.ts';
import { firstTouches, leftInPeace, memoriesOfDays } from '../store/memories.ts';
import { action } from './action.ts';
import { memoryShapes } from './parts/records.ts';
import { day, memory, personRef } from './shapes.ts';

const earliestYear = 1900;
/** Someone met once and never again is no beginning of anything. */
const leastDays = 4;

export default action({
  name: 'on-this-day',
  input: z.object({ on: day.optional(), all: z.boolean().default(false) }),
  output: z.object({
    day,
    memories: z.array(memory.extend({ years: z.number() })),
    /** First touches with people who stayed. */
    firsts: z.array(z.object({ person: personRef, day, years: z.number() })),
  }),
  does: 'reads',
  example: 'kith on-this-day',
  async run(house, input) {
    const vault = house.vault();
    const today = input.on ?? house.today;
    const days = sameDaysBefore(dayNumber(today), earliestYear);
    const without = input.all ? [] : leftInPeace(vault, house.today);
    const year = Number(today.slice(0, 4));
    const years = (one: string | null) => year - Number((one ?? today).slice(0, 4));
    return {
      day: today,
      memories: memoryShapes(vault, memoriesOfDays(vault, days, without)).map((one) => ({
        ...one,
        years: years(one.day),
      })),
      firsts: firstTouches(vault, days, without, leastDays).map((one) => ({
        person: { id: one.personId, name: one.name },
        day: dayOf(one.day).toString(),
        years: years(dayOf(one.day).toString()),
      })),
    };
  },
});
