/** One small file of formats that the household writes seldom or large, and with oddities of their own, so that damage is tried on all of them. */
import { signalLines } from '../src/capture/chats.sample.ts';

const mail = (n: number): string =>
  `Return-Path: <maren@example.net>\r\nReceived: from mx.example.net by mail.example.org; Tue, 3 Mar 2026 10:0${n}:00 +0000\r\nFrom: =?UTF-8?Q?Maren_Okaf=C3=B3r?= <maren@example.net>\r\nTo: "Sequeira, Ana" <ana@sequeira.example>,\r\n Jonas <jonas@example.net>\r\nSubject: =?utf-8?B?SGVsbG8=?=\r\nDate: Tue, 3 Mar 2026 10:0${n}:00 +0000\r\nMessage-ID: <${n}@example.net>\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHello\r\n--x--\r\n`;

const talk = Array.from(
  { length: 30 },
  (_, n) =>
    `May ${String(1 + n).padStart(2, '0')}, 2022  5:29:42 PM (Read by you after 1 minute)\n${n % 2 === 0 ? 'Me' : '+15550101234'}\nWords ${n}\n\n`,
).join('');

const google = Array.from({ length: 30 }, (_, n) => ({
  creator: {
    name: n % 2 === 0 ? 'Ana Sequeira' : 'Maren Okafor',
    email: n % 2 === 0 ? 'ana@sequeira.example' : 'maren@example.net',
    user_type: 'Human',
  },
  created_date: `Tuesday, March ${1 + n}, 2021 at 6:20:00 PM UTC`,
  text: `Words ${n}`,
}));

const people = Array.from(
  { length: 20 },
  (_, n) =>
    `dn: cn=Lin ${n},dc=example,dc=org\nobjectclass: person\ncn: Lin ${n}\nsn:: S8O8eWE=\nmail: lin${n}@example.org\ntelephoneNumber: +1555010${String(1000 + n)}\n\n`,
).join('');

const cards = Array.from({ length: 20 }, (_, n) => [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', `Lin ${n}`],
    ['email', { type: 'home' }, 'text', `lin${n}@example.org`],
    ['bday', {}, 'date', '--02-29'],
  ],
]);

export const fuzzSamples: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'mail/1.eml', text: mail(1) },
  { path: 'signal/main.jsonl', text: signalLines },
  { path: 'imessage_export/+15550101234.txt', text: talk },
  { path: 'Google Chat/Groups/DM abc/messages.json', text: JSON.stringify({ messages: google }, null, 2) },
  { path: 'people.ldif', text: people },
  { path: 'cards.json', text: JSON.stringify(cards) },
];
