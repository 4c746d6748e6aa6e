/** An honest look at a year: who would answer, intended against lived attention, give and take, media and commitments. */
import { z } from 'zod';
import { dayNumber, dayOf } from '../people/day.ts';
import { media as allMedia, type Medium } from '../people/medium.ts';
import { purposes as allPurposes } from '../people/touch.ts';
import { action } from './action.ts';
import { intentionShape } from './intention.ts';
import { commitmentsOf } from './parts/commitments.ts';
import { intentionsOf } from './parts/intentions.ts';
import { day, medium, purpose } from './shapes.ts';
import { livedTouches, type LivedTouch } from '../store/lived.ts';

const count = z.object({ out: z.number(), in: z.number(), mutual: z.number() });

export default action({
  name: 'look',
  input: z.object({ since: day.optional() }),
  output: z.object({
    since: day,
    until: day,
    /** People written to, rung or met, and those of them from whom something came back. */
    answer: z.object({
      reached: z.number(),
      answered: z.number(),
      share: z.number().nullable(),
      text: z.string(),
    }),
    intentions: z.array(intentionShape),
    purposes: z.array(z.object({ purpose, count: z.number() })),
    reciprocity: count,
    media: z.array(z.object({ medium, count: z.number() })),
    months: z.array(z.object({ month: z.string(), touches: z.number(), people: z.number() })),
    commitments: z.array(
      z.object({ id: z.string(), text: z.string(), done: z.number(), number: z.number(), pace: z.string() }),
    ),
  }),
  does: 'reads',
  example: 'kith look',
  run(house, input) {
    const vault = house.vault();
    const until = dayNumber(house.today);
    const since = input.since === undefined ? until - 364 : dayNumber(input.since);
    const touched = livedTouches(vault, house.today, since, until);
    const reached = new Set<number>();
    const answered = new Set<number>();
    for (const one of touched) {
      if (one.missed && one.direction === 'out') continue;
      const talk = spoken.has(one.medium) && !one.missed;
      if (one.direction !== 'in' || talk) reached.add(one.person);
      if (one.direction !== 'out' || talk) answered.add(one.person);
    }
    const both = [...reached].filter((id) => answered.has(id)).length;
    const share = reached.size === 0 ? null : both / reached.size;
    const each = [...new Map(touched.filter((one) => !one.missed).map((one) => [one.touch, one])).values()];
    const values = { reached: reached.size, answered: both };
    return Promise.resolve({
      since: dayOf(since).toString(),
      until: house.today,
      answer: {
        ...values,
        share,
        text: house.say(reached.size === 0 ? 'loop:look.nobody' : 'loop:look.answer', values),
      },
      intentions: intentionsOf(vault, house.today),
      purposes: allPurposes.map((one) => ({
        purpose: one,
        count: each.filter((touch) => touch.purpose === one && touch.direction !== 'in').length,
      })),
      reciprocity: {
        out: each.filter((touch) => touch.direction === 'out').length,
        in: each.filter((touch) => touch.direction === 'in').length,
        mutual: each.filter((touch) => touch.direction === 'mutual').length,
      },
      media: allMedia.flatMap((one) => {
        const n = each.filter((touch) => touch.medium === one).length;
        return n === 0 ? [] : [{ medium: one, count: n }];
      }),
      months: byMonth(touched),
      commitments: commitmentsOf(vault, house.today, house.say),
    });
  },
});

const spoken: ReadonlySet<Medium> = new Set(['call', 'video', 'in-person']);

function byMonth(touched: readonly LivedTouch[]): { month: string; touches: number; people: number }[] {
  const months = new Map<string, { touches: Set<number>; people: Set<number> }>();
  const names = new Map<number, string>();
  for (const one of touched) {
    if (one.missed) continue;
    const month = names.get(one.day) ?? dayOf(one.day).toString().slice(0, 7);
    names.set(one.day, month);
    const known = months.get(month) ?? { touches: new Set(), people: new Set() };
    known.touches.add(one.touch);
    known.people.add(one.person);
    months.set(month, known);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { touches, people }]) => ({ month, touches: touches.size, people: people.size }));
}
