/** The forms that answers are made of: tables that fit, names a shell takes, silences in words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from '../../../actions/house.ts';
import { nearest } from '../nearest.ts';
import type { Page } from './page.ts';
import { dayWords, partialWords, silence, sizeWords, table, typed } from './parts.ts';
import { widthOf } from './text.ts';

const page: Page = {
  say: sayIn('en'),
  language: 'en',
  today: '2026-11-21',
  width: 40,
  prose: 40,
  paint: (_, text) => text,
  input: {},
  dryRun: false,
};

void test('a table never grows wider than its page, and its last column gives way first', () => {
  const rows = [
    ['Maren Okafor', 'mailto:maren@example.org', 'It is how you usually get in touch.'],
    ['박민준', 'tel:+4790012345', 'It came this way.'],
  ];
  const shown = table({ ...page, width: 60 }, rows);
  for (const line of shown.split('\n')) assert.ok(widthOf(line) <= 60, line);
  assert.ok(shown.includes('mailto:maren@example.org'));
});

void test('columns stand below each other in any script', () => {
  const [first = '', second = ''] = table(page, [
    ['林 海', 'x'],
    ['Maren', 'x'],
  ]).split('\n');
  assert.equal(widthOf(first), widthOf(second));
});

void test('a name is typed so that a shell takes it as one word, or by its id', () => {
  assert.equal(typed({ id: 'p1', name: 'Maren' }), 'Maren');
  assert.equal(typed({ id: 'p1', name: 'Maren Okafor' }), '"Maren Okafor"');
  for (const name of ['$(reboot)', 'a`b`', 'a"b', '--json', 'a!b'])
    assert.equal(typed({ id: 'p1', name }), 'p1');
});

void test('a silence is said in the unit people would use', () => {
  const said = [null, 0, 1, 9, 30, 200, 800].map((days) => silence(page, days));
  assert.deepEqual(said, ['no touch yet', 'today', 'yesterday', '9 days', '4 weeks', '7 months', '2 years']);
});

void test('days are said without their year while it is this one, and without any when it is unknown', () => {
  assert.equal(dayWords(page, '2026-11-06'), 'Nov 6');
  assert.equal(dayWords(page, '2024-11-06'), 'Nov 6, 2024');
  assert.equal(partialWords(page, '--02-29'), 'Feb 29');
  assert.equal(partialWords(page, '1984-02'), '1984-02');
});

void test('sizes are said in units', () => {
  assert.equal(sizeWords(page, 900), '900 byte');
  assert.equal(sizeWords(page, 4_400_000), '4.4 MB');
});

void test('a slip leads to the command that was meant, a stranger to none', () => {
  const known = ['next', 'rest', 'restore', 'people'];
  assert.equal(nearest('nxet', known), 'next');
  assert.equal(nearest('peple', known), 'people');
  assert.equal(nearest('xylophone', known), null);
});
