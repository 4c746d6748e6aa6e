/** Attention wished for and given. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { balanceOf, starvedOf } from './balance.ts';

const wishes = [
  { label: 'Choir', wanted: 0.5, members: ['maren', 'jonas'] },
  { label: 'Family', wanted: 0.4, members: ['ruth'] },
  { label: 'Work', wanted: null, members: ['lin', 'jonas'] },
];

void test('shares are of all attention, and someone in two circles counts half in each', () => {
  const attention = new Map([
    ['maren', 1],
    ['jonas', 2],
    ['lin', 4],
    ['ruth', 1],
  ]);
  assert.deepEqual(balanceOf(wishes, attention), [
    { label: 'Choir', wanted: 0.5, got: 2 / 8 },
    { label: 'Family', wanted: 0.4, got: 1 / 8 },
    { label: 'Work', wanted: null, got: 5 / 8 },
  ]);
});

void test('the circle that got least of its wish is the starved one', () => {
  const balances = balanceOf(
    wishes,
    new Map([
      ['maren', 3],
      ['lin', 6],
      ['ruth', 1],
    ]),
  );
  assert.equal(starvedOf(['Choir', 'Family'], balances)?.label, 'Family');
  assert.equal(starvedOf(['Choir'], balances)?.label, 'Choir');
  assert.equal(starvedOf(['Work'], balances), null);
  assert.equal(starvedOf([], balances), null);
});

void test('without any attention nothing divides by nothing', () => {
  assert.deepEqual(
    balanceOf(wishes, new Map()).map((one) => one.got),
    [0, 0, 0],
  );
});

void test('no share is handed out twice', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd');
  const circle = fc.record({ label: fc.string(), wanted: fc.constant(null), members: fc.array(ids) });
  fc.assert(
    fc.property(fc.array(circle), fc.array(fc.tuple(ids, fc.nat({ max: 9 }))), (some, weights) => {
      const total = balanceOf(some, new Map(weights)).reduce((sum, one) => sum + one.got, 0);
      assert.ok(total <= 1 + 1e-9);
    }),
  );
});
