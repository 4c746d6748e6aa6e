/** English: letting programs, phones and calendars in, and taking everything away. */
import type { Words } from '../say.ts';

export const letting: Words = {
  title: 'Tokens and app passwords',
  intro: 'Each lets one program, phone or calendar in. Take it back, and it ends at once.',
  none: 'Nothing but this browser is let in.',
  make: 'Make a token',
  name: 'What is it for',
  nameHint: 'My phone',
  scope: 'It may',
  scopes: {
    read: 'read everything',
    write: 'read and write',
    dav: 'sync contacts and calendars',
    feed: 'subscribe to the calendar',
  },
  once: 'This is shown once. Copy it to where it is needed; Kith itself keeps only a fingerprint of it.',
  copy: 'Copy',
  copied: 'Copied.',
  feed: 'The address to subscribe to',
  done: 'I have it',
  listed: 'Let in now',
  made: 'made {{when}}',
  used: 'last used {{when}}',
  unused: 'never used',
  revoke: 'Revoke',
  revokeOne: 'Revoke {{name}}',
  revoked: '{{name}} is shut out.',
  export: {
    title: 'Take everything away',
    intro:
      'Cards, calendar, a page a person, tables and photos, all in open formats, as one archive that every system opens.',
    start: 'Make the archive',
    ready: 'The archive is ready.',
    download: 'Download',
    people: 'People',
    touches: 'Touches',
    memories: 'Memories',
    photos: 'Photos',
    missing_one: '{{count}} photo could not be found.',
    missing_other: '{{count}} photos could not be found.',
  },
};
