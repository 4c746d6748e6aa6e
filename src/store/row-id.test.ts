import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kindOfRow, recordKinds, rowId } from './row-id.ts';

const moment = fc.integer({ min: -2_208_988_800, max: 6_000_000_000 });

void test('a later moment has a larger row id, whatever its spread and kind', () => {
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...recordKinds),
      fc.constantFrom(...recordKinds),
      (a, b, s, t, k, l) => {
        if (Math.floor(a) === Math.floor(b)) return;
        assert.equal(rowId(a, s, k) < rowId(b, t, l), a < b);
      },
    ),
  );
});

void test('a row id tells its kind and stays an exact number', () => {
  fc.assert(
    fc.property(moment, fc.nat(), fc.constantFrom(...recordKinds), (at, spread, kind) => {
      const id = rowId(at, spread, kind);
      assert.ok(Number.isSafeInteger(id));
      assert.equal(kindOfRow(id), kind);
    }),
  );
});

void test('years outside 1900 to 2172 sort at the ends instead of overflowing', () => {
  assert.equal(rowId(-1e12, 0, 'touch'), 0);
  assert.ok(Number.isSafeInteger(rowId(1e15, 131_071, 'person')));
});
