/** English: what a mail is not taken for, and why an address is no person's. */
import type { Words } from '../say.ts';

export const mail: Words = {
  skipped: {
    'not-a-mail': 'This is not a mail: it has no sender, no recipient and no date.',
    'no-sender': 'It does not say who wrote it.',
    'no-recipient': 'It does not say whom it was written to.',
    'no-date': 'Its date is missing or impossible, and nothing else tells when it was sent.',
    'to-yourself': 'You wrote it to yourself.',
    draft: 'A draft that was never sent.',
    spam: 'It lies in the spam folder.',
    trash: 'It lies in the trash.',
    broadcast_one: 'It went to {{count}} person at once, which is no contact with any of them.',
    broadcast_other: 'It went to {{count}} people at once, which is no contact with any of them.',
    list: 'It went to a mailing list, not to you.',
    bounce: 'A report that a mail could not be delivered.',
    receipt: 'A read receipt.',
    vacation: 'An automatic answer.',
    calendar: 'An automatic message of a calendar.',
    'long-header': 'Its header is longer than 256 kB; only the beginning was read.',
  },
  why: {
    person: 'Nothing speaks against a person.',
    'robot-address': 'The name before the @ is one that only programs use.',
    'robot-domain': 'The address belongs to a service that sends mail for programs.',
    'machine-address': 'The address was made by a program, for one message.',
    'list-address': 'It is the address of a mailing list.',
    'role-address': 'It is the address of an office; a person may or may not answer from it.',
    'auto-submitted': 'The mail says that a program wrote it.',
    unsubscribe: 'The mail offers to unsubscribe.',
    bulk: 'The mail says that it was sent in bulk.',
    newsletter: 'It is a newsletter.',
    campaign: 'It was sent by a service for newsletters and campaigns.',
    'bounce-path': 'Its return address was made for counting bounces.',
    'one-way_one': 'It wrote {{count}} time and you never wrote back.',
    'one-way_other': 'It wrote {{count}} times and you never wrote back.',
  },
};
