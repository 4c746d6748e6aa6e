import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendDays, lastDays, readDays, writeDays } from './day-list.ts';

void test('a list of days reads back as it was written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -30_000, max: 90_000 })), (list) => {
      const days = list.sort((a, b) => a - b);
      assert.deepEqual(readDays(writeDays(days)), days);
    }),
  );
});

void test('days added at the end give what writing all of them gives, and the end is read without the rest', () => {
  const lists = fc.uniqueArray(fc.integer({ min: -30_000, max: 90_000 }), { minLength: 2 });
  fc.assert(
    fc.property(
      lists,
      fc.nat(),
      fc.integer({ min: -40_000, max: 99_000 }),
      fc.nat(9),
      (list, cut, after, count) => {
        const days = list.sort((a, b) => a - b);
        const [first, more] = [
          days.slice(0, 1 + (cut % (days.length - 1))),
          days.slice(1 + (cut % (days.length - 1))),
        ];
        const last = first.at(-1) ?? 0;
        assert.equal(appendDays(writeDays(first), last, more), writeDays(days));
        const end = lastDays(writeDays(first), last, after, count);
        assert.deepEqual(end, first.slice(-end.length));
        assert.ok(end.length >= Math.min(count, first.length));
        assert.ok(first.filter((day) => day > after).every((day) => end.includes(day)));
      },
    ),
  );
});
