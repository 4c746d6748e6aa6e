/** Everyone living, filtered as asked; the owner is not among them. */
import { z } from 'zod';
import { fold } from '../people/fold.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import { roster, type RosterPerson } from './parts/roster.ts';
import { pace, person, ringAsked, ringMeant } from './shapes.ts';

export default action({
  name: 'people',
  input: z.object({
    ring: ringAsked.optional(),
    circle: z.string().optional(),
    state: z
      .union([pace.shape.state, z.enum(['due', 'resting', 'estranged', 'deceased', 'do-not-nudge'])])
      .optional(),
    quiet: z.number().nonnegative().optional(),
    query: z.string().max(500).optional(),
    sort: z.enum(['name', 'quiet', 'ring']).optional(),
    brief: z.boolean().optional(),
  }),
  output: z.array(person.extend({ quiet: z.string().nullable() })),
  does: 'reads',
  example: 'kith people --ring fifteen --quiet 60',
  async run(house, input) {
    const vault = house.vault();
    const all = roster(vault, readDay(vault, house.today), input.brief !== true);
    const wanted = all.filter((one) => fits(one, input));
    const order = input.sort ?? 'name';
    const sorted = wanted.sort(
      (a, b) =>
        compare(a, b, order) || a.name.localeCompare(b.name, house.language) || (a.id < b.id ? -1 : 1),
    );
    return sorted.map(withoutRow);
  },
});

function withoutRow(one: RosterPerson): Omit<RosterPerson, 'rowId'> {
  const { rowId, ...rest } = one;
  void rowId;
  return rest;
}

const outOfSight = new Set(['resting', 'estranged', 'deceased', 'do-not-nudge']);

function fits(
  one: RosterPerson,
  input: {
    ring?: z.output<typeof ringAsked> | undefined;
    circle?: string | undefined;
    state?: string | undefined;
    quiet?: number | undefined;
    query?: string | undefined;
  },
): boolean {
  const { state } = input;
  if (one.quiet === 'deceased' && state !== 'deceased') return false;
  if (
    state !== undefined && outOfSight.has(state)
      ? one.quiet !== state
      : state !== undefined && !isIn(one, state)
  )
    return false;
  if (input.ring !== undefined && one.ring !== ringMeant(input.ring)) return false;
  if (input.circle !== undefined && !one.circles.some((circle) => fold(circle) === fold(input.circle ?? '')))
    return false;
  if (input.quiet !== undefined && (one.pace.silentDays ?? Infinity) < input.quiet) return false;
  return (
    input.query === undefined ||
    fold(`${one.name} ${one.handles.map((h) => h.shown).join(' ')}`).includes(fold(input.query))
  );
}

function isIn(one: RosterPerson, state: string): boolean {
  return state === 'due' ? one.pace.due : one.pace.state === state;
}

const ringOrder = ['five', 'fifteen', 'fifty', 'hundred-and-fifty', 'beyond'];

function compare(a: RosterPerson, b: RosterPerson, order: 'name' | 'quiet' | 'ring'): number {
  if (order === 'quiet') return (b.pace.silentDays ?? -1) - (a.pace.silentDays ?? -1);
  if (order === 'ring') return rank(a.ring) - rank(b.ring);
  return 0;
}

const rank = (ring: string | null): number => (ring === null ? ringOrder.length : ringOrder.indexOf(ring));
