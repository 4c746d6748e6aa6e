/** The heads of chat lines, as phones of many languages write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHead } from './whatsapp-head.ts';
import { civilDay, decideOrder } from './whatsapp-order.ts';

const evening = 18 * 3600 + 20 * 60;
/** Each line was written at 18:20 on 12 or 13 March 2021; the order is what the file would decide. */
const heads: readonly (readonly [string, 'dmy' | 'mdy' | 'ymd', string])[] = [
  ['[13.03.21, 18:20:00] Maren: hello', 'dmy', 'Maren: hello'],
  ['\u200e[13/03/2021, 18:20:00] Maren: hello', 'dmy', 'Maren: hello'],
  ['13/03/2021, 6:20 pm - Maren: hello', 'dmy', 'Maren: hello'],
  ['13/03/2021, 6:20\u202fpm - Maren: hello', 'dmy', 'Maren: hello'],
  ['3/13/21, 6:20 PM - Maren: hello', 'mdy', 'Maren: hello'],
  ['[3/13/21, 6:20:00\u202fPM] Maren: hello', 'mdy', 'Maren: hello'],
  ['2021-03-13, 18:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['2021-03-13 18:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['2021-03-13, 6:20 p.m. - Maren: hello', 'ymd', 'Maren: hello'],
  ['13/3/2021, 6:20 p. m. - Maren: hello', 'dmy', 'Maren: hello'],
  ['13/3/2021 18:20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['13.3.2021 klo 18.20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['[13.3.2021 klo 18.20.00] Maren: hello', 'dmy', 'Maren: hello'],
  ['13/03/2021 à 18:20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['13-03-21 18:20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['13.03.21 г., 18:20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['2021. 03. 13. 18:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['2021. 3. 13. du. 6:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['2021/3/13 下午6:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['[2021/3/13 週六 下午6:20:00] Maren: hello', 'ymd', 'Maren: hello'],
  ['2021年3月13日 下午6:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['2021년 3월 13일 오후 6:20, Maren : hello', 'ymd', 'Maren : hello'],
  ['2021. 3. 13. 오후 6:20, Maren : hello', 'ymd', 'Maren : hello'],
  ['2021/03/13 18:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['R3/03/13 18:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['[令和3年3月13日 18:20:00] Maren: hello', 'ymd', 'Maren: hello'],
  ['[3/13/R3, 18:20:00] Maren: hello', 'mdy', 'Maren: hello'],
  ['[3/13/2564 BE, 18:20:00] Maren: hello', 'mdy', 'Maren: hello'],
  ['[3/13/110 Minguo, 18:20:00] Maren: hello', 'mdy', 'Maren: hello'],
  ['[12/23/1399 AP, 18:20:00] Maren: hello', 'mdy', 'Maren: hello'],
  ['民國110年3月13日 下午6:20 - Maren: hello', 'ymd', 'Maren: hello'],
  ['13/3/2564 6:20 หลังเที่ยง - Maren: hello', 'dmy', 'Maren: hello'],
  ['13.3.2021, 6:20 אחה״צ - Maren: hello', 'dmy', 'Maren: hello'],
  ['13.03.21, 6:20 пп - Maren: hello', 'dmy', 'Maren: hello'],
  ['13. 03. 2021. 18:20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['13/3/2564 18:20 - Maren: hello', 'dmy', 'Maren: hello'],
  ['๑๓/๓/๒๕๖๔ ๑๘:๒๐ น. - Maren: hello', 'dmy', 'Maren: hello'],
  ['\u200f١٣\u200f/٣\u200f/٢٠٢١، ٦:٢٠ م - Maren: hello', 'dmy', 'Maren: hello'],
  ['۲۰۲۱/۳/۱۳،\u200f ۱۸:۲۰ - Maren: hello', 'ymd', 'Maren: hello'],
  ['۱۳۹۹/۱۲/۲۳، ۱۸:۲۰ - Maren: hello', 'ymd', 'Maren: hello'],
  ['१३/०३/२०२१, ६:२० अपराह्न - Maren: hello', 'dmy', 'Maren: hello'],
  ['13/03/2021, 6:20 μ.μ. - Maren: hello', 'dmy', 'Maren: hello'],
  ['13/03/2021 6:20 CH - Maren: hello', 'dmy', 'Maren: hello'],
  ['18:20, 13/03/2021 - Maren: hello', 'dmy', 'Maren: hello'],
  ['13/03/21 18:20:00: Maren: hello', 'dmy', 'Maren: hello'],
];

for (const [line, order, rest] of heads) {
  void test(`18:20 on 13 March 2021 is read from ${JSON.stringify(line)}`, () => {
    const head = readHead(line);
    assert.ok(head !== null);
    assert.equal(head.seconds, evening);
    assert.equal(decideOrder([head], 'XX', '2026-11-21'), order);
    assert.equal(civilDay(head, order, '2026-11-21'), '2021-03-13');
    assert.equal(head.rest, rest);
  });
}

void test('the first year of an era has its own sign, and an era at the end of a date is no year of this century', () => {
  const first = readHead('[令和元年5月2日 9:00:00] Maren: hello');
  assert.ok(first !== null);
  assert.equal(civilDay(first, 'ymd', '2026-11-21'), '2019-05-02');
  const last = readHead('[3/5/R4, 9:00:00] Maren: hello');
  assert.ok(last !== null);
  assert.equal(civilDay(last, 'ymd', '2026-11-21'), null);
  assert.equal(civilDay(last, 'mdy', '2026-11-21'), '2022-03-05');
});

void test('midnight and noon are told apart in twelve hours', () => {
  assert.equal(readHead('3/13/21, 12:05 AM - M: x')?.seconds, 300);
  assert.equal(readHead('3/13/21, 12:05 PM - M: x')?.seconds, 12 * 3600 + 300);
  assert.equal(readHead('2021/3/13 凌晨12:05 - M: x')?.seconds, 300);
});

void test('lines of prose, lists and bare numbers are no heads', () => {
  for (const line of [
    'hello',
    '',
    '12',
    '12. buy milk',
    '3/13/21',
    '[draft] 12:30',
    '1.2.3 is out',
    '12:30 - later',
    'See you 13/03/2021, 18:20 - ok',
  ]) {
    assert.equal(readHead(line), null, line);
  }
});

void test('an ambiguous file is decided by running forwards, and only then by the region', () => {
  const dates = ['01/02/21', '01/03/21', '02/03/21'].map((text) => {
    const [a = '', b = '', c = ''] = text.split('/');
    return { era: '', a, b, c, separator: '/' };
  });
  // As day/month: 1 Feb, 1 Mar, 2 Mar (29 days). As month/day: 2 Jan, 3 Jan, 3 Feb (32 days).
  assert.equal(decideOrder(dates, 'US', '2026-11-21'), 'dmy');
  assert.equal(decideOrder(dates.slice(0, 1), 'US', '2026-11-21'), 'mdy');
  assert.equal(decideOrder(dates.slice(0, 1), 'PT', '2026-11-21'), 'dmy');
});

void test('a reading that lies ahead of today is not taken', () => {
  const date = { era: '', a: '5', b: '12', c: '26', separator: '/' };
  assert.equal(decideOrder([date], 'GB', '2026-11-21'), 'mdy');
});

void test('any line is read or refused without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (line) => {
      readHead(line);
      readHead(`[1/2/2021, 1:2${line}`);
    }),
  );
});

void test('a hundred thousand marks, digits or brackets are refused at once', () => {
  for (const piece of ['\u200e', '1/', '[', '1 ', '1:', '. ', '١']) {
    assert.equal(readHead(piece.repeat(100_000)), null);
  }
});
