import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jaroWinkler, nameWords, wordLikeness, type NameWord } from './match-names.ts';

const words = (name: string) => nameWords(name).words.map((word) => word.text);
const like = (a: string, b: string) => {
  const [x, y] = [nameWords(a).words[0], nameWords(b).words[0]];
  return x === undefined || y === undefined ? -1 : wordLikeness(x, y);
};

void test('titles and degrees are no part of a name, a generation is kept apart', () => {
  assert.deepEqual(words('Dr. Maren Okafor PhD'), ['maren', 'okafor']);
  assert.deepEqual(nameWords('Tomás Arroyo Jr.').generation, 'jr');
  assert.deepEqual(words('Jennifer Le'), ['jennifer', 'le']);
  assert.deepEqual(words('Ludo van Holm'), ['ludo', 'holm']);
  assert.deepEqual(words('Dr.'), ['dr']);
});

void test('Jaro-Winkler gives the values Winkler published', () => {
  assert.equal(jaroWinkler('martha', 'marhta').toFixed(4), '0.9611');
  assert.equal(jaroWinkler('dwayne', 'duane').toFixed(4), '0.8400');
  assert.equal(jaroWinkler('dixon', 'dicksonx').toFixed(4), '0.8133');
  assert.equal(jaroWinkler('abc', 'xyz'), 0);
});

void test('a nickname is nearer than a stranger, an initial nearer than another letter', () => {
  assert.ok(like('William', 'Bill') >= 0.95);
  assert.ok(like('Philipp', 'Filip') >= 0.95);
  assert.ok(like('M', 'Maren') > 0.8);
  assert.equal(like('K', 'Maren'), 0);
  assert.ok(like('Jonas', 'Priya') < 0.84);
});

void test('likeness is symmetric and within 0 and 1 for any two words', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[a-e]{1,9}$/));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const known = new Map<string, NameWord>();
      const [x] = nameWords(a, known).words;
      const [y] = nameWords(b, known).words;
      if (x === undefined || y === undefined) return;
      const value = wordLikeness(x, y);
      assert.ok(value >= 0 && value <= 1);
      assert.equal(wordLikeness(y, x), value);
      assert.equal(wordLikeness(x, x), 1);
    }),
  );
});

void test('names that differ in a number are two, and a typing error beside the same number is one', () => {
  assert.equal(like('Runner33', 'Runner34'), 0);
  assert.ok(like('Lindqvist', 'Lindqvost') >= 0.9);
});
