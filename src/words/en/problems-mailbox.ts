/** English: what can go wrong with a mailbox on a server, and how to mend it. */
import type { Words } from '../say.ts';

export const problemsMailbox: Words = {
  'mailbox-address': {
    message: '“{{address}}” is not a mail address.',
    hint: 'Write it whole, such as ana@example.org.',
  },
  'mailbox-password': {
    message: 'Kith needs the password of the mailbox.',
    hint: 'Write it into a file and name the file with --password-file, or set KITH_MAIL_PASSWORD. Most providers give you an app password for this.',
  },
  'mailbox-refused': {
    message: '{{host}} did not let {{address}} in.',
    hint: 'Check the password. Gmail, iCloud, Yahoo, GMX and many others want an app password, made in the security settings of your account, and some want IMAP switched on first.',
  },
  'mailbox-unreachable': {
    message: '{{host}} did not answer on port {{port}}.',
    hint: 'Check the connection and the name of the server; --host and --port name another one. What was fetched before is kept, and the next time goes on from there.',
  },
  'mailbox-not-private': {
    message:
      'The connection to {{host}} on port {{port}} could not be made private, so no password was sent.',
    hint: 'Ask your provider for the server and port with TLS; most use port 993.',
  },
  'mailbox-outlook': {
    message: 'Outlook.com lets no program in with a password.',
    hint: 'Export your mail instead: docs/formats.md tells how, under Outlook.',
  },
  'mailbox-proton': {
    message: 'Proton Mail can only be read through Proton Mail Bridge.',
    hint: 'Start Bridge and give its server, port and password: --host 127.0.0.1 --port 1143.',
  },
  'mailbox-tuta': {
    message: 'Tuta offers no way in for other programs.',
    hint: 'Export the mails as EML in Tuta’s desktop app and import the files.',
  },
  'no-mailbox-yet': {
    message: 'There is no mailbox yet.',
    hint: 'Add one with: kith mailbox add ana@example.org --password-file FILE',
  },
  'no-such-mailbox': {
    message: 'There is no mailbox {{address}}.',
    hint: 'These are there: {{known}}.',
  },
  'accounts-unreadable': {
    message: 'The file of accounts cannot be read: {{path}}',
    hint: 'Move it away and add the accounts again.',
  },
  'no-words-in-files': {
    message: 'There are no mails and no chats in these files.',
    hint: 'Kind words are looked for in mailboxes, single mails and exported chats.',
  },
  'no-such-offer': {
    message: 'There is no offer {{id}}, or no longer.',
    hint: 'List them again with: kith offers',
  },
};
