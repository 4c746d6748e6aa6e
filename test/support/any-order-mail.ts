/** Mails in several files that make an order of reading matter: machines that also write plain mails, and who never got an answer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const me = 'Ana Sequeira <ana@sequeira.example>';
const bulk = 'List-Unsubscribe: <mailto:leave@lists.example>';

/** @param day days since the beginning of 2026 */
function mail(id: string, day: number, from: string, to: string, subject: string, ...more: string[]): string {
  const date = new Date(Date.UTC(2026, 0, 1 + day, 10)).toUTCString().replace('GMT', '+0000');
  return [
    'From somebody Mon Jan  5 10:00:00 2026',
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${date}`,
    `Message-ID: <${id}@example.org>`,
    `Subject: ${subject}`,
    ...more,
    '',
    'Hello.',
    '',
    '',
  ].join('\n');
}

const many = (id: string, from: string, count: number, subject: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => mail(`${id}${n}`, id.length + n * 9, from, me, subject(n))).join(
    '',
  );

const card = (name: string, address: string): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, `EMAIL:${address}`, 'END:VCARD', ''].join('\r\n');

const files: readonly (readonly [name: string, text: string])[] = [
  // One newsletter in two mailboxes, one mail of it in both, under several names and for several reasons.
  [
    'news-one.mbox',
    mail('n1', 1, 'Shop News <news@shop.example>', me, 'A', bulk) +
      mail('n2', 2, 'Shop <news@shop.example>', me, 'B', bulk) +
      mail('bank', 2, 'noreply@bank.example', me, 'Statement'),
  ],
  [
    'news-two.mbox',
    mail('n2', 2, 'Shop <news@shop.example>', me, 'B', bulk) +
      mail('n3', 3, 'News <news@shop.example>', me, 'C', 'Precedence: bulk'),
  ],
  // A machine and plain mails from one address: somebody only because the owner wrote there.
  ['cafe-plain.mbox', mail('c1', 4, 'Cafe <hello@cafe.example>', me, 'Table')],
  ['cafe-news.mbox', mail('c2', 5, 'The Cafe <hello@cafe.example>', me, 'Offer', bulk)],
  ['cafe-answer.mbox', mail('c3', 6, me, 'Cafe <hello@cafe.example>', 'Re: Table')],
  // The same without an answer, and with a card.
  ['yoga-plain.mbox', mail('y1', 4, 'Studio <studio@yoga.example>', me, 'Hours')],
  ['yoga-news.mbox', mail('y2', 5, 'Yoga Studio <studio@yoga.example>', me, 'Offer', bulk)],
  ['priya-news.mbox', mail('p1', 5, 'Priya Raman <priya@raman.example>', me, 'Circular', bulk)],
  ['priya.vcf', card('Priya Raman', 'priya@raman.example')],
  ['priya-plain.mbox', mail('p2', 6, 'Priya Raman <priya@raman.example>', me, 'Lunch')],
  // So many mails without an answer that nobody is there; then so much of one thread that somebody is.
  ['deals-one.mbox', many('d', 'Deals <d@deals.example>', 6, (n) => `One ${n}`)],
  ['deals-two.mbox', many('dd', 'Dee <d@deals.example>', 6, (n) => `Two ${n}`)],
  ['deals-thread.mbox', many('ddd', 'Deals Deals <d@deals.example>', 14, () => 'The same')],
  ['jonas.mbox', many('j', 'Jonas L <j@lindqvist.example>', 11, (n) => `Three ${n}`)],
  ['jonas-answer.mbox', mail('j', 40, me, 'j@lindqvist.example', 'Re: Three')],
  ['office-one.mbox', many('o', 'Office <info@office.example>', 2, (n) => `Four ${n}`)],
  ['office-two.mbox', many('oo', 'Office <info@office.example>', 2, (n) => `Five ${n}`)],
  ['bee.mbox', many('b', 'Bee <b@deals.example>', 12, (n) => `Six ${n}`)],
  ['bee-news.mbox', mail('b', 40, 'Bee B <b@deals.example>', me, 'Offer', bulk)],
  ['bee-more.mbox', many('bb', 'Bee <b@deals.example>', 4, (n) => `Seven ${n}`)],
];

/** Writes them and returns their paths. */
export function writeOrderMail(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return files.map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}
