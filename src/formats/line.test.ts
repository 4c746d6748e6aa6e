/** LINE's text export in its languages: title, days, moments, words of several lines, and what the app says itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLineTalk, lineCall, lineTalkReader } from './line.ts';

function read(text: string, size = 1 << 16) {
  const reader = lineTalkReader();
  const bytes = new TextEncoder().encode(text);
  const items = [];
  for (let at = 0; at < bytes.length; at += size) items.push(...reader.push(bytes.subarray(at, at + size)));
  items.push(...reader.end());
  return { title: reader.title(), items };
}

const talk = [
  '[LINE] 中村陽子とのトーク履歴',
  '保存日時：2026/03/05 12:00',
  '',
  '2026/03/03(火)',
  '10:05\t中村陽子\t"一つ目',
  '二つ目"',
  '10:06\t中村陽子\t[スタンプ]',
  '午後9:15\tAna Sequeira\tはい',
  '10:07\t中村陽子が参加しました',
  '',
  'Wed, 03/04/2026',
  '1:02 PM\tAna Sequeira\t☎ Missed call',
  '2026.02.30 Monday',
  '',
].join('\r\n');

void test('title, days, names and words, however the bytes are cut', () => {
  const whole = read(talk);
  assert.equal(whole.title, '中村陽子');
  assert.deepEqual(
    whole.items.map((item) =>
      item.kind === 'bad' ? item : [item.line, item.day, item.seconds, item.sender, item.text],
    ),
    [
      [5, '2026-03-03', 36_300, '中村陽子', '一つ目\n二つ目'],
      [7, '2026-03-03', 36_360, '中村陽子', ''],
      [8, '2026-03-03', 76_500, 'Ana Sequeira', 'はい'],
      [12, '2026-03-04', 46_920, 'Ana Sequeira', '☎ Missed call'],
      { kind: 'bad', line: 13 },
    ],
  );
  for (let size = 1; size < 40; size++) assert.deepEqual(read(talk, size), whole);
});

void test('the chat is named in the language of the telephone', () => {
  for (const [line, name] of [
    ['[LINE] Chat history with Lin Kaya', 'Lin Kaya'],
    ['[LINE] Chat history in "Choir"', 'Choir'],
    ['[LINE] 與Lin Kaya的聊天記錄', 'Lin Kaya'],
    ['[LINE] ประวัติการสนทนากับ Lin Kaya', 'Lin Kaya'],
    ['[LINE] Lin Kaya님과의 대화', 'Lin Kaya'],
    ['[LINE] Something else', null],
  ] as const)
    assert.equal(read(`${line}\n`).title, name, line);
});

void test('which number is the month, the day of the week tells', () => {
  const days = read('Tue, 03/03/2026\n10:00\ta\tb\nWed, 01/04/2026\n10:00\ta\tb\n').items;
  assert.deepEqual(
    days.map((item) => item.kind === 'entry' && item.day),
    ['2026-03-03', '2026-04-01'],
  );
});

void test('it is known by its first line or its first day, and other texts are none', () => {
  assert.ok(isLineTalk(talk.split('\r\n')));
  assert.ok(isLineTalk(['2026.03.03 Tuesday', '10:00\tLin\tHello']));
  assert.ok(!isLineTalk(['2026/03/03', 'Dear diary']));
  assert.ok(!isLineTalk(['[LINE] Chat history with Lin Kaya', '10:00 Lin Hello']));
});

void test('a call has its minutes, and one that nobody took has none', () => {
  assert.deepEqual(lineCall('☎ 通話時間 1:02:10'), { minutes: 62 });
  assert.deepEqual(lineCall('☎ Call time 0:20'), { minutes: 1 });
  assert.deepEqual(lineCall('☎ 不在着信'), { minutes: null });
  assert.equal(lineCall('Call me'), null);
});

void test('arbitrary text never throws and is read the same however it is cut', () => {
  const piece = fc.constantFrom(
    '2026/03/03',
    '10:00',
    '\t',
    '\n',
    'Lin',
    '"',
    '[',
    ']',
    '(',
    '☎',
    ' ',
    '午後',
    '9:61',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
      assert.deepEqual(read(pieces.join(''), size), read(pieces.join('')));
    }),
  );
});
