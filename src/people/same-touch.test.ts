/** One meeting in two sources is one; two meetings stay two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameTouches, type ToldTouch } from './same-touch.ts';

const noon = 1_779_969_600;

function told(key: string, minutes: number, more: Partial<ToldTouch> = {}): ToldTouch {
  return {
    key,
    at: noon + minutes * 60,
    day: 20_601,
    dayOnly: false,
    medium: 'call',
    missed: false,
    people: '1',
    text: '',
    ...more,
  };
}

const keysOf = (...touches: ToldTouch[]): string[][] =>
  sameTouches(touches).map((group) => group.map(({ key }) => key));

void test('a call in the calendar and in the log of the phone is one, kept under the key that comes first', () => {
  assert.deepEqual(keysOf(told('call:+47:1', 7), told('cal:a:0', 0)), [['cal:a:0', 'call:+47:1']]);
});

void test('eleven minutes apart, another medium, other people, an unanswered call or one source make two', () => {
  const call = told('call:+47:1', 0);
  assert.deepEqual(keysOf(call, told('cal:a:0', 11)), []);
  assert.deepEqual(keysOf(call, told('cal:a:0', 0, { medium: 'video' })), []);
  assert.deepEqual(keysOf(call, told('cal:a:0', 0, { people: '1,2' })), []);
  assert.deepEqual(keysOf(call, told('cal:a:0', 0, { missed: true })), []);
  assert.deepEqual(keysOf(call, told('call:+47:2', 1)), []);
});

void test('a third and a fourth source come to the same touch; two calendars tell it at the same minute', () => {
  const all = [told('call:1', 4), told('cal:work', 0), told('cal:home', 0), told('monica:7', 2)];
  assert.deepEqual(keysOf(...all), [['cal:home', 'cal:work', 'call:1', 'monica:7']]);
  assert.deepEqual(keysOf(...all.slice(0, 2), told('cal:home', 1)), [['cal:home', 'call:1']]);
});

void test('a chain of moments is no touch: everyone in a group is close to everyone', () => {
  assert.deepEqual(keysOf(told('a:1', 0), told('b:1', 8), told('c:1', 15)), [['b:1', 'c:1']]);
});

void test('messages are never taken for one another', () => {
  const message = { medium: 'message' } as const;
  assert.deepEqual(keysOf(told('sms:1', 0, message), told('telegram:1', 0, message)), []);
});

void test('a day without a time is the meeting of that day, and the one with a time stays', () => {
  const dinner = { medium: 'in-person' } as const;
  const day = told('a:1', 600, { ...dinner, dayOnly: true });
  assert.deepEqual(keysOf(day, told('cal:a:0', 0, dinner)), [['cal:a:0', 'a:1']]);
  assert.deepEqual(keysOf(day, told('cal:a:0', 0, { ...dinner, day: 20_602 })), []);
});

void test('a lunch and a dinner of one calendar that both know their day alone are two', () => {
  const day = { medium: 'in-person', dayOnly: true } as const;
  assert.deepEqual(
    keysOf(told('cal:1', 0, { ...day, text: 'Lunch' }), told('cal:2', 0, { ...day, text: 'Dinner' })),
    [],
  );
  assert.equal(
    keysOf(told('cal:1', 0, { ...day, text: 'Lunch' }), told('cal:2', 0, { ...day, text: 'Lunch' })).length,
    1,
  );
});

void test('the nearest come together, each once', () => {
  assert.deepEqual(keysOf(told('call:1', 0), told('cal:a:0', 8), told('call:2', 9)), [['cal:a:0', 'call:2']]);
});

void test('whatever the order they come in, the same groups, and nobody in two', () => {
  const some = fc.uniqueArray(
    fc.record({
      source: fc.constantFrom('cal', 'call', 'monica'),
      minutes: fc.nat(40),
      dayOnly: fc.boolean(),
      medium: fc.constantFrom('call', 'in-person'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (seen) => {
      const touches = seen.map((t, i) => told(`${t.source}:${i}`, t.minutes, t));
      const groups = keysOf(...touches);
      assert.deepEqual(new Set(keysOf(...touches.toReversed()).map(String)), new Set(groups.map(String)));
      assert.equal(new Set(groups.flat()).size, groups.flat().length);
    }),
  );
});
