/** What the text files of imessage-exporter prove, from invented talks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatFormats } from './chat-formats.ts';
import type { Evidence } from './evidence.ts';

const imessage = chatFormats.find((format) => format.name === 'imessage');
assert.ok(imessage !== undefined);

const talk = `May 17, 2022  5:29:42 PM (Read by them after 1 minute)
Me
Are you home?
I have the book

May 17, 2022  5:31:02 PM (Read by you after 1 hour, 49 seconds)
+15550101234
Yes, come over
Tapbacks:
Loved by Me

    May 17, 2022  5:35:02 PM
    Me
    On my way

May 17, 2022  5:35:02 PM
Me
On my way
This message responded to an earlier message.

May 18, 2022 12:05:00 AM
+15550101234
/Users/ana/Library/Messages/Attachments/ab/IMG_0001.jpeg

May 19, 2022  9:00:00 AM You named the conversation Books

Feb 30, 2022  9:00:00 AM
Me
No such day
`;

function read(text: string, source: string, size = 1 << 16): Evidence[] {
  const capturer = imessage?.open({
    mine: new Set(),
    myNames: new Set(),
    region: 'US',
    zone: 'America/New_York',
    today: '2026-11-21',
    source,
  });
  assert.ok(capturer !== undefined);
  const bytes = new TextEncoder().encode(text);
  const out: Evidence[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...capturer.push(bytes.subarray(at, at + size)));
  return [...out, ...capturer.end()];
}

const brief = (items: readonly Evidence[]): string[] =>
  items.map((item) =>
    item.kind === 'touch'
      ? `${item.moment.day} ${item.direction} ${item.people.map((who) => who.handle?.value ?? who.name).join('+')} ${item.text}`
      : item.kind === 'skipped'
        ? `${item.place} ${item.why.key}`
        : item.kind,
  );

void test('a talk is told apart from its reactions, repeated answers, files and the words of the app', () => {
  const found = read(talk, 'messages/+15550101234.txt');
  assert.deepEqual(brief(found).sort(), [
    '2022-05-17 in +15550101234 Yes, come over',
    '2022-05-17 out +15550101234 On my way',
    '2022-05-18 in +15550101234 ',
    'line 27 chats:no-such-date',
  ]);
  for (const size of [1, 7, 64]) assert.deepEqual(read(talk, 'messages/+15550101234.txt', size), found);
});

void test('it is known by its content, and nothing else is taken for it', () => {
  const bytes = new TextEncoder().encode(talk);
  assert.ok(imessage.sniff(bytes, 'notes.txt') > 0.8);
  for (const other of ['May 17, 2022 was a lovely day\n', '12/03/2021, 18:20 - Maren: hi\n', ''])
    assert.equal(imessage.sniff(new TextEncoder().encode(other), 'x.txt'), 0);
});

void test('an address is a handle, a group a circle', () => {
  const found = read(
    'May 17, 2022  5:29:42 PM\nmaren@example.net\nhi\n\nMay 17, 2022  5:30:42 PM\nMe\nho\n\nMay 17, 2022  5:31:42 PM\n+15550101235\nhey\n',
    'Choir - 12.txt',
  );
  assert.deepEqual(brief(found), ['2022-05-17 mutual maren@example.net++15550101235 hi', 'circle']);
});
