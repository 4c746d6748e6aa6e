/** Not today: hidden a little longer each time; the second time with small ways, from the third with an honest question. */
import { z } from 'zod';
import { afterExit } from '../reach/follow-up.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { exitFacts } from './parts/exit.ts';
import { noteExit } from './parts/keep.ts';
import { honestAnswer, sayAnswers, sayOffers, smallWay } from './parts/small-ways.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, day, personRef, who } from './shapes.ts';

export default action({
  name: 'later',
  input: z.object({ who, until: day.optional() }),
  output: changed.extend({
    person: personRef,
    until: day,
    /** The honest question from the third time on, with its answers; before it, from the second, small ways instead. */
    ask: z.string().nullable(),
    answers: z.array(honestAnswer),
    ways: z.array(smallWay),
  }),
  does: 'writes',
  words: ['who'],
  example: 'kith later Maren --until 2026-12-01',
  async run(house, input) {
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    const { facts: _, ...standing } = exitFacts(vault, house.today, person);
    const after = afterExit({ kind: 'later', until: input.until ?? null }, standing, house.today);
    if (after.kind !== 'later') throw new Error('later means later');
    const { change } = await writeChange(house, 'later', { people: [person.name] }, () => {
      noteExit(house, vault, person.id, 'later', after.hiddenUntil);
    });
    const ask = after.question === null ? null : saySentence(house.say, after.question.ask);
    return {
      person: refOf(person),
      until: after.hiddenUntil,
      ask,
      answers: sayAnswers(after.question?.answers ?? [], house.say),
      ways: sayOffers(after.offers, house.say),
      change,
    };
  },
});
