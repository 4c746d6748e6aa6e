import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { datePhrases, dayMeant } from './from-sentence-dates.ts';
import { readSentence } from './from-sentence.ts';

const people = ['Lin', 'Dev', 'Jonas', 'Wren'].map((name, i) => ({ id: `p${i}`, names: [name] }));
// A Saturday.
const context = { people, today: '2026-11-21', language: 'en', region: 'GB' } as const;
const read = (line: string) => readSentence(line, context);
const meant = (text: string, lean: 'ahead' | 'back', today = '2026-11-21', language: 'en' | 'de' = 'en') =>
  datePhrases(text, today, language, 'GB').map((phrase) => dayMeant(phrase, today, lean))[0];

void test('a weekday without more is the last one, and a length is no day', () => {
  assert.equal(read('met Lin on Saturday').day, '2026-11-14');
  assert.deepEqual(
    [read('called Lin for half an hour').minutes, read('called Lin for half an hour').day],
    [30, '2026-11-21'],
  );
  assert.equal(read('mit Jonas anderthalb Stunden telefoniert').minutes, 90);
  assert.equal(read('called Lin 20 minutes ago').minutes, null);
});

void test('what names no single day is asked about, and no day is invented', () => {
  for (const line of ['Met Wren in 2019', 'met Wren in May']) {
    const said = read(line);
    assert.deepEqual(
      [said.day, said.state, said.unsure.map((u) => u.key)],
      [null, 'done', ['sentence:no-such-day']],
    );
  }
});

void test('a day and month in figures follow the region', () => {
  assert.equal(read('met Dev on 4/3').day, '2026-03-04');
  assert.equal(readSentence('met Dev on 4/3', { ...context, region: 'US' }).day, '2026-04-03');
});

void test('the same words mean the day before for what was and the day after for what will be', () => {
  assert.deepEqual([meant('on Friday', 'back'), meant('by Friday', 'ahead')], ['2026-11-20', '2026-11-27']);
  assert.deepEqual([meant('on 3 March', 'back'), meant('by 3 March', 'ahead')], ['2026-03-03', '2027-03-03']);
  assert.deepEqual(
    [meant('29 February', 'back', '2026-11-21'), meant('29 February', 'ahead', '2026-11-21')],
    ['2024-02-29', '2028-02-29'],
  );
  assert.equal(meant('am 29. Februar', 'back', '2026-11-21', 'de'), '2024-02-29');
  assert.equal(meant('29 February 2020', 'back'), '2020-02-29');
  assert.equal(meant('übermorgen', 'back', '2026-12-31', 'de'), '2027-01-02');
  assert.equal(meant('yesterday', 'ahead', '2026-03-01'), '2026-02-28');
});

void test('looking back never finds a day ahead, looking ahead never one behind, unless the words say so', () => {
  const words = fc.constantFrom(
    'on Monday',
    'on Sunday',
    '3 March',
    '29 February',
    '31 December',
    '1 January',
    '21 November',
  );
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }).toString());
  fc.assert(
    fc.property(words, day, (text, today) => {
      assert.ok((meant(text, 'back', today) ?? '9') <= today);
      assert.ok((meant(text, 'ahead', today) ?? '0') >= today);
    }),
  );
});
