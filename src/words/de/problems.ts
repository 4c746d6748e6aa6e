/** German: what went wrong and how to mend it. */
import type { Words } from '../say.ts';

export const problems: Words = {
  'no-such-person': {
    message: 'Niemand heißt hier „{{name}}“.',
    hint: 'Versuch einen Teil des Namens: kith search "{{name}}".',
  },
};
