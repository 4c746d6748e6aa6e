/** Durations as people say them. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay, short, span, when } from './spoken.ts';

const said = (days: number) => {
  const { unit, count } = span(days);
  return `${count} ${unit}`;
};

void test('days become weeks, months and years where people change the unit', () => {
  assert.deepEqual([0, 1, 6, 7, 10, 13, 14, 21, 63, 69].map(said), [
    '0 days',
    '1 days',
    '6 days',
    '1 weeks',
    '10 days',
    '13 days',
    '2 weeks',
    '3 weeks',
    '9 weeks',
    '10 weeks',
  ]);
  assert.deepEqual([90, 182, 365, 548, 730, 3653].map(said), [
    '3 months',
    '6 months',
    '1 years',
    '18 months',
    '2 years',
    '10 years',
  ]);
});

void test('what is said is within a quarter of what is meant', () => {
  const length = { days: 1, weeks: 7, months: 30.44, years: 365.25 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (days) => {
      const { unit, count } = span(days);
      assert.ok(Math.abs(count * length[unit] - days) <= days / 4 + 0.5);
    }),
  );
});

void test('days around today have their words', () => {
  assert.deepEqual(
    [0, 1, -1, 3, -21].map((days) => when(days).key),
    ['today', 'tomorrow', 'yesterday', 'ahead.days', 'ago.weeks'],
  );
  assert.equal(isoDay(0), '1970-01-01');
});

void test('a text is cut between letters, on one line', () => {
  assert.equal(short('one\ntwo'), 'one two');
  assert.equal(short('👩‍👩‍👧'.repeat(20), 5), `${'👩‍👩‍👧'.repeat(4)}…`);
});
