/** What exports of Telegram, Signal, Messenger and Instagram prove, from invented chats; and that each is told from the others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext } from './capturer.ts';
import { chatFormats } from './chat-formats.ts';
import {
  formatNamed,
  context,
  read,
  touches,
  brief,
  reasons,
  noon,
  withLin,
  account,
  broken,
  thread,
  said,
  tomas,
  messenger,
  signalLines,
  signalChat,
  signalData,
} from './chats.sample.ts';

void test('a single Telegram chat needs no name of the owner', () => {
  const found = read(
    'telegram',
    JSON.stringify(withLin, null, 1),
    context('result.json', { myNames: new Set() }),
  );
  assert.deepEqual(brief(found), [
    `chat:telegram:77:call:${noon + 180}|call|in|missed|`,
    `chat:telegram:77:call:${noon + 240}|call|out|3|`,
    'chat:telegram:77:2021-03-12|message|in||Look: https://example.org !',
    'chat:telegram:77:2021-03-12:answer|message|out||Nice',
  ]);
});

void test('a whole Telegram account gives numbers, groups and what is no person', () => {
  const found = read('telegram', JSON.stringify(account), context('result.json', { myNames: new Set() }));
  const [card] = found.filter((item) => item.kind === 'card');
  assert.match(card?.text ?? '', /FN:Lin Kaya\r\nTEL;VALUE=uri:tel:\+351910000002\r\n/);
  assert.equal(
    touches(found).find((touch) => touch.text === 'Nice')?.people[0]?.handle?.value,
    '+351910000002',
  );
  const choir = touches(found).find((touch) => touch.group === 'Choir');
  assert.deepEqual([choir?.direction, choir?.people], ['mutual', [{ name: 'Priya Raman', handle: null }]]);
  assert.deepEqual(reasons(found), ['chats:robot-bot', 'chats:channel', 'chats:deleted-account']);
  assert.equal(found.filter((item) => item.kind === 'circle').length, 1);
  assert.equal(
    touches(found).some((touch) => touch.text === 'note'),
    false,
  );
});

void test('the account of a Telegram export is its owner, and in a single chat whoever is not the other', () => {
  const owner = (value: unknown): unknown =>
    formatNamed('telegram')
      .owner?.(new TextEncoder().encode(JSON.stringify(value)), context('result.json'))
      .map((guess) => [guess.name, guess.handle?.value, guess.share]);
  assert.deepEqual(owner(account), [['Jonas Lindqvist', '+351910000001', 1]]);
  assert.deepEqual(owner(withLin), [['Jonas', undefined, 1]]);
});

void test('an older Telegram export with local times and bare numbers is read', () => {
  const old = {
    ...withLin,
    messages: [
      { id: 1, type: 'message', date: '2019-07-01T09:30:00', from: 'Lin Kaya', from_id: 77, text: 'hi' },
    ],
  };
  const [touch] = touches(read('telegram', JSON.stringify(old), context('result.json')));
  assert.deepEqual([touch?.direction, touch?.moment.at], ['in', Date.UTC(2019, 6, 1, 8, 30) / 1000]);
});

void test('a Messenger thread is repaired byte for byte, and read newest first', () => {
  const expected = [
    `chat:facebook:tomasarroyo_1234567890:call:${noon + 480}|call|out|13|`,
    `chat:facebook:tomasarroyo_1234567890:call:${noon + 420}|call|in|missed|`,
    'chat:facebook:tomasarroyo_1234567890:2021-03-12|message|out||Olá',
    'chat:facebook:tomasarroyo_1234567890:2021-03-12:answer|message|in||Größe ❤ 你好',
  ];
  assert.deepEqual(brief(read('meta-messages', messenger, context(tomas))), expected);
  const unknown = context(tomas, { myNames: new Set() });
  assert.deepEqual(brief(read('meta-messages', messenger, unknown)), expected);
  const guesses = formatNamed('meta-messages').owner?.(new TextEncoder().encode(messenger), unknown);
  assert.deepEqual(guesses, [{ handle: null, name: 'Jonas Lindqvist', share: 1 }]);
});

void test('an Instagram group carries its title, which stands behind the messages', () => {
  const text = thread(
    ['Lin Kaya', 'Priya Raman', 'Jonas Lindqvist'],
    [said('Jonas Lindqvist', 2, 'yes'), said('Lin Kaya', 1, 'here?')],
    'Família',
  );
  const found = read(
    'meta-messages',
    text,
    context('your_instagram_activity/messages/inbox/familia_99887766/message_1.json'),
  );
  const [touch] = touches(found);
  assert.deepEqual(
    [touch?.group, touch?.key, touch?.direction],
    ['Família', 'chat:instagram:familia_99887766:2021-03-12', 'mutual'],
  );
  assert.ok(found.some((item) => item.kind === 'circle' && item.name === 'Família'));
});

void test('an encrypted Messenger thread has its own shape', () => {
  const text = JSON.stringify({
    participants: ['Lin Kaya', 'Jonas Lindqvist'],
    threadName: 'Lin Kaya_3',
    messages: [
      {
        isUnsent: false,
        media: [],
        reactions: [],
        senderName: 'Lin Kaya',
        text: 'Grüße',
        timestamp: noon * 1000,
        type: 'text',
      },
    ],
  });
  assert.deepEqual(brief(read('meta-messages', text, context('messages/Lin Kaya_3.json'))), [
    'chat:facebook:lin kaya:2021-03-12|message|in||Grüße',
  ]);
});

void test('friends become cards, followers do not', () => {
  const friends = JSON.stringify({ friends_v2: [{ name: broken('Tomás; Arroyo'), timestamp: noon }] });
  const [card] = read('meta-messages', friends, context('your_friends.json'));
  assert.equal(
    card?.kind === 'card' ? card.text : '',
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID:facebook-tomas-arroyo',
      String.raw`FN:Tomás\; Arroyo`,
      String.raw`NOTE:Facebook\, 2021-03-12`,
      'X-FACEBOOK-SINCE:2021-03-12',
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
  const follower = {
    title: '',
    media_list_data: [],
    string_list_data: [{ href: 'https://example.org', value: 'x', timestamp: 1 }],
  };
  for (const shape of [[follower, follower], { relationships_following: [follower] }]) {
    const found = read('meta-messages', JSON.stringify(shape), context('followers_1.json'));
    assert.deepEqual([found.length, reasons(found)], [1, ['chats:followers']]);
  }
});

void test("Signal's own export tells numbers, calls and groups", () => {
  const found = read('signal', signalLines, context('main.jsonl'));
  assert.deepEqual(brief(found), [
    `chat:signal:+351910000002:call:${noon + 60}|video|in|missed|`,
    'chat:signal:+351910000002:2021-03-12|message|in||Hej',
    'chat:signal:choir:2021-03-12|message|mutual||All',
  ]);
});

void test('signal-export is read the same from its text, its lines and its list', () => {
  const expected = [
    `chat:signal:lin kaya:call:${noon + 86_461}|call|out|12|`,
    'chat:signal:lin kaya:2021-03-12|message|in||Hej',
    'chat:signal:lin kaya:2021-03-12:answer|message|out||Hello there',
  ];
  const given = (file: string): CaptureContext => context(`export/Lin Kaya/${file}`, { myNames: new Set() });
  assert.deepEqual(brief(read('signal-export', signalChat, given('chat.md'))), expected);
  const lines = signalData.map((message) => JSON.stringify(message)).join('\n');
  assert.deepEqual(brief(read('signal-export', lines, given('data.json'))), expected);
  assert.deepEqual(brief(read('signal-export', JSON.stringify(signalData), given('data.json'))), expected);
});

const samples: readonly (readonly [string, string, string])[] = [
  ['telegram', 'result.json', JSON.stringify(withLin)],
  ['telegram', 'result.json', JSON.stringify(account)],
  ['signal', 'main.jsonl', signalLines],
  ['signal-export', 'export/Lin Kaya/chat.md', signalChat],
  [
    'signal-export',
    'export/Lin Kaya/data.json',
    signalData.map((message) => JSON.stringify(message)).join('\n'),
  ],
  ['meta-messages', tomas, messenger],
  [
    'whatsapp',
    'WhatsApp Chat with Lin Kaya.txt',
    '12/03/2021, 18:20 - Lin Kaya: hi\n12/03/2021, 18:21 - Jonas Lindqvist: hello',
  ],
  [
    'sms-backup',
    'sms.xml',
    '<smses count="1"><sms address="+351910000002" date="1615573200000" type="1" body="hi"/></smses>',
  ],
];

for (const [name, source, text] of samples) {
  void test(`${name} is the surest about ${source} of ${text.length} characters`, () => {
    const sure = chatFormats.map(
      (format) => [format.name, format.sniff(new TextEncoder().encode(text), source)] as const,
    );
    assert.equal(sure.reduce((best, next) => (next[1] > best[1] ? next : best))[0], name);
  });

  void test(`any cutting of ${source} of ${text.length} characters gives the same evidence for ${name}`, () => {
    const whole = read(name, text, context(source));
    assert.ok(touches(whole).length > 0);
    for (const size of [1, 2, 3, 7, 64, 1000])
      assert.deepEqual(read(name, text, context(source), size), whole);
  });

  void test(`${name} never throws on ${source} with a part overwritten or cut off`, () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.uint8Array({ maxLength: 20 }), fc.boolean(), (at, noise, cut) => {
        const spoilt = bytes.slice(0, cut ? at : bytes.length);
        spoilt.set(noise.subarray(0, Math.max(0, spoilt.length - at)), Math.min(at, spoilt.length));
        const format = formatNamed(name);
        const capturer = format.open(context(source));
        capturer.push(spoilt);
        capturer.end();
        format.owner?.(spoilt, context(source));
      }),
      { numRuns: 60 },
    );
  });
}

void test('what is no chat is no format', () => {
  for (const text of ['', 'hello', '{}', '[]', '<a/>', 'BEGIN:VCARD', '{"name":"x"}', '1,2,3\n4,5,6']) {
    for (const format of chatFormats)
      assert.equal(format.sniff(new TextEncoder().encode(text), 'file'), 0, `${format.name}: ${text}`);
  }
});

void test('a page that tells of a backup is none', () => {
  const sms = chatFormats.find(({ name }) => name === 'sms-backup');
  const sniff = (text: string): number => sms?.sniff(new TextEncoder().encode(text), 'a.xml') ?? -1;
  assert.equal(sniff('# Notes\n`<smses count="1">` holds `<sms address= />`\n'), 0);
  assert.equal(
    sniff('<?xml version="1.0"?>\n<!-- made today -->\n<smses count="1"><sms address="1"/></smses>'),
    1,
  );
});
