/** What the backup of a phone proves, from invented messages and calls. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext } from './capturer.ts';
import type { Evidence, TouchSeen } from './evidence.ts';
import { smsCapturer } from './from-chat-sms.ts';

const context: CaptureContext = {
  mine: new Set(['phone:+351910000001']),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-11-21',
  source: 'sms.xml',
};

function read(text: string | Uint8Array, size = 1 << 16): Evidence[] {
  const capturer = smsCapturer(context);
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const out: Evidence[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...capturer.push(bytes.subarray(at, at + size)));
  return [...out, ...capturer.end()];
}

const touches = (evidence: readonly Evidence[]): TouchSeen[] =>
  evidence.filter((item) => item.kind === 'touch');
const reasons = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap((item) =>
    item.kind === 'skipped' || item.kind === 'not-person' ? [`${item.place} ${item.why.key}`] : [],
  );
const sms = (address: string, minute: number, type: number, body: string, name = '(Unknown)'): string =>
  `<sms address="${address}" date="${1615573200000 + minute * 60_000}" type="${type}" body="${body}" contact_name="${name}" />`;
const backup = (...entries: readonly string[]): string =>
  `<?xml version="1.0"?><smses count="9">${entries.join('\n')}</smses>`;
const call = (number: string, type: number, seconds: number, more = ''): string =>
  `<call number="${number}" duration="${seconds}" date="1615573200000" type="${type}" presentation="1" contact_name="Maren Okafor" ${more}/>`;

const emoji = new Uint8Array(
  readFileSync(new URL('../../test/oddities/chats/sms-emoji.xml', import.meta.url)),
);

void test('one day with one number is one conversation and one answer, whatever way the number is written', () => {
  const found = touches(read(emoji));
  assert.deepEqual(
    found.map((touch) => [touch.key, touch.direction, touch.text]),
    [
      ['sms:+351912345678:2021-03-12', 'in', 'On the tram'],
      ['sms:+351912345678:2021-03-12:answer', 'out', `He said "data='x" and &#233;`],
    ],
  );
  assert.deepEqual(
    found[0]?.people.map((seen) => [seen.name, seen.handle?.value]),
    [['Maren Okafor', '+351912345678']],
  );
});

void test('banks, short numbers and numbers that only send codes are no people', () => {
  const found = read(
    backup(
      sms('ACMEBANK', 0, 1, 'Your balance'),
      sms('ACMEBANK', 1, 1, 'Your balance'),
      sms('72525', 2, 1, 'Your parcel'),
      sms('+351910000002', 3, 1, 'Your verification code is 482 913'),
      sms('+351910000003', 4, 1, 'Your code is 1234'),
      sms('+351910000003', 5, 2, 'Thanks Dev'),
      sms('+351910000004', 6, 1, 'The code for the door is 1234', 'Priya Raman'),
    ),
  );
  assert.deepEqual(reasons(found), [
    'message 1 chats:robot-name',
    'message 3 chats:robot-short',
    'message 4 chats:robot-codes',
  ]);
  assert.deepEqual(
    touches(found).map((touch) => touch.key),
    ['sms:+351910000003:2021-03-12', 'sms:+351910000004:2021-03-12'],
  );
});

void test('drafts and failed messages are no contact', () => {
  assert.deepEqual(
    touches(read(backup(sms('+351910000005', 0, 3, 'x'), sms('+351910000005', 0, 5, 'x')))),
    [],
  );
});

void test('a group message counts when the owner wrote too, and never shows the owner', () => {
  const mms = (box: number, from: string, minute: number): string =>
    `<mms date="${1615573200000 + minute * 60_000}" msg_box="${box}" address="+351912345678~+351910000002~+351910000001" contact_name="Maren Okafor, Dev"><parts><part ct="text/plain" text="Who comes?"/></parts><addrs><addr address="${from}" type="137"/></addrs></mms>`;
  assert.deepEqual(touches(read(backup(mms(1, '+351912345678', 0)))), []);
  const [touch] = touches(read(backup(mms(1, '+351912345678', 0), mms(2, '+351910000001', 1))));
  assert.deepEqual(
    [touch?.direction, touch?.group, touch?.people.map((seen) => seen.handle?.value)],
    ['mutual', 'Maren Okafor, Dev', ['+351912345678']],
  );
});

void test('each kind of call has its direction, its length and whether anybody took it', () => {
  const seen = (text: string): unknown[] =>
    touches(read(`<calls count="1">${text}</calls>`)).map((touch) => [
      touch.direction,
      touch.minutes,
      touch.missed,
    ]);
  assert.deepEqual(seen(call('912345678', 1, 200)), [['in', 3, false]]);
  assert.deepEqual(seen(call('912345678', 2, 20)), [['out', 1, false]]);
  assert.deepEqual(seen(call('912345678', 2, 0)), [['out', null, true]]);
  assert.deepEqual(seen(call('912345678', 3, 0)), [['in', null, true]]);
  assert.deepEqual(seen(call('912345678', 4, 9)), [['in', null, true]]);
  assert.deepEqual(seen(call('912345678', 5, 0)), [['in', null, true]]);
  assert.deepEqual(seen(call('912345678', 7, 0)), [['in', null, false]]);
  assert.deepEqual(reasons(read(`<calls>${call('912345678', 6, 0)}${call('-2', 1, 9)}</calls>`)), [
    'call 1 chats:blocked-call',
    'call 2 chats:no-number',
  ]);
  const [touch] = touches(read(`<calls>${call('912345678', 1, 200)}</calls>`));
  assert.equal(touch?.key, 'call:+351912345678:1615573200');
});

void test('a file that breaks off gives what came before and says so', () => {
  const cut = backup(sms('+351910000005', 0, 1, 'a'), sms('+351910000005', 1, 1, 'b')).slice(0, -30);
  const found = read(cut);
  assert.equal(touches(found).length, 1);
  assert.deepEqual(reasons(found), ['message 2 chats:cut-off']);
});

void test('a bad date is reported with its place and stops nothing', () => {
  const found = read(
    backup(
      sms('+351910000005', 0, 1, 'a').replace(/date="\d+"/, 'date="soon"'),
      sms('+351910000005', 1, 1, 'b'),
    ),
  );
  assert.deepEqual([touches(found).length, reasons(found)], [1, ['message 1 chats:no-date']]);
});

void test('any cutting into chunks gives the same evidence', () => {
  const whole = read(emoji);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (size) => assert.deepEqual(read(emoji, size), whole)),
  );
});

void test('a later backup with more messages keeps every earlier key', () => {
  const entry = fc.tuple(
    fc.constantFrom('+351910000005', '+351910000006'),
    fc.integer({ min: 0, max: 6000 }),
    fc.constantFrom(1, 2),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), fc.nat(30), (entries, count) => {
      const rows = entries
        .sort((x, y) => x[1] - y[1])
        .map(([address, minute, type]) => sms(address, minute, type, 'hi'));
      const all = new Set(touches(read(backup(...rows))).map((touch) => touch.key));
      for (const touch of touches(read(backup(...rows.slice(0, count))))) assert.ok(all.has(touch.key));
    }),
  );
});

void test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.deepEqual(touches(read(bytes)), [])),
  );
});
