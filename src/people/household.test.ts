/** A household is told by its door, and only by that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, householdsOf, most } from './household.ts';

const address = { street: 'Rua das Flores 12', city: 'Lisboa', code: '1200-195', country: 'PT', label: null };

void test('one door is one text, however it is written', () => {
  const door = doorOf(address);
  assert.ok(door !== null);
  for (const same of [
    { ...address, street: 'rua das flores, 12' },
    { ...address, street: 'RUA DAS FLORES  12', code: '1200 195' },
    { ...address, city: 'Lisbon' },
    { ...address, country: 'Portugal', label: 'home' },
  ])
    assert.equal(doorOf(same), door);
  assert.notEqual(doorOf({ ...address, street: 'Rua das Flores 13' }), door);
  assert.notEqual(doorOf({ ...address, code: '1200-196' }), door);
});

void test('a place of work, a street without a number and a town alone are no door', () => {
  for (const label of ['work', 'WORK', 'Office', 'Arbeit']) assert.equal(doorOf({ ...address, label }), null);
  assert.equal(doorOf({ ...address, street: 'Rua das Flores' }), null);
  assert.equal(doorOf({ ...address, street: '' }), null);
  assert.equal(doorOf({ ...address, code: '', city: '' }), null);
});

void test('two to six people are a household; one is alone, seven are a house', () => {
  const behind = (count: number) => Array.from({ length: count }, (_, n) => ({ person: n, door: 'a' }));
  assert.equal(householdsOf(behind(1)).size, 0);
  assert.deepEqual(householdsOf(behind(2)).get('a'), [0, 1]);
  assert.equal(householdsOf(behind(most)).size, 1);
  assert.equal(householdsOf(behind(most + 1)).size, 0);
  assert.equal(householdsOf([...behind(1), ...behind(1)]).size, 0, 'two cards of one person are one person');
});
