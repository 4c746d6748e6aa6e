/** The well: when life turns, whom could I call, how warm is it, and what did I give lately. */
import { z } from 'zod';
import { short, span } from '../judgement/spoken.ts';
import { silence } from '../judgement/pace.ts';
import { suggestRings } from '../judgement/suggest-rings.ts';
import { wellOf, scenarios } from '../judgement/well.ts';
import { waysFor } from '../judgement/ways.ts';
import { rowById, rowsWhere } from '../store/rows.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import { loadFacts } from './judging/facts.ts';
import { sayWay } from './judging/suggest.ts';
import { personRef, way } from './shapes.ts';

export default action({
  name: 'well',
  input: z.object({
    scenario: z.enum(scenarios),
    limit: z.number().int().positive().max(50).default(7),
  }),
  output: z.object({
    scenario: z.enum(scenarios),
    text: z.string(),
    people: z.array(
      z.object({
        person: personRef,
        /** How warm it is, in words of time. */
        warmth: z.string(),
        /** What the user gave lately, in words. */
        gave: z.string(),
        /** What of theirs could help; null: nothing is noted. */
        could: z.string().nullable(),
        ways: z.array(way),
      }),
    ),
  }),
  does: 'reads',
  words: ['scenario'],
  example: 'kith well illness',
  run(house, input) {
    const vault = house.vault();
    const day = readDay(vault, house.today);
    const rings = suggestRings(day.rows);
    const offers = new Map<string, string[]>();
    for (const row of day.rows) {
      const id = day.records.get(row.id)?.id ?? 0;
      const person = row.n === 0 && row.ring === null ? null : rowById(vault, 'people', id);
      if (person === null) continue;
      const texts = [person.title, person.company, ...(JSON.parse(person.roles) as string[])];
      offers.set(row.id, texts.filter((text) => text !== null && text !== '') as string[]);
    }
    for (const give of rowsWhere(vault, 'gives', { kind: 'offer', done_on: null })) {
      const person = rowById(vault, 'people', give.person_id)?.public_id ?? '';
      offers.set(person, [give.text, ...(offers.get(person) ?? [])]);
    }
    const found = wellOf(day.rows, offers, input.scenario, day.today, input.limit);
    const people = found.flatMap(({ id, could }) => {
      const row = day.rows.find((one) => one.id === id);
      if (row === undefined) return [];
      const facts = loadFacts(vault, day, row, rings.get(id) ?? null);
      const silent = span(silence(row, day.today));
      const warmth = row.n === 0 ? 'never' : silence(row, day.today) === 0 ? 'today' : 'ago';
      const ways = waysFor(facts, { today: day.today, minutes: 60, mix: null, reasons: [] });
      return [
        {
          person: { id, name: facts.name },
          warmth: house.say(`loop:well.warmth.${warmth}`, { silent }),
          gave: house.say(facts.given === 0 ? 'loop:well.gave.none' : 'loop:well.gave.some', {
            count: facts.given,
          }),
          could: could === null ? null : house.say('loop:well.could', { text: short(could) }),
          ways: ways.map((one) => sayWay(one, house.say)),
        },
      ];
    });
    const text = house.say(`loop:well.text.${people.length === 0 ? 'nobody' : input.scenario}`, {});
    return Promise.resolve({ scenario: input.scenario, text, people });
  },
});
