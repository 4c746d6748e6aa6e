/** One meeting in two sources is one; two meetings stay two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameTouches, type ToldTouch } from './same-touch.ts';

const noon = 1_779_969_600;

function told(id: number, key: string, minutes: number, more: Partial<ToldTouch> = {}): ToldTouch {
  return {
    id,
    key,
    at: noon + minutes * 60,
    day: 20_601,
    dayOnly: false,
    medium: 'call',
    missed: false,
    people: '1',
    isJoined: false,
    ...more,
  };
}

const idsOf = (touches: readonly ToldTouch[]): (readonly [number, number])[] =>
  sameTouches(touches).map(({ keep, drop }) => [keep.id, drop.id] as const);

void test('a call in the calendar and in the log of the phone is one, kept under the key that comes first', () => {
  assert.deepEqual(idsOf([told(1, 'call:+47:1', 7), told(2, 'cal:a:0', 0)]), [[2, 1]]);
});

void test('eleven minutes apart, another medium, other people, an unanswered call or one source make two', () => {
  const call = told(1, 'call:+47:1', 0);
  assert.deepEqual(idsOf([call, told(2, 'cal:a:0', 11)]), []);
  assert.deepEqual(idsOf([call, told(2, 'cal:a:0', 0, { medium: 'video' })]), []);
  assert.deepEqual(idsOf([call, told(2, 'cal:a:0', 0, { people: '1,2' })]), []);
  assert.deepEqual(idsOf([call, told(2, 'cal:a:0', 0, { missed: true })]), []);
  assert.deepEqual(idsOf([call, told(2, 'call:+47:2', 1)]), []);
  assert.deepEqual(idsOf([call, told(2, 'cal:a:0', 0, { isJoined: true })]), []);
});

void test('messages are never taken for one another', () => {
  const message = { medium: 'message' } as const;
  assert.deepEqual(idsOf([told(1, 'sms:1', 0, message), told(2, 'telegram:1', 0, message)]), []);
});

void test('a day without a time is the meeting of that day, and the one with a time stays', () => {
  const dinner = { medium: 'in-person' } as const;
  const day = told(1, 'a:1', 600, { ...dinner, dayOnly: true });
  assert.deepEqual(idsOf([day, told(2, 'cal:a:0', 0, dinner)]), [[2, 1]]);
  assert.deepEqual(idsOf([day, told(2, 'cal:a:0', 0, { ...dinner, day: 20_602 })]), []);
});

void test('the nearest are paired, each once', () => {
  assert.deepEqual(idsOf([told(1, 'call:1', 0), told(2, 'cal:a:0', 8), told(3, 'call:2', 9)]), [[2, 3]]);
});

void test('whatever the order they come in, the same pairs, and nobody in two', () => {
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
      const touches = seen.map((t, i) => told(i, `${t.source}:${i}`, t.minutes, t));
      const pairs = idsOf(touches);
      assert.deepEqual(idsOf(touches.toReversed()), pairs);
      assert.equal(new Set(pairs.flat()).size, pairs.length * 2);
    }),
  );
});
