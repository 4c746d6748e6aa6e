/** English: the first two minutes. */
import type { Words } from '../say.ts';

export const welcome: Words = {
  title: 'Who would you not want to lose?',
  intro:
    'Drop your address book, and Kith works out who you know and how you keep in touch. Then it tells you one thing at a time: whom to reach, why now, and how.',
  where: 'Where to find it',
  iphone: {
    name: 'iPhone and Mac',
    how: 'On a Mac: Contacts, select all, File, Export, Export vCard. On the phone: Contacts, Lists, hold “All Contacts”, Export.',
  },
  android: { name: 'Android', how: 'Contacts, Fix and manage, Export to file. It writes one .vcf file.' },
  google: {
    name: 'Google',
    how: 'contacts.google.com, Export, vCard. For calls, mail and calendars: takeout.google.com.',
  },
  outlook: { name: 'Outlook', how: 'People, Manage, Export contacts. It writes one CSV file.' },
  whatsapp: { name: 'WhatsApp', how: 'In a chat: menu, More, Export chat, without media. One file a chat.' },
  mail: {
    name: 'Mail',
    how: 'Thunderbird keeps mbox files in its profile folder; Apple Mail: Mailbox, Export Mailbox.',
  },
  sampleTitle: 'Or look around first',
  sampleText:
    'An invented household with five years of calls, letters and dinners. Taken back with one press.',
  sample: 'Try the sample household',
  promise: 'Nothing leaves this machine. Kith never writes to anyone by itself.',
  pinTitle: 'Who are your five, and your fifteen?',
  pinText: 'A suggestion from how you keep in touch. Rings are your wish; nobody else sees them.',
  ringOf: 'Ring of {{name}}',
  notNow: 'not now',
  pin_one: 'Pin {{count}} person',
  pin_other: 'Pin these {{count}}',
  later: 'Later',
  pinned_one: '{{count}} person pinned.',
  pinned_other: '{{count}} people pinned.',
  tooMany: 'The inner ring holds five; here are {{count}}.',
};
