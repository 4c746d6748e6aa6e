/** The longest run, the end of the longest silence and the one evening are what they say they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { longestRun, longestSilence, memorableMeeting } from './memorable.ts';

const days = fc.uniqueArray(fc.nat(400), { maxLength: 60 }).map((some) => some.toSorted((a, b) => a - b));

void test('the longest run is one, and none is longer', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 2, max: 6 }), (some, least) => {
      const has = new Set(some);
      const found = longestRun(some, least);
      const lengths = some.map((day) => {
        let length = 0;
        while (has.has(day + length)) length += 1;
        return length;
      });
      const longest = Math.max(0, ...lengths);
      assert.equal(found?.days ?? 0, longest >= least ? longest : 0);
      if (found !== null) assert.equal(found.from, some[lengths.indexOf(longest)]);
    }),
  );
});

void test('the longest silence ended on that day, and none was longer', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 200 }), (some, least) => {
      const gaps = some.slice(1).map((day, n) => day - (some[n] ?? 0));
      const longest = Math.max(0, ...gaps);
      const found = longestSilence(some, least);
      assert.equal(found?.days ?? 0, longest >= least ? longest : 0);
      if (found !== null) assert.equal(found.until, some[gaps.indexOf(longest) + 1]);
    }),
  );
});

const met = (title: string, day: number, people: number) => ({
  title,
  day,
  people: Array.from({ length: people }, (_, n) => n),
});

void test('the meeting with the most people is the one, and of those the latest', () => {
  const wedding = met('Wren’s wedding', 10, 6);
  assert.equal(memorableMeeting([met('Tea', 30, 2), wedding, met('Walk', 20, 3)]), wedding);
  assert.equal(memorableMeeting([met('Tea', 30, 2), met('Walk', 20, 2)])?.title, 'Tea');
});

void test('a habit, a crowd, the office and the dentist are nothing to look back on', () => {
  const habit = [1, 8, 15].map((day) => met('Choir 12', day, 5));
  const numbered = [1, 2, 3].map((n) => met(`Lesson ${n}`, n, 2));
  const dull = [
    'Weekly sync',
    'Zahnarzt',
    'Call with Nordline',
    'Besprechung Budget',
    '1:1',
    'Réunion de service',
    '🎂',
  ];
  assert.equal(
    memorableMeeting([...habit, ...numbered, met('Fair', 3, 60), ...dull.map((title) => met(title, 4, 2))]),
    null,
  );
  assert.equal(memorableMeeting([met('Calling on Aunt Ruth', 4, 1)])?.title, 'Calling on Aunt Ruth');
});
