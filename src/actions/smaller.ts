/** Something smaller: two minutes of writing, a voice note, a card or a short call, with words that cap the time. */
import { z } from 'zod';
import { afterExit } from '../reach/follow-up.ts';
import { action } from './action.ts';
import { exitFacts } from './parts/exit.ts';
import { noteExit } from './parts/keep.ts';
import { sayOffers, smallWay } from './parts/small-ways.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, day, personRef, who } from './shapes.ts';

export default action({
  name: 'smaller',
  input: z.object({ who }),
  output: changed.extend({
    person: personRef,
    until: day.nullable(),
    ways: z.array(smallWay),
  }),
  does: 'writes',
  words: ['who'],
  example: 'kith smaller Maren',
  async run(house, input) {
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    const { facts: _, ...standing } = exitFacts(vault, house.today, person);
    const after = afterExit({ kind: 'smaller' }, standing, house.today);
    if (after.kind !== 'smaller') throw new Error('smaller means smaller');
    const { change } = await writeChange(house, 'smaller', { people: [person.name] }, () => {
      noteExit(house, vault, person.id, 'smaller', null);
    });
    const ways = sayOffers(after.offers, house.say);
    return { person: refOf(person), until: null, ways, change };
  },
});
