/** English: the actions that let others in, and the sample, each in one sentence. */
import type { Words } from '../say.ts';

export const actionsServer: Words = {
  token: {
    summary: 'Makes, lists and withdraws the tokens that let programs, phones and calendars in.',
    in: {
      do: 'list, make or revoke',
      name: 'what it is for, such as “My phone”',
      scope: 'what it may do: read, write, dav or feed',
      id: 'the token to withdraw',
    },
  },
  sample: { summary: 'Fills an empty vault with an invented household, to look around in.' },
};
