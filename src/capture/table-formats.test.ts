import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendars as calendarsDe } from '../words/de/calendars.ts';
import { tables as tablesDe } from '../words/de/tables.ts';
import { calendars } from '../words/en/calendars.ts';
import { tables } from '../words/en/tables.ts';
import { speaker } from '../words/say.ts';
import { calendarFormat } from './calendar-format.ts';
import type { CaptureContext, Format } from './capturer.ts';
import { tableFormats } from './table-formats.ts';

const mine: readonly Format[] = [calendarFormat, ...tableFormats];
const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'x',
};
const bytes = (text: string) => new TextEncoder().encode(text);

const samples: Readonly<Record<string, readonly string[]>> = {
  icalendar: [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    '\uFEFFbegin:vcalendar\nEND:VCALENDAR',
    'BEGIN:VEVENT\nEND:VEVENT\n',
  ],
  csv: [
    'First Name,Last Name,E-mail Address\nMaren,Okafor,maren@example.org\n',
    'Nachname;Vorname;Telefon\nOkafor;Maren;0431 000\n',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT\nc,,Maren,Ana,2026-01-01 10:00:00 UTC,,Hi\n',
    'Notes:\n"Some text, with commas"\n\nFirst Name,Last Name,Company,Position,Connected On\nMaren,Okafor,,,1 Jan 2024\n',
    'Maren Okafor\tmaren@example.org\nJonas Lindqvist\tjonas@example.net\n',
  ],
  ldif: ['dn: cn=Maren\ncn: Maren\n', '# book\nversion: 1\n\ndn:: Y249TWFyZW4=\ncn: Maren\n'],
  friends: ['### Activities:\n- 2026-01-01: **Maren**\n\n### Friends:\n- Maren\n'],
  monica: [
    '{\n  "version": "1.0-preview.1",\n  "app_version": "4.1.2",\n  "exported_by": "a@example.org",\n  "account": { "data": [] } }',
  ],
};

const strangers = [
  '',
  '12/03/2024, 14:22 - Maren: Hi, how are you\n12/03/2024, 14:23 - Ana: Good, thanks\n',
  '[12.03.24, 14:22:01] Maren: call +351 910 000 000, please\n[12.03.24, 14:23:00] Ana: ok, thanks\n',
  'From maren@example.org Mon Jan  5 10:00:00 2026\nFrom: Maren <maren@example.org>\nSubject: a, b\n\nBEGIN:VCALENDAR\n',
  'Received: from x\nFrom: Maren <maren@example.org>\nTo: Ana <ana@example.org>, Lin <lin@example.com>\n\nText\n',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Maren\nEND:VCARD\n',
  '["vcard",[["fn",{},"text","Maren, Okafor"]]]',
  '<?xml version="1.0"?>\n<smses count="1"><sms address="1" body="a,b"/></smses>\n',
  '{"name":"Maren","type":"personal_chat","messages":[]}',
  'Date,Amount,Balance\n2026-01-01,3.00,5.00\n',
  'Dear Maren,\nthank you, Jonas, and all.\n',
  '# Notes\n\n- 2026-01-01: bought milk, bread\n',
  'SQLite format 3\u0000\u0010\u0000',
  'PK\u0003\u0004\u0014\u0000\u0000\u0000',
];

void test('each format knows its own samples best, and none of a stranger’s', () => {
  for (const [name, texts] of Object.entries(samples))
    for (const text of texts) {
      const scores = mine.map((format) => ({ name: format.name, score: format.sniff(bytes(text), 'x.bin') }));
      const [best, second] = scores.sort((a, b) => b.score - a.score);
      assert.equal(best?.name, name, text);
      assert.ok((best?.score ?? 0) >= 0.6 && (second?.score ?? 0) < 0.5, text);
    }
  for (const text of strangers)
    for (const format of mine) assert.ok(format.sniff(bytes(text), 'x.bin') < 0.5, `${format.name}: ${text}`);
});

void test('recognising and guessing the owner never throws, and a score is from 0 to 1', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: fc.constantFrom('a', ',', ';', '\n', '"', '@', '.', '1') }).map(bytes),
      ),
      (head) => {
        for (const format of mine) {
          const score = format.sniff(head, 'x.csv');
          assert.ok(score >= 0 && score <= 1);
          assert.ok(Array.isArray(format.owner?.(head, context) ?? []));
        }
      },
    ),
    { numRuns: 200 },
  );
});

void test('every reason for leaving something out is a sentence in English and German', () => {
  const files = [
    ...Object.values(samples).flat(),
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:x\nEND:VEVENT\nBEGIN:VTODO\nEND:VTODO\nBEGIN:VEVENT\nDTSTART:20260101\nSTATUS:CANCELLED\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=HOURLY\nATTENDEE:mailto:a@example.org\nSUMMARY:Tea\n',
    'a,b\n"open',
    'Name,Email\n,\n,,x\n',
    'dn: x\nchangetype: delete\n\nnonsense\n\ndn: y\n',
    '### Friends:\nnonsense\n### Notes:\n### Activities:\n- 2026-01-01: alone\n',
    '{"version":1',
  ];
  const seen = new Set<string>();
  const [en, de] = [
    { calendars, tables },
    { calendars: calendarsDe, tables: tablesDe },
  ];
  const say = [speaker('en', { en }), speaker('de', { en, de })];
  for (const file of files)
    for (const format of mine) {
      const capturer = format.open(context);
      for (const found of [...capturer.push(bytes(file)), ...capturer.end()]) {
        if (found.kind !== 'skipped') continue;
        seen.add(found.why.key);
        const [english, german] = say.map((one) => one(found.why.key, found.why.values));
        assert.ok(english?.endsWith('.') && german?.endsWith('.') && english !== german, found.why.key);
        assert.ok(!/[{}]/.test(`${english}${german}`), found.why.key);
      }
    }
  assert.ok(seen.size >= 12, [...seen].join(' '));
});
