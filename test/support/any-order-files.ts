/** Files that make an order of reading matter: what is shared, what is called alike, what is told twice, what is newer. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n`;

const card = (...all: readonly string[]): string => lines('BEGIN:VCARD', 'VERSION:3.0', ...all, 'END:VCARD');

const me = 'Ana Sequeira <ana@sequeira.example>';

function mail(n: number, from: string, to: string, subject: string): string {
  const day = String((n % 27) + 1).padStart(2, '0');
  const minute = String(n % 60).padStart(2, '0');
  return [
    'From somebody Mon Jan  5 10:00:00 2026',
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${day} Feb 2026 10:${minute}:00 +0000`,
    `Message-ID: <order-${n}@example.org>`,
    `Subject: ${subject}`,
    '',
    'Hello.',
    '',
    '',
  ].join('\n');
}

const event = (uid: string, start: string, summary: string, ...more: readonly string[]): string =>
  lines(
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T080000Z',
    start,
    `SUMMARY:${summary}`,
    ...more,
    'END:VEVENT',
  );

const calendar = (...events: readonly string[]): string =>
  `${lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN')}${events.join('')}${lines('END:VCALENDAR')}`;

const attendee = (name: string, address: string): string =>
  `ATTENDEE;CN=${name};PARTSTAT=ACCEPTED:mailto:${address}`;

const call = (number: string, at: string, seconds: number, name: string | null): string =>
  `<call number="${number}" duration="${seconds}" date="${Date.parse(at)}" type="2"${name === null ? '' : ` contact_name="${name}"`} />`;

const calls = (...all: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<calls count="${all.length}">\n${all.join('\n')}\n</calls>\n`;

const sms = (number: string, at: string, text: string, type: 1 | 2, name: string): string =>
  `<sms protocol="0" address="${number}" date="${Date.parse(at)}" type="${type}" body="${text}" contact_name="${name}" />`;

const shared = 'home@okafor.example';
const phone = '+351910005580';
const meeting = [attendee('Priya Raman', 'priya@raman.example')];

const talk = [
  '[01/02/2026, 09:00:00] Lin Kaya: Are you in town?',
  '[01/02/2026, 09:05:00] Ana Sequeira: Until Sunday',
  '[03/02/2026, 18:00:00] Lin Kaya: Then come by',
];

/** By path below the folder, with the second at which each was written: of two versions of one card the file that is newer wins. */
const files: readonly (readonly [path: string, text: string, at: number])[] = [
  // A couple on one address, and a family on one telephone.
  [
    'maren.vcf',
    card(
      'FN:Maren Okafor',
      'N:Okafor;Maren;;;',
      `EMAIL:${shared}`,
      `TEL:${phone}`,
      'UID:maren-1',
      'ORG:Harbour School',
      'X-ABRELATEDNAMES:Jonas',
      'RELATED;VALUE=text;TYPE=friend:Lin Kaya',
    ),
    10,
  ],
  [
    'jonas.vcf',
    card('FN:Jonas Okafor', 'N:Okafor;Jonas;;;', `EMAIL:${shared}`, `TEL:${phone}`, 'UID:jonas-1'),
    11,
  ],
  [
    'couple.mbox',
    mail(1, `Maren Okafor <${shared}>`, me, 'Rehearsal') +
      mail(2, me, `Maren Okafor <${shared}>`, 'Re: Rehearsal') +
      mail(3, `Jonas Okafor <${shared}>`, me, 'Boat') +
      mail(4, me, `Jonas <${shared}>`, 'Re: Boat') +
      mail(5, shared, me, 'From both of us') +
      mail(6, me, shared, 'Re: From both of us'),
    12,
  ],
  [
    'calls.xml',
    calls(
      call(phone, '2026-03-02T18:04:00Z', 900, 'Maren Okafor'),
      call(phone, '2026-03-03T18:04:00Z', 60, null),
      call('+351910005581', '2026-03-04T17:03:00Z', 1_200, 'Priya Raman'),
      call('+351910005582', '2026-03-05T09:00:00Z', 300, null),
    ),
    13,
  ],
  // Namesakes: one with a card, a second with another, a third in a mailbox, and a talk and a birthday under the bare name.
  ['lin-one.vcf', card('FN:Lin Kaya', 'TEL:+351910005583', 'UID:lin-1', 'CATEGORIES:Choir'), 14],
  ['lin-two.vcf', card('FN:Lin Kaya', 'EMAIL:lin@kaya.example', 'UID:lin-2', 'BDAY:1980-07-04'), 15],
  [
    'lin.mbox',
    mail(7, 'Kaya, Lin <lin.kaya@post.example>', me, 'Hi') +
      mail(8, me, 'Lin <lin.kaya@post.example>', 'Re: Hi'),
    16,
  ],
  ['WhatsApp Chat with Lin Kaya.txt', lines(...talk), 17],
  [
    'later/WhatsApp Chat with Lin Kaya.txt',
    lines(
      ...talk,
      '[03/02/2026, 18:10:00] Ana Sequeira: At eight',
      '[09/02/2026, 20:00:00] Lin Kaya: That was good',
    ),
    18,
  ],
  [
    'birthdays.ics',
    calendar(
      event('b-1', 'DTSTART;VALUE=DATE:20260512', "Lin Kaya's birthday", 'RRULE:FREQ=YEARLY'),
      event('b-2', 'DTSTART;VALUE=DATE:20260613', "Tomás Arroyo's birthday", 'RRULE:FREQ=YEARLY'),
      event('b-3', 'DTSTART;VALUE=DATE:19800704', "Lin Kaya's birthday", 'RRULE:FREQ=YEARLY'),
    ),
    19,
  ],
  // One person whose name a card, a mail and a talk write in their own ways.
  [
    'tomas.mbox',
    mail(9, 'T. Arroyo <tomas@arroyo.example>', me, 'Keys') +
      mail(10, me, 'Tomás Arroyo <tomas@arroyo.example>', 'Re: Keys'),
    20,
  ],
  [
    'tomas.vcf',
    card('FN:Tomás Arroyo Vidal', 'EMAIL:tomas@arroyo.example', 'UID:tomas-1', 'NICKNAME:Tomi'),
    21,
  ],
  [
    'WhatsApp Chat with Tomás Arroyo.txt',
    lines('[04/02/2026, 09:00:00] Tomás Arroyo: Found them', '[04/02/2026, 09:05:00] Ana Sequeira: Good'),
    22,
  ],
  // One card in three versions, with a revision and without.
  [
    'priya-old.vcf',
    card(
      'FN:Priya Raman',
      'UID:priya-1',
      'REV:2025-01-01T00:00:00Z',
      'ORG:Old Mill',
      'TITLE:Baker',
      'TEL:+351910005582',
      'EMAIL:priya@raman.example',
      'NOTE:met at the mill',
      'CATEGORIES:Bakers',
      'X-SPOUSE:Dev',
    ),
    40,
  ],
  [
    'priya-new.vcf',
    card(
      'FN:Priya Raman-Lindqvist',
      'UID:priya-1',
      'REV:20260101T000000Z',
      'ORG:New Mill',
      'TEL:+351910005581',
      'EMAIL:priya@raman.example',
      'BDAY:1979-03-03',
    ),
    30,
  ],
  [
    'ruth-old.vcf',
    card('FN:Aunt Ruth', 'UID:ruth-1', 'TEL:+351910005584', 'ORG:Library', 'BDAY:1950-01-02'),
    50,
  ],
  [
    'ruth-new.vcf',
    card('FN:Aunt Ruth', 'UID:ruth-1', 'TEL:+351910005585', 'BDAY:1950-02-01', 'CATEGORIES:Family'),
    60,
  ],
  [
    'ruth.xml',
    `<?xml version="1.0"?>\n<smses count="2">\n${sms('+351910005584', '2026-01-05T09:00:00Z', 'Come on Sunday', 1, 'Aunt Ruth')}\n${sms('+351910005585', '2026-03-05T09:00:00Z', 'Thank you', 2, 'Aunt Ruth')}\n</smses>\n`,
    61,
  ],
  // One call in a log and in two calendars; a meeting in both calendars; a lunch that knows its day alone.
  [
    'work.ics',
    calendar(
      event('w-1', 'DTSTART:20260304T170000Z', 'Call with Priya', ...meeting),
      event('w-2', 'DTSTART:20260306T120000Z', 'Lunch', ...meeting),
      event('w-3', 'DTSTART;VALUE=DATE:20260308', 'Walk', attendee('Maren Okafor', shared)),
      event('w-4', 'DTSTART:20260302T180000Z', 'Call about the choir', attendee('Maren Okafor', shared)),
    ),
    23,
  ],
  [
    'home.ics',
    calendar(
      event('h-1', 'DTSTART:20260304T170000Z', 'Call: mill', 'DTEND:20260304T173000Z', ...meeting),
      event('h-2', 'DTSTART:20260306T120000Z', 'Lunch with Priya', ...meeting),
      event('h-4', 'DTSTART:20260302T180000Z', 'Call Maren', attendee('Maren Okafor', shared)),
      event('h-5', 'DTSTART;VALUE=DATE:20260215', 'Tea', 'ATTENDEE;CN=Lin Kaya:mailto:lin@kaya.example'),
    ),
    24,
  ],
  // Two mailboxes that hold the same mails, each with more.
  [
    'box-one.mbox',
    mail(11, 'Dev <dev@wren.example>', me, 'Tent') + mail(12, me, 'Dev Wren <dev@wren.example>', 'Re: Tent'),
    25,
  ],
  [
    'box-two.mbox',
    mail(12, me, 'Dev Wren <dev@wren.example>', 'Re: Tent') +
      mail(11, 'Dev <dev@wren.example>', me, 'Tent') +
      mail(13, 'Dev Wren <dev@wren.example>', me, 'Poles'),
    26,
  ],
  // Known by a name alone, until a card and a mailbox say more.
  [
    'WhatsApp Chat with Dev Wren.txt',
    lines('[05/02/2026, 09:00:00] Dev Wren: Poles found', '[05/02/2026, 09:05:00] Ana Sequeira: Good'),
    27,
  ],
  ['dev.vcf', card('FN:Dev Wren', 'TEL:+351910005586', 'UID:dev-1', 'X-SPOUSE:Wren'), 28],
];

/** Writes them and returns their paths. */
export function writeOrderFiles(folder: string): string[] {
  return files.map(([path, text, at]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, 1_790_000_000 + at, 1_790_000_000 + at);
    return file;
  });
}
