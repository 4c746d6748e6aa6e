import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext, Format } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { mail as german } from '../words/de/mail.ts';
import { mail as english } from '../words/en/mail.ts';
import { languages, speaker } from '../words/say.ts';
import { emlFormat, mboxFormat } from './mail-format.ts';

const folder = new URL('../../test/oddities/mail/', import.meta.url);
const context: CaptureContext = {
  mine: new Set(['email:maren@example.org']),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-11-21',
  source: 'all.mbox',
};

function read(format: Format, bytes: Uint8Array, size: number): Evidence[] {
  const capturer = format.open(context);
  const found: Evidence[] = [];
  for (let i = 0; i < bytes.length; i += size) found.push(...capturer.push(bytes.subarray(i, i + size)));
  return [...found, ...capturer.end()];
}

/** The format that is surest, as an import chooses it. */
function formatOf(bytes: Uint8Array, name: string): Format {
  const head = bytes.subarray(0, 65_536);
  return mboxFormat.sniff(head, name) > emlFormat.sniff(head, name) ? mboxFormat : emlFormat;
}

function brief(evidence: Evidence): string {
  if (evidence.kind === 'skipped' || evidence.kind === 'not-person') return evidence.why.key;
  if (evidence.kind !== 'touch') return evidence.kind;
  const people = evidence.people.map(({ name, handle }) => `${name ?? ''}<${handle?.value}>`).join(' ');
  return `${evidence.key.replace(/^mail:(hash)?/, '').slice(0, 14)} ${evidence.direction} ${evidence.moment.day} ${people} ${evidence.text}`;
}

/** What each file of the folder is read as; its name says what is odd about it. */
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

void test('every oddity is read as it was meant, however it is cut into chunks', () => {
  const names = readdirSync(folder)
    .filter((name) => name !== 'expected.json')
    .sort();
  assert.deepEqual(names, Object.keys(expected).sort());
  for (const name of names) {
    const bytes = readFileSync(new URL(name, folder));
    const format = formatOf(bytes, name);
    const whole = read(format, bytes, bytes.length);
    assert.deepEqual([format.name, ...whole.map(brief)], expected[name], name);
    for (const size of [1, 7, 64]) assert.deepEqual(read(format, bytes, size), whole, name);
  }
});

void test('every reason is said in English and in German', () => {
  const catalogues = { en: { mail: english }, de: { mail: german } };
  const skipped = Object.keys(english['skipped'] ?? {}).map((key) => `mail:skipped.${key}`);
  const why = Object.keys(english['why'] ?? {}).map((key) => `mail:why.${key}`);
  const found = Object.values(expected).flatMap((lines) => lines.filter((line) => line.startsWith('mail:')));
  assert.ok(found.length > 3);
  for (const language of languages) {
    const say = speaker(language, { [language]: catalogues[language] });
    for (const key of [...skipped, ...why, ...found]) {
      const text = say(key, { count: 12, list: 'walkers@example.org' });
      assert.ok(text.includes(' ') && !text.includes('{{'), `${language} ${key}`);
    }
  }
});

void test('other files are not taken for mail', () => {
  for (const text of [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lin Kaya\r\nEND:VCARD\r\n',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
    'From,To,Subject,Date\nlin@example.com,maren@example.org,Hello,2015-01-03\n',
    'From the beginning: a story\n\nOnce upon a time\n',
    'Date: today\n\nA diary.\n',
    '{"from": "lin@example.com", "to": "maren@example.org"}',
    '<?xml version="1.0"?><smses/>',
    '03/01/2015, 10:00 - Lin Kaya: From now on: yes\n',
    '\u0000\u0001\u0002',
    '',
  ]) {
    assert.ok(mboxFormat.sniff(Buffer.from(text), 'x.txt') < 0.3, text);
    assert.ok(emlFormat.sniff(Buffer.from(text), 'x.txt') < 0.3, text);
  }
});

void test('a header that is too long is read as far as it goes and told', () => {
  const start =
    'From - Sat Jan 03 10:00:00 2015\nFrom: lin@example.com\nTo: maren@example.org\nDate: 3 Jan 2015 10:00:00 +0000\n';
  const bytes = Buffer.from(`${start}X-Long: ${'x'.repeat(300_000)}\nSubject: lost\n\nHello\n`);
  assert.deepEqual(
    read(mboxFormat, bytes, 5_000).map((evidence) =>
      evidence.kind === 'touch' ? evidence.moment.day : brief(evidence),
    ),
    ['2015-01-03', 'mail:skipped.long-header'],
  );
});

void test('no bytes make a capturer throw, and chunks change nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      'From - Sat Jan 03 10:00:00 2015\n',
      'From: lin@example.com\n',
      'To: maren@example.org\n',
    ),
    fc.constantFrom(
      'Date: 3 Jan 2015 10:00:00 +0000\n',
      'Subject: =?utf-8?B?/w?=\n',
      'Content-Length: 30\n',
      'List-Id: <a.b>\n',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom(mboxFormat, emlFormat),
      fc.integer({ min: 1, max: 50 }),
      (pieces, format, size) => {
        const bytes = Buffer.from(pieces.join(''));
        assert.deepEqual(read(format, bytes, size), read(format, bytes, Math.max(1, bytes.length)));
      },
    ),
  );
});
