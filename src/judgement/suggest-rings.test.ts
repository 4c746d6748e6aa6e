/** Rings as lived, and who is vital. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Ring } from '../people/ring.ts';
import { suggestRings, vitalPeople } from './suggest-rings.ts';

const people = (values: readonly number[]) =>
  values.map((contactDays180, i) => ({
    id: `p${String(i).padStart(3, '0')}`,
    quiet: null,
    ring: null as Ring | null,
    contactDays180,
    last: 20_000,
  }));

void test('rank of value suggests five, fifteen, fifty, a hundred and fifty and beyond', () => {
  const found = suggestRings(people(Array.from({ length: 200 }, (_, i) => 300 - i)));
  const count = (ring: Ring) => [...found.values()].filter((one) => one === ring).length;
  assert.deepEqual(
    [count('five'), count('fifteen'), count('fifty'), count('hundred-and-fifty'), count('beyond')],
    [5, 10, 35, 100, 50],
  );
});

void test('someone near the edge keeps the ring they had, someone far past it does not', () => {
  const rows = people([60, 50, 45, 42, 40, 36, 30, 4, 3, 2, 1, 1, 1, 1, 1, 1]);
  const before = new Map<string, Ring>([
    ['p005', 'five'],
    ['p010', 'five'],
    ['p004', 'fifteen'],
    ['p000', 'fifty'],
  ]);
  const found = suggestRings(rows, before);
  assert.equal(found.get('p005'), 'five');
  assert.equal(found.get('p010'), 'fifteen');
  assert.equal(found.get('p004'), 'fifteen');
  assert.equal(found.get('p000'), 'five');
});

void test('nobody without contact and nobody quiet is given a ring', () => {
  const [first, second] = people([0, 9]);
  assert.ok(first !== undefined && second !== undefined);
  assert.equal(suggestRings([first, { ...second, quiet: 'resting' }]).size, 0);
});

void test('the vital are those chosen for five and fifteen, before that the fifteen of most value', () => {
  const rows = people(Array.from({ length: 20 }, (_, i) => 100 - i));
  const suggested = vitalPeople(rows);
  assert.equal(suggested.suggested, true);
  assert.equal(suggested.ids.length, 15);
  assert.equal(suggested.ids[0], 'p000');
  const chosen = rows.map((row, i) => ({
    ...row,
    ring: i === 3 ? ('five' as const) : i === 19 ? ('fifteen' as const) : null,
  }));
  assert.deepEqual(vitalPeople(chosen), { ids: ['p003', 'p019'], suggested: false });
});

void test('what ended years ago, however close it was, is suggested after all that goes on', () => {
  const rows = people([90, 50, 40, 30, 20, 10]).map((row, i) => (i === 0 ? { ...row, last: 16_000 } : row));
  assert.deepEqual(vitalPeople(rows).ids, ['p001', 'p002', 'p003', 'p004', 'p005', 'p000']);
  assert.equal(suggestRings(rows).get('p000'), 'fifteen');
});
