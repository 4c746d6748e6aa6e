/** What Google Chat out of Takeout proves, from an invented talk and an invented space. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatFormats } from './chat-formats.ts';
import type { Evidence } from './evidence.ts';

const google = chatFormats.find((format) => format.name === 'google-chat');
assert.ok(google !== undefined);

const said = (name: string, email: string, when: string, text?: string, more: object = {}): object => ({
  creator: { name, email, user_type: 'Human' },
  created_date: when,
  ...(text === undefined ? {} : { text }),
  topic_id: 'x',
  ...more,
});
const [maren, ana, jonas] = [
  ['Maren Okafor', 'maren@example.net'],
  ['Ana Sequeira', 'ana@example.org'],
  ['Jonas Lindqvist', 'jonas@example.net'],
] as const;

function read(folder: string, messages: readonly object[], size = 1 << 16): Evidence[] {
  const capturer = google?.open({
    mine: new Set(['email:ana@example.org']),
    myNames: new Set(),
    region: 'PT',
    zone: 'Europe/Lisbon',
    today: '2026-11-21',
    source: `takeout.zip!/Takeout/Google Chat/Groups/${folder}/messages.json`,
  });
  assert.ok(capturer !== undefined);
  const bytes = new TextEncoder().encode(JSON.stringify({ messages }, null, 2));
  const out: Evidence[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...capturer.push(bytes.subarray(at, at + size)));
  return [...out, ...capturer.end()];
}

const brief = (items: readonly Evidence[]): string[] =>
  items.map((item) =>
    item.kind === 'touch'
      ? `${new Date(item.moment.at * 1000).toISOString().slice(0, 16)} ${item.direction} ${item.people.map(({ handle }) => handle?.value).join('+')} ${item.text}`
      : item.kind === 'skipped'
        ? `${item.place} ${item.why.key}`
        : item.kind,
  );

void test('a talk of two knows the other by address, also for what the owner wrote first', () => {
  const messages = [
    said(...ana, 'Tuesday, March 2, 2021 at 6:20:00\u202fPM UTC', 'Are you there?'),
    said(...maren, 'Tuesday, 2 March 2021 at 18:25:00 UTC', 'Yes'),
    said(...maren, 'Thursday, March 4, 2021 at 12:05:00 AM UTC'),
    said(...maren, 'Friday, March 5, 2021 at 1:00:00 AM UTC', 'oh', { message_state: 'DELETED' }),
    said(...maren, 'some day', 'when'),
  ];
  const found = read('DM abcAAA', messages);
  assert.deepEqual(brief(found), [
    'message 5 chats:no-date',
    '2021-03-02T18:20 out maren@example.net Are you there?',
    '2021-03-02T18:25 in maren@example.net Yes',
    '2021-03-04T00:05 in maren@example.net ',
  ]);
  for (const size of [1, 13, 100]) assert.deepEqual(read('DM abcAAA', messages, size), found);
});

void test('a space is a circle, and counts on the days when the owner wrote', () => {
  const found = read('Space AAAA', [
    said(...maren, 'Tuesday, March 2, 2021 at 6:20:00 PM UTC', 'Who sings?'),
    said(...ana, 'Tuesday, March 2, 2021 at 6:21:00 PM UTC', 'I do'),
    said(...jonas, 'Wednesday, March 3, 2021 at 6:21:00 PM UTC', 'too late'),
    {
      creator: { name: 'Meet', user_type: 'Bot' },
      created_date: 'Wednesday, March 3, 2021 at 6:21:00 PM UTC',
      text: 'x',
    },
  ]);
  assert.deepEqual(brief(found), ['2021-03-02T18:20 mutual maren@example.net Who sings?', 'circle']);
});

void test('who the owner is must be known: of two strangers neither is made somebody', () => {
  const when = 'Tuesday, March 2, 2021 at 6:20:00 PM UTC';
  assert.deepEqual(brief(read('DM x', [said(...jonas, when, 'a'), said(...maren, when, 'b')])), [
    'byte 0 chats:owner-unknown',
  ]);
  assert.deepEqual(brief(read('DM x', [said(...maren, when, 'b')])), [
    '2021-03-02T18:20 in maren@example.net b',
  ]);
});

void test('a third in a talk is somebody, and not taken for the second', () => {
  const when = 'Tuesday, March 2, 2021 at 6:20:00 PM UTC';
  const messages = [said(...maren, when, 'a'), said(...ana, when, 'b'), said(...jonas, when, 'c')];
  assert.deepEqual(brief(read('DM x', messages)).sort(), [
    '2021-03-02T18:20 in jonas@example.net c',
    '2021-03-02T18:20 in maren@example.net a',
    '2021-03-02T18:20 out maren@example.net b',
  ]);
});

void test('nobody else in it, it says so; and no other JSON is taken for it', () => {
  assert.deepEqual(brief(read('DM x', [said(...ana, 'Tuesday, March 2, 2021 at 6:20:00 PM UTC', 'me')])), [
    'byte 0 chats:nobody-else',
  ]);
  const other = new TextEncoder().encode('{"messages":[{"sender_name":"x","timestamp_ms":1}]}');
  assert.equal(google.sniff(other, 'messages.json'), 0);
});
