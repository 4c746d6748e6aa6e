/** English: problems with plans, introductions and the gate, and how to mend them. */
import type { Words } from '../say.ts';

export const problemsLoop: Words = {
  gate: {
    message: 'New people still wait for a first word from you: {{names}}.',
    hint: 'Reach one of them first, or say with --because why {{name}} cannot wait. The gate can be opened: kith settings gate off.',
  },
  'no-such-circle': {
    message: 'There is no circle called “{{name}}”.',
    hint: 'Put someone into it first: kith circle NAME "{{name}}".',
  },
};
