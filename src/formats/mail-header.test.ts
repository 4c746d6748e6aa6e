import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { headerMailboxes, headerText, headerValue, mailHeader, messageId } from './mail-header.ts';

const bytes = (text: string): string => Buffer.from(text).toString('latin1');
const subject = (text: string): string => headerText(mailHeader(bytes(`Subject: ${text}\n`)), 'subject');

void test('subjects are read in any charset', () => {
  for (const [text, expected] of [
    ['Hello there', 'Hello there'],
    ['=?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus Wien', 'Grüße aus Wien'],
    ['=?ISO-8859-15?Q?10_=A4?=', '10 €'],
    ['=?windows-1251?B?z/Do4uXy?=', 'Привет'],
    ['=?ISO-2022-JP?B?GyRCJDMkcyRLJEEkTxsoQg==?=', 'こんにちは'],
    ['=?gb2312?B?xOO6ww==?=', '你好'],
    ['=?utf-8?B?4pg=?= =?utf-8?B?gyE=?=', '☃!'],
    ['=?utf-8?Q?=E2=98?=\n =?utf-8?Q?=83_snow?=', '☃ snow'],
    ['=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['=?no-such-charset?Q?plain?=', 'plain'],
    ['folded\n\tby a tab\r\n  and spaces', 'folded by a tab and spaces'],
    ['Grüße', 'Grüße'],
    ['a\u0000b\u202ec', 'a b c'],
    ['=?utf-8?B?4pg=?= =?ISO-8859-1?Q?a?= =?utf-8?B?4pg=?=', '\ufffda\ufffd'],
    ['=?utf-8?Q?a?= and =?utf-8?Q?b?=', 'a and b'],
    ['=?broken', '=?broken'],
  ] as const)
    assert.equal(subject(text), expected, text);
  assert.equal(headerText(mailHeader('Subject: Gr\u00fc\u00dfe \u0096 neu\n'), 'subject'), 'Grüße – neu');
});

void test('a subject longer than anybody reads is cut between two characters', () => {
  for (const start of ['', 'a', 'ab'])
    assert.match(subject(`${start}${'€'.repeat(10_000)}`), /^a?b?€{5460,5462}$/u);
});

void test('fields are found whatever their case, folding, order and neighbours', () => {
  const header = mailHeader(
    'garbage without a colon\n  stray\nSUBJECT : first\r\nTo: a@example.org,\r\n\tb@example.org\nsubject: second\nTo: c@example.org\nX-Unknown: x\nList-Id: <walkers.example.org>\n: nothing\nFrom:\n maren@example.org',
  );
  assert.equal(headerText(header, 'subject'), 'first');
  assert.deepEqual(
    headerMailboxes(header, 'to').map(({ address }) => address),
    ['a@example.org', 'b@example.org', 'c@example.org'],
  );
  assert.deepEqual([...header.keys()], ['subject', 'to', 'list-id', 'from']);
  assert.equal(headerValue(header, 'from'), 'maren@example.org');
  assert.equal(headerValue(header, 'x-unknown'), null);
});

void test('a Message-ID is the same with and without brackets, comment and case', () => {
  for (const text of [
    '<Ab.1@Example.org>',
    'Ab.1@example.org',
    '\n <ab.1@example.org> (added by mail)',
    '<ab.1\n @example.org>',
  ])
    assert.equal(messageId(mailHeader(`Message-ID: ${text}\n`)), 'ab.1@example.org', text);
  assert.equal(messageId(mailHeader('Message-ID: <>\n')), null);
  assert.equal(messageId(mailHeader('Subject: x\n')), null);
});

void test('no bytes make a header throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Subject:',
      'To:',
      'From: ',
      'Message-ID: <',
      '\n',
      '\r\n',
      '\n\t',
      ':',
      '=?utf-8?Q?=C3',
      '?=',
      '=?',
      'a@b',
    ),
    fc.uint8Array({ maxLength: 6 }).map((part) => Buffer.from(part).toString('latin1')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const header = mailHeader(pieces.join(''));
      assert.ok(headerText(header, 'subject').isWellFormed());
      for (const name of ['from', 'to']) headerMailboxes(header, name);
      assert.notEqual(messageId(header), '');
    }),
  );
});

void test('a hundred thousand lines without a colon are passed over', () => {
  const header = mailHeader(`Subject: kept\n${'x\n'.repeat(100_000)}To: a@example.org\n`);
  assert.deepEqual([...header.keys()], ['subject']);
});
