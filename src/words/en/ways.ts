/** English: the ways to reach someone, and why this one. */
import type { Words } from '../say.ts';

export const ways: Words = {
  why: {
    answer: 'It came this way, so the answer can, too.',
    card: 'A card would still be there in time.',
    preferred: 'You said that this is their way.',
    usual: 'It is how you usually get in touch.',
    voice: 'A voice carries further than a line.',
    worked: 'An answer came this way $t(reasons:when.{{when.key}}, {"count": {{when.count}} }).',
    other: 'Another way than last time.',
    meet: 'Meeting is a way, too.',
    known: 'You have it noted; nothing has come back from it yet.',
    wait: 'It is not their time for a call now.',
  },
  hours: {
    never: 'While you are up, it is no time for a call there.',
    between: 'A good time for a call is between {{from}} and {{to}}, your time.',
  },
  clock: {
    now: 'It is {{time}} for {{name}}.',
    later: 'It is {{time}} for {{name}}. A call can wait until {{from}}.',
    laterThere: 'It is {{time}} for {{name}}. A call can wait until {{from}} there, {{own}} for you.',
  },
};
