import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromLineKind } from './mail-from-line.ts';
import { mboxSplitter, type MboxMessage, type MboxOptions } from './mbox.ts';

function split(text: string | Buffer, size = 65_536, options: MboxOptions = {}): MboxMessage[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const splitter = mboxSplitter(options);
  const found: MboxMessage[] = [];
  for (let i = 0; i < bytes.length; i += size) found.push(...splitter.push(bytes.subarray(i, i + size)));
  found.push(...splitter.end());
  return found;
}

const subjects = (messages: readonly MboxMessage[]): string[] =>
  messages.map((message) => /Subject: (.*?)[\r\n]*$/m.exec(message.headers)?.[1] ?? '');

const from = 'From maren@example.org Sat Jan  3 01:05:34 2015';

void test('a From line is told from prose', () => {
  for (const line of [
    from,
    'From - Sat Jan 03 01:05:34 2015',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
    'From ???@??? Sat Jan 03 01:05:34 2015',
    'From root Sat Jan  3 01:05:34 2015',
    'From 1234567890@xxx Sat Jan 03 01:05:34 +0000 2015',
    'From "Maren Okafor" <maren@example.org> Sat, 3 Jan 2015 01:05:34 +0100',
    'From maren@example.org 2015-01-03 01:05:34',
  ])
    assert.equal(fromLineKind(line), 'sure', line);
  for (const line of [
    'From maren@example.org',
    'From -',
    'From ???@???',
    'From maren@example.org  03/01/2015',
  ])
    assert.equal(fromLineKind(line), 'likely', line);
  for (const line of [
    'From the beginning of January 2015 at 10:30 we knew',
    'From: maren@example.org',
    'From maren@example.org I heard that you moved',
    'From 10:30 to 11:45 in Jan 2015',
    'From Jonas, who came at 10:30 in May',
    '>From maren@example.org Sat Jan  3 01:05:34 2015',
  ])
    assert.equal(fromLineKind(line), 'no', line);
});

void test('bodies, quoted From lines and prose that begins with From do not split', () => {
  const text = `${from}\nSubject: one\n\nHello\n>From the top\nFrom the very start in Jan 2015 at 10:30\n\nFrom maren@example.org\nwrote something\n\n${from}\nSubject: two\n\nBye\n`;
  assert.deepEqual(subjects(split(text)), ['one', 'two']);
});

void test('messages without an empty line between them are found', () => {
  assert.deepEqual(
    subjects(split(`${from}\nSubject: one\n\nHello\n${from}\nSubject: two\n${from}\nSubject: three\n\n`)),
    ['one', 'two', 'three'],
  );
});

void test('CRLF, CR, a mark of byte order and leading empty lines change nothing', () => {
  const text = `${from}\nSubject: one\n\nHello\n\n${from}\nSubject: two\n\nBye\n`;
  for (const end of ['\n', '\r\n', '\r', '\r\r\n'])
    for (const start of ['', '\u{FEFF}', end, end + end])
      assert.deepEqual(
        subjects(split(start + text.replaceAll('\n', end))),
        ['one', 'two'],
        JSON.stringify([end, start]),
      );
});

void test('a From line in a body is passed over when Content-Length says so and keeps its word', () => {
  const body = `Look:\n\n${from}\nSubject: not a message\n\nend\n`;
  const text = `${from}\nSubject: one\nContent-Length: ${body.length}\n\n${body}\n${from}\nSubject: two\nContent-Length: 4\n\nBye\n`;
  for (const size of [1, 7, 65_536]) assert.deepEqual(subjects(split(text, size)), ['one', 'two']);
});

void test('a Content-Length that lies is not believed', () => {
  for (const length of ['3', '9', '60', '100000', '-4', 'many']) {
    const text = `${from}\nSubject: one\nContent-Length: ${length}\n\nHello\n\n${from}\nSubject: two\n\nBye\n\n${from}\nSubject: three\n\nBye\n`;
    assert.deepEqual(subjects(split(text)), ['one', 'two', 'three'], length);
  }
});

void test('a file that begins with a header is a message; the rest of a mailbox follows it', () => {
  assert.deepEqual(subjects(split(`Subject: one\n\nHello\n\n${from}\nSubject: two\n\n`)), ['one', 'two']);
  assert.deepEqual(
    subjects(split(`Subject: one\n\nHello\n\n${from}\nSubject: two\n\n`, 9, { single: true })),
    ['one'],
  );
});

void test('place tells the number and the byte', () => {
  const first = `${from}\nSubject: one\n\nHello\n\n`;
  assert.deepEqual(
    split(`${first}${from}\nSubject: two\n\n`).map((message) => [message.place, message.fromLine]),
    [
      ['message 1, byte 0', from],
      [`message 2, byte ${first.length}`, from],
    ],
  );
});

void test('an endless header block and endless lines are cut, and the next message is found', () => {
  const long = 'x'.repeat(400_000);
  const text = `${from}\nSubject: one\nX-Long: ${long}\n\n${long}\n\n${from}\nSubject: two\n\n${long}`;
  const found = split(text, 10_000);
  assert.deepEqual(subjects(found), ['one', 'two']);
  assert.deepEqual(
    found.map((message) => [message.cut, message.headers.length <= 262_144]),
    [
      ['limit', true],
      [null, true],
    ],
  );
});

void test('a header that breaks off with the file is told from a whole one', () => {
  for (const [text, cut] of [
    ['Subject: two\n\nBye', null],
    ['Subject: two\n\n', null],
    ['Subject: two\n', null],
    ['Subject: tw', 'end'],
    ['', null],
  ] as const)
    assert.equal(split(`${from}\n${text}`).at(-1)?.cut, cut, text);
});

void test('an empty file holds nothing', () => assert.deepEqual(split(''), []));

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      '\r',
      'From ',
      `${from}\n`,
      'From a@b\n',
      'Subject: x\n',
    ),
  },
  fc.constantFrom('Content-Length: 5\n', 'Content-Length: 70\n', 'F', 'hello', '\u{FEFF}', 'X-A: b'),
);

void test('how the bytes are cut into chunks changes nothing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (pieces, size) => {
      const text = pieces.join('');
      const options = { headerLimit: 100 };
      assert.deepEqual(split(text, size, options), split(text, 1_000_000, options));
    }),
    { numRuns: 400 },
  );
});

void test('exactly the messages that were written are found', () => {
  const line = fc.oneof(
    fc.stringMatching(/^[ -~]{0,60}$/),
    fc.constantFrom('', 'From here on', 'From a@b it came'),
  );
  const message = fc.record({
    subject: fc.stringMatching(/^[a-z]{1,20}$/),
    body: fc.array(
      line.map((text) => (fromLineKind(text) === 'no' ? text : `>${text}`)),
      { maxLength: 8 },
    ),
  });
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 99 }),
      (messages, end, size) => {
        const text = messages
          .map(({ subject, body }) => [from, `Subject: ${subject}`, '', ...body, '', ''].join(end))
          .join('');
        assert.deepEqual(
          subjects(split(text, size)),
          messages.map(({ subject }) => subject),
        );
      },
    ),
  );
});
