/** The large files are what they say: as many as asked for, the same every time, with the oddities that were promised. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bigCards } from './big-cards.ts';
import { bigMails } from './big-mail.ts';
import { bigCalendar, bigChat, bigSms } from './big-rest.ts';
import { writeBig } from './big.ts';

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

void test('cards: a quarter with a picture, both versions, no line over 75 octets, the same twice', () => {
  const text = [...bigCards(400, 1)].join('');
  assert.equal(count(text, /^BEGIN:VCARD\r$/gm), 400);
  assert.equal(count(text, /^PHOTO[;:]/gm), 100);
  assert.ok(count(text, /^VERSION:4.0\r$/gm) > 100 && count(text, /^VERSION:3.0\r$/gm) > 100);
  assert.ok(
    text.includes('X-APPLE-OMIT-YEAR=1604') &&
      text.includes('BDAY:--0229') &&
      text.includes('BDAY:1988-02-29'),
  );
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal([...bigCards(400, 1)].join(''), text);
  for (const script of [
    /\p{Script=Greek}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Hebrew}/u,
    /\p{Script=Han}/u,
    /\p{Script=Hangul}/u,
    /\p{Script=Devanagari}/u,
    /\p{Script=Tamil}/u,
    /\p{Script=Cyrillic}/u,
  ]) {
    assert.match(text, script);
  }
});

void test('mail: few write most of it, some ids are missing or come twice, some dates are no dates', () => {
  const mails = [...bigMails(6000, 1)];
  assert.equal(mails.length, 6000);
  for (const mail of mails)
    assert.match(
      mail,
      /^From \S+ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\n/,
    );
  const ids = mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);
  const missing = ids.filter((id) => id === undefined).length;
  assert.ok(missing > 5 && missing < 60, String(missing));
  const twice = ids.length - missing - new Set(ids.filter((id) => id !== undefined)).size;
  assert.ok(twice > 5 && twice < 45, String(twice));
  assert.ok(mails.some((mail) => /^Date: yesterday$/m.test(mail)));
  const multipart = mails.filter((mail) => mail.includes('multipart/alternative')).length;
  assert.ok(multipart > 120 && multipart < 400, String(multipart));
  const first = mails.filter((mail) => /\.0@example\.org/.test(mail)).length;
  assert.ok(first > 200, String(first));
});

void test('chat, log and calendar hold exactly as many as asked for', () => {
  assert.equal(count([...bigChat(500, 1)].join(''), /^\d\d\/\d\d\/\d{4}, \d\d:\d\d - /gm), 501);
  assert.equal(count([...bigSms(500, 1)].join(''), /<sms /g), 500);
  const calendar = [...bigCalendar(500, 1)].join('');
  assert.equal(count(calendar, /^BEGIN:VEVENT\r$/gm), 500);
  assert.equal(count(calendar, /^RRULE:/gm), 10);
});

void test('what is on the disk is what the generators give, and only what was asked for', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'big-'));
  try {
    const written = await writeBig(dir, { cards: 300, sms: 20 });
    assert.deepEqual(
      written.map(({ path }) => path),
      [join(dir, 'cards.vcf'), join(dir, 'sms.xml')],
    );
    const text = await readFile(join(dir, 'cards.vcf'), 'utf8');
    assert.equal(text, [...bigCards(300, 2010)].join(''));
    assert.equal(written[0]?.sizeBytes, Buffer.byteLength(text));
  } finally {
    await rm(dir, { recursive: true });
  }
});
