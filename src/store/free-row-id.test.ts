import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { freeRowId } from './free-row-id.ts';
import { rowId } from './row-id.ts';

void test('a place that is taken moves on by one', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor' });
    await house.act('remember', { who: 'Maren Okafor', text: 'by the lake', on: '2026-11-20' });
    const vault = house.vault();
    const row = vault.raw.prepare('SELECT id, day FROM memories').get();
    const at = Number(row?.['day']) * 86_400 + 43_200;
    const spread = Math.floor((Number(row?.['id']) - rowId(at, 0, 'memory')) / 8);
    assert.equal(rowId(at, spread, 'memory'), Number(row?.['id']));
    assert.equal(freeRowId(vault, 'memories', at, spread, 'memory'), rowId(at, spread + 1, 'memory'));
    assert.equal(freeRowId(vault, 'memories', at, spread + 5, 'memory'), rowId(at, spread + 5, 'memory'));
  } finally {
    house.end();
  }
});
