/** Text that was written byte by byte as Latin-1 is repaired exactly, and other text is left alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { repaired } from './meta-messages.ts';

const broken = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('');

void test('any text comes back from its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) =>
      assert.equal(repaired(broken(text)), text),
    ),
  );
});

void test('text that was never broken stays as it is', () => {
  for (const text of ['Grüße', 'Tomás', 'naïve café', '你好 Ã¸', 'ø', 'plain', '', '😀', '\ud83d'])
    assert.equal(repaired(text), text);
});
