import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../../test/support/house.ts';
import { openHouse } from '../house.ts';
import { loadAction, perform } from '../perform.ts';

void test('a day kept in mind is read again after any write, also another process’s', async () => {
  const house = testHouse();
  const other = openHouse({
    folder: join(house.temporary, 'vault'),
    door: 'cli',
    today: '2026-11-21',
    language: 'en',
  });
  const names = async () =>
    (await house.act('next')).map((one: { person: { name: string } }) => one.person.name);
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'], ring: 'five' });
    await house.act('add', { name: 'Jonas Lindqvist', handle: ['jonas@example.org'], ring: 'five' });
    const before = await names();
    assert.equal(before.length, 2);
    assert.deepEqual(await names(), before);
    await perform(await loadAction('rest'), other, { who: 'Maren' });
    assert.deepEqual(await names(), ['Jonas Lindqvist']);
    await perform(await loadAction('undo'), other, {});
    assert.deepEqual(await names(), before);
    await house.act('rest', { who: 'Jonas' });
    assert.deepEqual(await names(), ['Maren Okafor']);
  } finally {
    other.close();
    house.end();
  }
});
