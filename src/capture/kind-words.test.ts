/** Kind words are found in seven languages, formulas are not; what was written before the patterns is counted apart. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { kindWords, weightOf } from './kind-words.ts';

const rows = readFileSync(new URL('../../test/vectors/kind-words.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

function counted(set: string) {
  const mine = rows.filter(([name]) => name === set);
  const said = mine.map(([, , kind, text = '']) => ({
    isKind: kind === 'yes',
    found: weightOf(text) > 0,
    text,
  }));
  const right = said.filter(({ isKind, found }) => isKind && found).length;
  return {
    precision: right / said.filter(({ found }) => found).length,
    recall: right / said.filter(({ isKind }) => isKind).length,
    wrong: said.filter(({ isKind, found }) => isKind !== found).map(({ text }) => text),
  };
}

void test('nearly four hundred sentences, half of them traps', () => {
  assert.ok(rows.length >= 390);
  assert.ok(rows.filter(([, , kind]) => kind === 'no').length >= 195);
});

void test('of the sentences that the patterns were made with, none is taken wrongly', () => {
  const { precision, recall, wrong } = counted('known');
  assert.equal(precision, 1, wrong.join(' | '));
  assert.ok(recall >= 0.95, wrong.join(' | '));
});

void test('of the sentences that were held out, what is offered is kind, and most that is kind is found', () => {
  const { precision, recall, wrong } = counted('held-out');
  assert.ok(precision >= 0.95, `${precision}: ${wrong.join(' | ')}`);
  assert.ok(recall >= 0.8, `${recall}: ${wrong.join(' | ')}`);
});

void test('one message gives its kindest sentences, each once and whole, on one line', () => {
  const text = `Hi Ana,

the boxes arrived. Thank you so much for
carrying them up all those stairs! Did I say that the lamp broke?

I am so proud of you. I am so proud of you.

Best wishes
Maren`;
  assert.deepEqual(
    kindWords(text).map(({ text: one }) => one),
    ['Thank you so much for carrying them up all those stairs!', 'I am so proud of you.'],
  );
});

void test('whatever stands in a message, what is offered stands in it, and it is read to its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      for (const { text: one, weight } of kindWords(text)) {
        assert.ok(weight > 0);
        assert.ok(text.replace(/\s+/g, ' ').includes(one));
      }
    }),
  );
  assert.equal(kindWords('thank you so for you your '.repeat(10_000)).length, 0);
  assert.equal(kindWords(`${'without you '.repeat(20)}. `.repeat(2_000)).length, 0);
});
