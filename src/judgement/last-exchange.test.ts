import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lastExchange, type Passed } from './last-exchange.ts';

const touch = (
  day: number,
  direction: Passed['direction'],
  medium: Passed['medium'] = 'message',
  more: Partial<Passed> = {},
): Passed => ({ day, direction, medium, missed: false, broadcast: false, ...more });

void test('a talk is an exchange by itself, whoever began it', () => {
  const list = [touch(20, 'out'), touch(12, 'in', 'call'), touch(9, 'mutual', 'in-person')];
  assert.deepEqual(lastExchange(list), { at: 1, from: 1 });
});

void test('a call that nobody took is none', () => {
  const list = [touch(20, 'out', 'call', { missed: true }), touch(9, 'mutual', 'in-person')];
  assert.deepEqual(lastExchange(list), { at: 1, from: 1 });
});

void test('words and their answer are one, from the words to the answer', () => {
  const list = [touch(20, 'out'), touch(15, 'out'), touch(9, 'in'), touch(7, 'out'), touch(1, 'in')];
  assert.deepEqual(lastExchange(list), { at: 1, from: 2 });
});

void test('messages of one alone are none, nor is an answer of the next season', () => {
  assert.equal(lastExchange([touch(20, 'in'), touch(15, 'in'), touch(9, 'in')]), null);
  assert.equal(lastExchange([touch(120, 'in'), touch(9, 'out')]), null);
  assert.equal(lastExchange([]), null);
});

void test('a newsletter or a like between them changes nothing', () => {
  const list = [
    touch(20, 'in', 'email', { broadcast: true }),
    touch(15, 'out'),
    touch(14, 'in', 'comment'),
    touch(9, 'in'),
  ];
  assert.deepEqual(lastExchange(list), { at: 1, from: 3 });
});

void test('both directions or a talk lie in what is called an exchange, and nothing newer would do', () => {
  const any = fc.record({
    day: fc.constant(0),
    direction: fc.constantFrom('out', 'in', 'mutual'),
    medium: fc.constantFrom('call', 'message', 'email', 'comment', 'letter'),
    missed: fc.boolean(),
    broadcast: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (list) => {
      const found = lastExchange(list);
      const newer = list.slice(0, found === null ? list.length : found.at);
      const counted = newer.filter((one) => !one.missed && !one.broadcast && one.medium !== 'comment');
      assert.ok(new Set(counted.map((one) => one.direction)).size <= 1);
      assert.ok(counted.every((one) => one.direction !== 'mutual' && one.medium !== 'call'));
      if (found === null) return;
      const sides = new Set([list[found.at]?.direction, list[found.from]?.direction]);
      assert.ok(sides.size === 2 || sides.has('mutual') || list[found.at]?.medium === 'call');
    }),
  );
});
