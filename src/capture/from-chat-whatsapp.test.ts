/** What a WhatsApp export proves, from invented chats of many phones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext } from './capturer.ts';
import { chatFormats } from './chat-formats.ts';
import type { CircleSeen, Evidence, TouchSeen } from './evidence.ts';

const whatsapp = chatFormats.find((format) => format.name === 'whatsapp');
assert.ok(whatsapp !== undefined);
const format = whatsapp;

function context(source: string, more: Partial<CaptureContext> = {}): CaptureContext {
  const base = {
    mine: new Set<string>(),
    myNames: new Set(['jonas lindqvist']),
    region: 'PT',
    zone: 'Europe/Lisbon',
  };
  return { ...base, today: '2026-11-21', source, ...more };
}

function read(text: string, given: CaptureContext, size = 1 << 16): Evidence[] {
  const capturer = format.open(given);
  const bytes = new TextEncoder().encode(text);
  const out: Evidence[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...capturer.push(bytes.subarray(at, at + size)));
  return [...out, ...capturer.end()];
}

const touches = (evidence: readonly Evidence[]): TouchSeen[] =>
  evidence.filter((item) => item.kind === 'touch');
const brief = (evidence: readonly Evidence[]): string[] =>
  touches(evidence).map((touch) => `${touch.moment.day} ${touch.direction} ${touch.text}`);

const android = `12/03/2021, 18:20 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
12/03/2021, 18:20 - Maren Okafor: Are you home?
I have the book
12/03/2021, 18:25 - Jonas Lindqvist: <Media omitted>
12/03/2021, 18:26 - Jonas Lindqvist: Yes, come over
13/03/2021, 09:00 - Jonas Lindqvist: IMG-20210313-WA0001.jpg (file attached)
Look at this
13/03/2021, 23:59 - Maren Okafor: Lovely <This message was edited>
14/03/2021, 10:00 - Maren Okafor: This message was deleted
15/03/2021, 10:00 - Missed voice call
16/03/2021, 10:00 - Maren Okafor: Voice call, 12 min
`;
const withMaren = 'WhatsApp Chat with Maren Okafor.txt';

void test('a day is one conversation, and a last word of the other side is a second touch', () => {
  const found = read(android, context(withMaren));
  assert.deepEqual(brief(found), [
    '2021-03-15 in ',
    '2021-03-16 in ',
    '2021-03-12 in Are you home? I have the book',
    '2021-03-12 out Yes, come over',
    '2021-03-13 out Look at this',
    '2021-03-13 in Lovely',
    '2021-03-14 in ',
  ]);
  const [missed, call, first] = touches(found);
  assert.deepEqual([missed?.medium, missed?.missed, missed?.minutes], ['call', true, null]);
  assert.deepEqual([call?.medium, call?.missed, call?.minutes], ['call', false, 12]);
  assert.equal(first?.key, 'chat:whatsapp:maren okafor:2021-03-12');
  assert.equal(first?.place, 'line 2');
  assert.equal(first?.moment.at, Date.UTC(2021, 2, 12, 18, 20) / 1000);
  assert.deepEqual(first?.people, [{ name: 'Maren Okafor', handle: null }]);
  assert.ok(touches(found).some((touch) => touch.key === 'chat:whatsapp:maren okafor:2021-03-13:answer'));
});

void test('without a known name of the owner the title of the chat tells who the other is', () => {
  const given = context(withMaren, { myNames: new Set() });
  assert.deepEqual(brief(read(android, given)), brief(read(android, context(withMaren))));
  assert.deepEqual(format.owner?.(new TextEncoder().encode(android), given), [
    { handle: null, name: 'Jonas Lindqvist', share: 1 },
  ]);
});

void test('when nothing tells who the owner is, nothing is guessed and the reason is given', () => {
  const found = read(android, context('export.txt', { myNames: new Set() }));
  assert.deepEqual(found, [
    { kind: 'skipped', place: 'line 1', why: { key: 'chats:owner-unknown', values: { title: '' } } },
  ]);
});

const titles: readonly (readonly [string, string])[] = [
  ['WhatsApp Chat with Lin Kaya.txt', 'lin kaya'],
  ['WhatsApp Chat with Lin Kaya (1).txt', 'lin kaya'],
  ['WhatsApp Chat - Lin Kaya.zip/_chat.txt', 'lin kaya'],
  ['WhatsApp Chat - Lin Kaya/_chat.txt', 'lin kaya'],
  ['WhatsApp-Chat mit Lin Kaya.txt', 'lin kaya'],
  ['WhatsApp Chat mit Lin Kaya.txt', 'lin kaya'],
  ['Conversa do WhatsApp com Lin Kaya.txt', 'lin kaya'],
  ['Chat de WhatsApp con Lin Kaya.txt', 'lin kaya'],
  ['Chat WhatsApp con Lin Kaya.txt', 'lin kaya'],
  ['Discussion WhatsApp avec Lin Kaya.txt', 'lin kaya'],
  ['WhatsApp-chat met Lin Kaya.txt', 'lin kaya'],
  ['WhatsApp-chatt med Lin Kaya.txt', 'lin kaya'],
  ['Czat WhatsApp z Lin Kaya.txt', 'lin kaya'],
  ['Чат WhatsApp с Lin Kaya.txt', 'lin kaya'],
  ['Чат WhatsApp с контактом Lin Kaya.txt', 'lin kaya'],
  ['Lin Kaya ile WhatsApp Sohbeti.txt', 'lin kaya'],
  ['Chat WhatsApp dengan Lin Kaya.txt', 'lin kaya'],
  ['محادثة واتساب مع Lin Kaya.txt', 'lin kaya'],
  ['与Lin Kaya的WhatsApp聊天.txt', 'lin kaya'],
  ['Lin Kaya님과의 WhatsApp 대화.txt', 'lin kaya'],
];
for (const [source, name] of titles) {
  void test(`the other side is read from the name ${source}`, () => {
    const [touch] = touches(
      read(
        '2021-03-12, 18:20 - Lin Kaya: hi\n2021-03-12, 18:21 - J: hello',
        context(source, { myNames: new Set() }),
      ),
    );
    assert.equal(touch?.key, `chat:whatsapp:${name}:2021-03-12`);
    assert.deepEqual(touch.people, [{ name: 'Lin Kaya', handle: null }]);
  });
}

void test('a name that is a number becomes a telephone handle, and keys by it', () => {
  const [touch] = touches(
    read(
      '[12.03.21, 18:20:01] \u202a+351 912 345 678\u202c: Olá',
      context('WhatsApp Chat with +351 912 345 678.txt'),
    ),
  );
  assert.equal(touch?.people[0]?.handle?.value, '+351912345678');
  assert.equal(touch.people[0]?.name, null);
  assert.equal(touch.key, 'chat:whatsapp:+351912345678:2021-03-12');
});

void test('the key is the same whether the name comes from the file, which loses emoji, or from the chat', () => {
  const text = '12/03/2021, 18:20 - Lin/Kaya 🌻: hi\n12/03/2021, 18:21 - Jonas Lindqvist: hello';
  const key = (source: string): string | undefined => touches(read(text, context(source)))[0]?.key;
  assert.equal(key('WhatsApp Chat with Lin-Kaya.txt'), 'chat:whatsapp:lin kaya:2021-03-12');
  assert.equal(key('_chat.txt'), 'chat:whatsapp:lin kaya:2021-03-12');
});

const group = `12/03/2021, 18:00 - Maren Okafor created group "Choir"
12/03/2021, 18:00 - Maren Okafor changed the subject from “Choir: old” to “Choir: new”
12/03/2021, 18:20 - Maren Okafor: Who comes?
12/03/2021, 18:25 - Jonas Lindqvist: I do
12/03/2021, 18:26 - Priya Raman: Me too
13/03/2021, 10:00 - Maren Okafor: And Dev?
`;

void test('a group counts on the days when the owner wrote too, and is a circle', () => {
  const found = read(group, context('WhatsApp Chat with Choir.txt'));
  const [only, ...others] = touches(found);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [only?.direction, only?.group, only?.broadcast, only?.people.length],
    ['mutual', 'Choir', false, 2],
  );
  const circle = found.find((item): item is CircleSeen => item.kind === 'circle');
  assert.deepEqual([circle?.name, circle?.members.length], ['Choir', 2]);
});

void test('a day with more than ten other writers is a broadcast', () => {
  const many = Array.from({ length: 11 }, (_, n) => `12/03/2021, 18:0${n % 10} - Singer ${n}: la`).join('\n');
  const [touch] = touches(
    read(`${many}\n12/03/2021, 19:00 - Jonas Lindqvist: la`, context('WhatsApp Chat with Choir.txt')),
  );
  assert.equal(touch?.broadcast, true);
});

void test('what iPhones write in the name of a person is no contact', () => {
  const text = `[12.03.21, 18:20:01] Maren Okafor: \u200eMessages and calls are end-to-end encrypted.
[12.03.21, 18:20:02] Maren Okafor: \u200eMaren Okafor changed their phone number.
\u200e[13.03.21, 18:20:03] Maren Okafor: \u200eimage omitted
\u200e[14.03.21, 18:20:03] Jonas Lindqvist: \u200eMissed video call, \u200eClick to call back
\u200e[15.03.21, 18:20:03] Maren Okafor: \u200eVerpasster Sprachanruf
\u200e[16.03.21, 18:20:03] Maren Okafor: \u200eVideoanruf, \u200e1 Std. 3 Min.
[17.03.21, 18:20:03] Maren Okafor: I missed your call
`;
  const found = read(text, context('WhatsApp Chat - Maren Okafor.zip/_chat.txt'));
  assert.deepEqual(
    touches(found).map((touch) => [
      touch.moment.day,
      touch.medium,
      touch.direction,
      touch.missed,
      touch.minutes,
    ]),
    [
      ['2021-03-14', 'video', 'out', true, null],
      ['2021-03-15', 'call', 'in', true, null],
      ['2021-03-16', 'video', 'in', false, 63],
      ['2021-03-13', 'message', 'in', false, null],
      ['2021-03-17', 'message', 'in', false, null],
    ],
  );
});

void test('a quoted line of another chat inside a message does not begin a new one', () => {
  const text = `12/03/2021, 18:20 - Maren Okafor: see what I found:
[01.02.19, 10:00:00] Somebody: old words
12/03/2021, 18:21 - Jonas Lindqvist: nice`;
  assert.deepEqual(brief(read(text, context(withMaren))), [
    '2021-03-12 in see what I found: [01.02.19, 10:00:00] Somebody: old words',
    '2021-03-12 out nice',
  ]);
});

void test('a date that does not exist is reported with its line and stops nothing', () => {
  const found = read(
    '12/03/2021, 18:20 - Maren Okafor: a\n31/02/2021, 18:20 - Maren Okafor: b\n13/03/2021, 18:20 - Maren Okafor: c',
    context(withMaren),
  );
  assert.deepEqual(
    found.filter((item) => item.kind === 'skipped').map((item) => item.place),
    ['line 2'],
  );
  assert.equal(touches(found).length, 2);
});

void test('a file that is broken throughout tells the first places and how many more there are', () => {
  const bad = '31/02/2021, 18:20 - Maren Okafor: b\n'.repeat(700);
  const found = read(`12/02/2021, 18:20 - Maren Okafor: a\n${bad}`, context(withMaren));
  assert.equal(found.length, 502);
  const last = found.at(-1);
  assert.deepEqual(last?.kind === 'skipped' ? last.why : null, {
    key: 'chats:more-left-out',
    values: { count: 200 },
  });
});

void test('a file without a message is reported', () => {
  for (const text of ['', 'hello\nworld']) {
    assert.deepEqual(
      read(text, context(withMaren)).map((item) => item.kind),
      ['skipped'],
    );
  }
});

void test('any cutting into chunks gives the same evidence', () => {
  const whole = read(android + group, context(withMaren));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
      assert.deepEqual(read(android + group, context(withMaren), size), whole);
    }),
  );
});

void test('a later export with more lines keeps every earlier key', () => {
  const line = fc.record({
    gap: fc.integer({ min: 0, max: 3000 }),
    mine: fc.boolean(),
    text: fc.constantFrom('hi', 'ok', 'see you'),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.nat(), (lines, cut) => {
      let minute = 0;
      const text = lines.map(({ gap, mine, text }) => {
        minute += gap;
        const at = new Date(Date.UTC(2021, 5, 14) + minute * 60_000).toISOString();
        return `${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}, ${at.slice(11, 16)} - ${mine ? 'Jonas Lindqvist' : 'Maren Okafor'}: ${text}`;
      });
      const all = new Set(touches(read(text.join('\n'), context(withMaren))).map((touch) => touch.key));
      for (const touch of touches(
        read(text.slice(0, (cut % lines.length) + 1).join('\n'), context(withMaren)),
      )) {
        assert.ok(all.has(touch.key), touch.key);
      }
    }),
  );
});

void test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: 'binary' }), (bytes, source) => {
      const capturer = format.open(context(source));
      capturer.push(bytes);
      capturer.end();
      format.sniff(bytes, source);
      format.owner?.(bytes, context(source));
    }),
  );
});

void test('a chat is told from other text', () => {
  const sniff = (text: string, name: string): number => format.sniff(new TextEncoder().encode(text), name);
  assert.ok(sniff(android, withMaren) > 0.8);
  assert.ok(sniff(android, 'x.txt') > 0.5);
  assert.equal(sniff('BEGIN:VCARD\n', 'WhatsApp Chat.txt'), 0);
});
