/** Text in a terminal: widths, cuts and what must never reach the screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean, cut, isolate, pad, widthOf, wrap } from './text.ts';

const escape = String.fromCodePoint(27);

void test('Chinese, Japanese, Korean and emoji take two columns, marks and colours none', () => {
  assert.equal(widthOf('Maren'), 5);
  assert.equal(widthOf('林 海'), 5);
  assert.equal(widthOf('박민준'), 6);
  assert.equal(widthOf('👩‍👩‍👧'), 2);
  assert.equal(widthOf('A\u030Ase'), 3);
  assert.equal(widthOf(`${escape}[1mLin${escape}[22m`), 3);
});

void test('letters of one column each are counted as they are beside a sign that needs measuring', () => {
  const letter = fc.constantFrom(...'aZ 9~ñßéøł–…’«ΩжЩ\u00A0×'.split(''));
  fc.assert(
    fc.property(
      fc.string({ unit: letter, maxLength: 40 }),
      fc.integer({ min: 2, max: 30 }),
      (text, columns) => {
        assert.equal(widthOf(text), widthOf(`${text}東`) - 2);
        assert.ok(cut(text, columns) === text || widthOf(cut(text, columns)) <= columns);
      },
    ),
  );
});

void test('what is cut never takes more room than was given, and what fits is left as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (text, columns) => {
        const shown = cut(text, columns);
        assert.ok(widthOf(shown) <= Math.max(columns, 1));
        if (widthOf(text) <= columns) assert.equal(shown, text);
      },
    ),
  );
  assert.equal(cut('Tomás Arroyo', 8), 'Tomás A…');
});

void test('padding fills to the width, whatever the script', () => {
  assert.equal(widthOf(pad('林 海', 10)), 10);
  assert.equal(pad('Maren', 3), 'Maren');
});

void test('lines break at spaces, keep every word and go on below the indent', () => {
  const text = 'one two three four five six seven';
  const lines = wrap(text, 12, '  ').split('\n');
  assert.equal(lines.join(' ').replace(/ +/g, ' '), text);
  for (const line of lines) assert.ok(widthOf(line) <= 12);
  assert.equal(wrap('averyveryverylongword', 5), 'averyveryverylongword');
});

void test('names in Arabic or Hebrew are isolated, others are left alone', () => {
  assert.equal(isolate('תמר'), '\u2068תמר\u2069');
  assert.equal(isolate('Tomás'), 'Tomás');
});

void test('control characters and marks that turn reading around never come through, at any depth', () => {
  const wild = { name: `a${escape}[2Jb`, list: [{ text: 'c\u202Ed\u0007' }], kept: 'line\nline' };
  assert.deepEqual(clean(wild), { name: 'a [2Jb', list: [{ text: 'c d ' }], kept: 'line\nline' });
});
