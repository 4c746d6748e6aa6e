import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityOf } from './capacity.ts';
import { every, sampleRow, today } from './person.sample.ts';

const promised = (id: string, daysAgo: readonly number[], changes: Parameters<typeof sampleRow>[1] = {}) => ({
  row: sampleRow(daysAgo, { id, ring: 'five', ...changes }),
  media: [{ medium: 'call' as const, own: 5, answered: 5, lastWorkedDay: null, minutes: 15 }],
});

void test('rings ask for minutes: a call of fifteen a week for each of the five', () => {
  const found = capacityOf([promised('a', every(7, 20, 2)), promised('b', every(7, 20, 2))], today, 5);
  assert.deepEqual([found.promised, found.given], [30, 35]);
  assert.deepEqual(found.rebalance, []);
});

void test('whose ring is lived stays; the one whose ring asks most for nothing moves, and only until it fits', () => {
  const lived = Array.from({ length: 4 }, (_, i) => promised(`lived${i}`, every(7, 30, 2)));
  const empty = promised('empty', every(7, 30, 170));
  const seldom = Array.from({ length: 6 }, (_, i) => promised(`seldom${i}`, [300], { ring: 'fifty' }));
  const found = capacityOf([...seldom, ...lived, empty], today, 10);
  assert.deepEqual(found.rebalance, [{ id: 'empty', from: 'five', to: 'fifteen' }]);
  const tight = capacityOf([...seldom, ...lived, empty], today, 1);
  assert.ok(
    tight.rebalance.every((move) => move.from === 'five'),
    'a move that frees seconds is none',
  );
});

void test('nobody at rest is asked for, and a rhythm set by hand is left as it is', () => {
  const found = capacityOf(
    [
      promised('resting', every(7, 9, 30), { quiet: 'resting' }),
      promised('own', every(7, 9, 30), { ownCadenceDays: 3 }),
    ],
    today,
    1,
  );
  assert.equal(found.promised, 35);
  assert.deepEqual(found.rebalance, []);
});

void test('the year of those chosen who were not touched for eleven months is told, the longest silence first', () => {
  const found = capacityOf(
    [
      promised('a', [340]),
      promised('b', [400]),
      promised('c', [300]),
      promised('d', [400], { ring: 'beyond' }),
    ],
    today,
    60,
  );
  assert.deepEqual(
    found.missing.map((one) => one.id),
    ['b', 'a'],
  );
});
