/** A wish sent twice is done once, also when the process died between doing and answering. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, held, keepAnswer, released } from '../../src/actions/access/once.ts';
import { testHouse } from '../support/house.ts';

void test('the key stands in the same moment as the change, before any answer was kept', async () => {
  const house = testHouse();
  try {
    const vault = house.vault();
    held(vault, 'k', house.now());
    const made = await house.act('add', { name: 'Maren Okafor' });
    released(vault);
    const again = answered(vault, 'k');
    assert.equal(JSON.parse(again?.json ?? '{}').change, made.change);
    assert.equal(answered(vault, 'another'), null);
  } finally {
    house.end();
  }
});

void test('what failed leaves no key, so that it can be tried again', async () => {
  const house = testHouse();
  try {
    const vault = house.vault();
    held(vault, 'k', house.now());
    await assert.rejects(house.act('done', { who: 'Nobody Atall' }));
    released(vault);
    assert.equal(answered(vault, 'k'), null);
  } finally {
    house.end();
  }
});

void test('an answer is kept seven days', () => {
  const house = testHouse();
  try {
    const vault = house.vault();
    const day = 86_400_000;
    keepAnswer(vault, 'old', '{"a":1}', 0);
    keepAnswer(vault, 'young', '{"b":2}', 6 * day);
    assert.equal(answered(vault, 'old')?.json, '{"a":1}');
    keepAnswer(vault, 'new', '{}', 8 * day);
    assert.equal(answered(vault, 'old'), null);
    assert.equal(answered(vault, 'young')?.json, '{"b":2}');
  } finally {
    house.end();
  }
});
