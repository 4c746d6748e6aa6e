/** English: what went wrong and how to mend it. Keys are `Problem` codes. */
import type { Words } from '../say.ts';

export const problems: Words = {
  'no-such-person': {
    message: 'Nobody here is called “{{name}}”.',
    hint: 'Try a part of the name: kith search "{{name}}".',
  },
};
