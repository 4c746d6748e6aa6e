/** A circle is one however it is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';

void test('capitals and accents make no other circle, and the first name stays', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  for (const [name, circle] of [
    ['Maren Okafor', 'École'],
    ['Jonas Lindqvist', 'ecole'],
    ['Lin Kaya', 'Old school'],
  ] as const) {
    await house.act('add', { name });
    await house.act('circle', { who: name, circle });
  }
  const people = (await house.act('people')) as { name: string; circles: string[] }[];
  assert.deepEqual(
    people.map(({ name, circles }) => [name, circles]),
    [
      ['Jonas Lindqvist', ['École']],
      ['Lin Kaya', ['Old school']],
      ['Maren Okafor', ['École']],
    ],
  );
});
