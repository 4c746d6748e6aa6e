import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumber, dayOf } from './day.ts';
import { sameDaysBefore } from './same-day.ts';

const days = (day: string, from: number) =>
  sameDaysBefore(dayNumber(day), from).map((n) => dayOf(n).toString());

void test('a day comes round once in every earlier year', () => {
  assert.deepEqual(days('2026-11-21', 2023), ['2025-11-21', '2024-11-21', '2023-11-21']);
  assert.deepEqual(days('2026-11-21', 2026), []);
});

void test('29 February is remembered on the 28th when there is no 29th, and never twice', () => {
  assert.deepEqual(days('2026-02-28', 2023), ['2025-02-28', '2024-02-29', '2024-02-28', '2023-02-28']);
  assert.deepEqual(days('2028-02-28', 2024), ['2027-02-28', '2026-02-28', '2025-02-28', '2024-02-28']);
  assert.deepEqual(days('2028-02-29', 2020), ['2024-02-29', '2020-02-29']);
});

void test('every day of a past year is remembered on exactly one day of this one', () => {
  const thisYear = Array.from({ length: 365 }, (_, at) => dayNumber('2026-01-01') + at);
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2025-12-31') }), (past) => {
      assert.equal(
        thisYear.filter((today) => sameDaysBefore(today, dayOf(past).year).includes(past)).length,
        1,
      );
    }),
    { numRuns: 8 },
  );
});
