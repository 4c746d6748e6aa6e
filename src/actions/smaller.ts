/** Something smaller: a two-minute way, then a card, then a short call, with words that cap the time. */
import { z } from 'zod';
import { linksFor } from '../reach/links.ts';
import { afterExit } from '../reach/follow-up.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { exitFacts } from './parts/exit.ts';
import { noteExit } from './parts/keep.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, day, personRef, way, who } from './shapes.ts';

export default action({
  name: 'smaller',
  input: z.object({ who }),
  output: changed.extend({
    person: personRef,
    until: day.nullable(),
    ways: z.array(way.extend({ words: z.string() })),
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
    const { offer } = after;
    const ways =
      offer === null
        ? []
        : [
            {
              medium: offer.medium,
              handle: offer.handle?.value ?? null,
              minutes: offer.minutes,
              link:
                offer.handle === null
                  ? null
                  : (linksFor(offer.handle, { text: saySentence(house.say, offer.words) }).find(
                      (l) => l.medium === offer.medium,
                    )?.href ?? null),
              why: saySentence(house.say, offer.offer),
              words: saySentence(house.say, offer.words),
            },
          ];
    return { person: refOf(person), until: null, ways, change };
  },
});
