/** English: the actions that bring things in and offer what is worth keeping. */
import type { Words } from '../say.ts';

export const actionsCapture: Words = {
  mailbox: {
    summary: 'Reads mail straight from its server: headers only, and only what is new.',
    in: {
      do: 'list, add, remove or fetch',
      address: 'the mail address; without it, fetch takes all',
      host: 'the server, when it is not the usual one',
      port: 'the port, when it is not 993',
      user: 'the name to sign in with, when it is not the address',
      passwordFile: 'a file with the password; or set KITH_MAIL_PASSWORD',
      password: 'the app password itself, over HTTP alone; on the command line use a file',
    },
  },
  mailboxes: { summary: 'Lists the mailboxes that may be read, and when each was last read.' },
  offers: {
    summary: 'Offers a few memories out of what is already there, to keep or to leave.',
    in: { limit: 'how many at most', who: 'only about this person' },
  },
  'keep-offer': {
    summary: 'Keeps an offered memory.',
    in: { id: 'the offer', text: 'your own words for it' },
  },
  dismiss: { summary: 'Leaves an offered memory, so that it is not offered again.', in: { id: 'the offer' } },
};
