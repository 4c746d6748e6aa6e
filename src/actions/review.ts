/** The review of a week or a quarter: what was, in plain counts, and three moves that would help most. */
import { z } from 'zod';
import { dayNumber, dayOf } from '../people/day.ts';
import { ring } from './shapes.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import { reviewCounts, reviewMoves } from './parts/reviewing.ts';
import { day, personRef } from './shapes.ts';

const lengthDays = { week: 7, quarter: 91 } as const;

export default action({
  name: 'review',
  input: z.object({ period: z.enum(['week', 'quarter']).default('week') }),
  output: z.object({
    period: z.enum(['week', 'quarter']),
    since: day,
    until: day,
    counts: z.object({
      touches: z.number(),
      people: z.number(),
      promisesKept: z.number(),
      promisesOpen: z.number(),
      memories: z.number(),
    }),
    text: z.string(),
    /** At most three. */
    moves: z.array(
      z.object({
        kind: z.enum([
          'answer',
          'promise',
          'reach',
          'introduction',
          'honest',
          'balance',
          'closer',
          'further',
          'memory',
        ]),
        text: z.string(),
        person: personRef.nullable(),
        /** The ring that the move would set; null for other moves. */
        ring: ring.nullable(),
      }),
    ),
  }),
  does: 'reads',
  words: ['period'],
  example: 'kith review quarter',
  run(house, input) {
    const vault = house.vault();
    const until = dayNumber(house.today);
    const since = until - lengthDays[input.period] + 1;
    const counts = reviewCounts(vault, house.today, since);
    const judged = readDay(vault, house.today);
    return Promise.resolve({
      period: input.period,
      since: dayOf(since).toString(),
      until: house.today,
      counts,
      text: house.say(`loop:review.${counts.people === 0 ? 'none' : input.period}`, {
        count: counts.people,
        touches: counts.touches,
      }),
      moves: reviewMoves(vault, judged, input.period, house.say).slice(0, 3),
    });
  },
});
