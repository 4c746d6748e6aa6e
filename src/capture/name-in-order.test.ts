import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameInOrder } from './name-in-order.ts';

void test('a name from a directory is turned, a firm, a degree and a plain name are not', () => {
  const pairs = {
    'Lindqvist, Jonas': 'Jonas Lindqvist',
    'von der Heide, Jürgen': 'Jürgen von der Heide',
    'Lindqvist, Jonas (Extern)': 'Jonas Lindqvist',
    'Okafor, Maren [Kork]': 'Maren Okafor',
    'Jonas Lindqvist': 'Jonas Lindqvist',
    'Jonas Lindqvist (Kork)': 'Jonas Lindqvist (Kork)',
    'Kork, Inc.': 'Kork, Inc.',
    'Maren Okafor, PhD': 'Maren Okafor, PhD',
    'Robert Smith, Jr.': 'Robert Smith, Jr.',
    'one, two, three': 'one, two, three',
    '小林 陽子': '小林 陽子',
  };
  for (const [given, shown] of Object.entries(pairs)) assert.equal(nameInOrder(given), shown, given);
});
