/** A relation shows on both sides, and somebody who is only a name can still be somebody's child. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';

void test('the inverse shows on the other; a name that nobody bears is kept as a name, once', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor' });
    await house.act('add', { name: 'Jonas Lindqvist' });
    await house.act('relate', { who: 'Maren', what: 'parent', to: 'Jonas' });
    await house.act('relate', { who: 'Maren', what: 'child', to: 'Ida' });
    const { relations } = await house.act('relate', { who: 'Maren', what: 'child', to: 'Ida' });
    assert.deepEqual(
      relations.map((one: { what: string; name: string; id2: string | null }) => [
        one.what,
        one.name,
        one.id2 === null,
      ]),
      [
        ['parent', 'Jonas Lindqvist', false],
        ['child', 'Ida', true],
      ],
    );
    const { relations: other } = await house.act('show', { who: 'Jonas' });
    assert.deepEqual(
      other.map((one: { what: string; name: string }) => [one.what, one.name]),
      [['child', 'Maren Okafor']],
    );
  } finally {
    house.end();
  }
});
