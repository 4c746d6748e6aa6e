import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absence, spread } from './fresh-start.ts';
import { every, sampleRow, today } from './person.sample.ts';

void test('ten days without anything done are an absence, on the day of coming back and two weeks on', () => {
  assert.equal(absence([], today), null, 'who has never begun was not away');
  assert.equal(absence([today - 9], today), null);
  assert.deepEqual(absence([today - 10], today), { days: 10, back: today });
  assert.deepEqual(absence([today - 40, today - 3, today - 1, today], today), { days: 37, back: today - 3 });
  assert.deepEqual(absence([today - 60, today - 20, today], today), { days: 20, back: today });
  assert.equal(absence([today - 60, today - 15, today - 6, today - 1], today), null, 'long back already');
});

void test('what waits is spread by the minutes and the people of a day', () => {
  const late = Array.from({ length: 25 }, (_, i) =>
    sampleRow(every(7, 10, 30), { id: `p${i}`, ring: 'five', leastMinutes: 5 }),
  );
  const well = sampleRow(every(7, 10, 2), { ring: 'five' });
  assert.deepEqual(spread([...late, well], today, { minutes: 15, people: 3 }), {
    waiting: 25,
    perDay: 3,
    until: today + 8,
  });
  assert.deepEqual(spread(late, today, { minutes: 5, people: 3 }).perDay, 1);
  assert.deepEqual(spread([well], today, { minutes: 15, people: 3 }), {
    waiting: 0,
    perDay: 3,
    until: today,
  });
});

void test('nobody at rest waits, and a promise or an answer does', () => {
  const rows = [
    sampleRow(every(7, 10, 30), { ring: 'five', quiet: 'resting' }),
    sampleRow(every(7, 10, 2), { promiseDay: today - 3 }),
    sampleRow(every(7, 10, 2), { owedDay: today - 1 }),
  ];
  assert.equal(spread(rows, today, { minutes: 15, people: 3 }).waiting, 2);
});
