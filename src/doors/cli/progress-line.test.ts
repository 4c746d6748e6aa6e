import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from '../../actions/house.ts';
import { progressLine, type Going } from './progress-line.ts';
import { widthOf } from './show/text.ts';

const going: Going = {
  progress: { step: 'reading', done: 40e6, of: 160e6, unit: 'bytes' },
  rate: 8e6,
  state: 'running',
  keys: true,
};
const line = (columns: number, more: Partial<Going> = {}, language: 'en' | 'de' = 'en'): string =>
  progressLine({ ...going, ...more }, columns, sayIn(language), language);

void test('a wide terminal shows the step, a bar, how fast, how long still and which keys help', () => {
  assert.equal(
    line(120),
    'Reading  ██████░░░░░░░░░░░░░░░░░░ 25 %  8.0 MB/s  15 seconds left  space pauses, q stops',
  );
});

void test('a line never fills the last column, however narrow the terminal is', () => {
  for (const language of ['en', 'de'] as const)
    for (const state of ['running', 'paused', 'stopping'] as const)
      for (let columns = 2; columns < 130; columns += 1)
        assert.ok(widthOf(line(columns, { state }, language)) < columns, `${columns} columns`);
});

void test('a phone’s width keeps how far it is and the keys', () => {
  assert.equal(line(40), '25 %  space pauses, q stops');
});

void test('what is paused says so, and what goes on; no rate stands beside it', () => {
  assert.equal(
    line(120, { state: 'paused' }),
    'Paused  ██████░░░░░░░░░░░░░░░░░░ 25 %  space goes on, q stops',
  );
});

void test('without keys none is offered, and without an end no time is told', () => {
  const progress = { step: 'checking', done: 1200, of: null, unit: 'people' } as const;
  assert.equal(line(120, { keys: false, progress, rate: 300 }), 'Checking  300/s');
});

void test('numbers are written as the language writes them', () => {
  assert.match(line(120, {}, 'de'), /8,0 MB\/s/);
});
