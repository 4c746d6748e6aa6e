/** The jar of kind words: what people said that is worth reading again, one of them drawn for the day. */
import { z } from 'zod';
import { dayNumber } from '../people/day.ts';
import { leftInPeace, memoriesPage } from '../store/memories.ts';
import { action } from './action.ts';
import { memoryShapes } from './parts/records.ts';
import { everyOne } from './parts/who.ts';
import { memory, who } from './shapes.ts';

export default action({
  name: 'kind-words',
  input: z.object({
    who: who.optional(),
    all: z.boolean().default(false),
    limit: z.number().int().positive().max(500).default(50),
    before: z.number().int().optional(),
  }),
  output: z.object({
    words: z.array(memory),
    /** The one for today: the same all day long, another tomorrow. */
    today: memory.nullable(),
    more: z.number().nullable(),
  }),
  does: 'reads',
  words: ['who'],
  example: 'kith kind-words',
  async run(house, input) {
    const vault = house.vault();
    const people = everyOne(vault, input.who === undefined ? [] : [input.who]);
    const { rows, more } = memoriesPage(vault, {
      together: people.map((person) => person.id),
      circle: null,
      query: null,
      kind: 'kind-word',
      without: input.all || people.length > 0 ? [] : leftInPeace(vault, house.today),
      before: input.before ?? null,
      limit: input.limit,
    });
    const words = memoryShapes(vault, rows);
    const drawn = words.length === 0 ? undefined : words[dayNumber(house.today) % words.length];
    return { words, today: drawn ?? null, more };
  },
});
