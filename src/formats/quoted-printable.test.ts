import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromQuotedPrintable, toQuotedPrintable } from './quoted-printable.ts';

const read = (text: string): string => new TextDecoder().decode(fromQuotedPrintable(text));

void test('any text survives, in lines of at most 76 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(60), (text, used) => {
      const written = toQuotedPrintable(text, used, '\r\n');
      assert.equal(read(written), text);
      assert.ok(/^[\x20-\x7e\r\n]*$/.test(written));
      assert.ok(written.split('\r\n').every((line, i) => line.length + (i === 0 ? used : 0) <= 76));
    }),
  );
});

void test('soft breaks go with the blanks before them, and broken escapes stay', () => {
  assert.equal(read('Tea= \t\r\n and=\nmilk=3'), 'Tea andmilk=3');
  assert.equal(read('a=ZZ=c3=A9é='), 'a=ZZéé');
});
