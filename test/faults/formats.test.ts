/** Damaged files of every format, ten thousand a kind when every fault is run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from '../fuzz.ts';

void test('damaged files of every format: no throw, no hang', (t) => {
  const report = fuzz(process.env['KITH_FAULTS'] === 'whole' ? 10_000 : 20, 2_026);
  t.diagnostic(`faults ${Object.values(report.runs).reduce((sum, n) => sum + n, 0)}`);
  assert.deepEqual(report.faults, []);
});
