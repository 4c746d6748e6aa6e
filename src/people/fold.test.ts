/** Folding is what comparing and finding rest on: the quick way and the whole way must say the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';

const latin = fc.string({
  unit: fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCharCode(code)),
});

void test('letters of Latin fold alike alone and beside letters that have to be looked at as a whole', () => {
  fc.assert(
    fc.property(latin, (text) => {
      assert.equal(fold(`${text} ω`), `${fold(text)} ω`);
    }),
    { numRuns: 2_000 },
  );
});

void test('every letter of Latin folds as it does beside others, and folding again changes nothing', () => {
  for (let code = 0; code < 0x300; code++) {
    const letter = String.fromCharCode(code);
    assert.equal(fold(`${letter} ω`), `${fold(letter)} ω`, code.toString(16));
    assert.equal(fold(fold(letter)), fold(letter), code.toString(16));
  }
});

void test('accents, ligatures, case and width go; other scripts keep their letters', () => {
  assert.equal(fold('Søren ŁÓDŹ Straße Æther ﬁ Ｗｉｄｅ'), 'soren lodz strasse aether fi wide');
  assert.equal(fold('Ελένη Жанна ゴ'), 'ελενη жанна ゴ');
});
