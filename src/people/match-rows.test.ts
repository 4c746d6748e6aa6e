import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newGathering } from './match-gather.ts';
import { newRows } from './match-rows.ts';

const traits = fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 4 }), { maxLength: 30 });

void test('everybody who shares a trait is paired once, and nobody else', () => {
  fc.assert(
    fc.property(traits, (people) => {
      const gathering = newGathering();
      for (const [i, keys] of people.entries()) for (const key of keys) gathering.put(key, i);
      const rows = newRows();
      gathering.each((row) => rows.push(row));
      const found: string[] = [];
      rows.pairs(people.length, (i, j) => found.push(`${i} ${j}`));
      const expected = people.flatMap((one, i) =>
        people.flatMap((other, j) => (i < j && one.some((key) => other.includes(key)) ? [`${i} ${j}`] : [])),
      );
      assert.deepEqual(found.sort(), expected.sort());
    }),
  );
});
