import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDays, writeDays } from './day-list.ts';

void test('a list of days reads back as it was written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -30_000, max: 90_000 })), (list) => {
      const days = list.sort((a, b) => a - b);
      assert.deepEqual(readDays(writeDays(days)), days);
    }),
  );
});
