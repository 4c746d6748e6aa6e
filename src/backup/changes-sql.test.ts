import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import fc from 'fast-check';
import { literal } from './changes-sql.ts';

void test('every text and number survives as SQL on one line', () => {
  const database = new DatabaseSync(':memory:');
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u0000', "'", '\r\n', 'a\u2028b', '\u0085', '--', '.quit', "');", '👩‍👩‍👧'),
    fc.double({ noNaN: true }),
    fc.maxSafeInteger(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(anything, (value) => {
      const sql = literal(value);
      assert.doesNotMatch(sql, /[\r\n]/);
      const read = database.prepare(`SELECT ${sql} AS x`).get()?.['x'];
      const wanted = typeof value === 'string' ? value.toWellFormed() : value;
      assert.ok(Object.is(read, wanted) || read === wanted, `${sql} gave ${String(read)}`);
    }),
    { numRuns: 500 },
  );
  database.close();
});
