/** Memories as a timeline: with one person, with two, with a circle, about anything. */
import { z } from 'zod';
import { memoriesPage } from '../store/memories.ts';
import { action } from './action.ts';
import { memoryShapes } from './parts/records.ts';
import { everyOne } from './parts/who.ts';
import { memory, who } from './shapes.ts';

export default action({
  name: 'memories',
  input: z.object({
    who: who.optional(),
    with: z.array(who).max(50).default([]),
    circle: z.string().min(1).max(500).optional(),
    query: z.string().min(1).max(2_000).optional(),
    limit: z.number().int().positive().max(500).default(30),
    before: z.number().int().optional(),
  }),
  output: z.object({
    memories: z.array(memory),
    /** Where the next page begins; null at the end. */
    more: z.number().nullable(),
  }),
  does: 'reads',
  words: ['who'],
  example: 'kith memories Maren --with Jonas',
  async run(house, input) {
    const vault = house.vault();
    const people = everyOne(vault, [...(input.who === undefined ? [] : [input.who]), ...input.with]);
    const { rows, more } = memoriesPage(vault, {
      together: people.map((person) => person.id),
      circle: input.circle ?? null,
      query: input.query ?? null,
      kind: null,
      without: [],
      before: input.before ?? null,
      limit: input.limit,
    });
    return { memories: memoryShapes(vault, rows), more };
  },
});
