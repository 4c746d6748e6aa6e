import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeNamed, decodeText, utf16Of } from './charset.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

void test('a faithful text gives its bytes back', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.string({ unit: 'grapheme' }).map((t) => new TextEncoder().encode(t)),
      ),
      (bytes) => {
        const { text, faithful } = decodeText(bytes);
        const back = new TextEncoder().encode(text);
        assert.equal(faithful, back.length === bytes.length && back.every((byte, i) => byte === bytes[i]));
      },
    ),
  );
});

void test('a replacement character that was really written stays faithful', () => {
  assert.equal(decodeText(new TextEncoder().encode('a\uFFFDb')).faithful, true);
});

void test('the charset that is named is taken when the bytes are no UTF-8, and only then', () => {
  assert.deepEqual(decodeText(latin('\xf1'), ['utf-8', 'no-such', 'iso-8859-2']).text, 'ń');
  assert.deepEqual(decodeText(new TextEncoder().encode('ñ'), ['iso-8859-2']).text, 'ñ');
  assert.equal(decodeNamed(latin('\x93\x8c'), 'SHIFT_JIS'), '東');
  assert.equal(decodeNamed(latin('\xe9'), 'made-up'), 'é');
});

void test('lines of two charsets are each read by their own', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('Zoë\n'), ...latin('J\xf6rg\n')]);
  assert.deepEqual(decodeText(bytes), {
    text: 'Zoë\nJörg\n',
    charset: 'utf-8 and windows-1252',
    faithful: false,
  });
});

void test('a character that a fold cuts is whole again, the fold behind it', () => {
  const whole = new TextEncoder().encode('😀!');
  for (const cut of [1, 2, 3]) {
    const bytes = Uint8Array.from([...whole.subarray(0, cut), 13, 10, 32, ...whole.subarray(cut)]);
    assert.equal(decodeText(bytes).text, '😀\r\n !');
  }
});

void test('UTF-16 is told by its mark or its NULs, and nothing else is taken for it', () => {
  assert.equal(utf16Of(Uint8Array.of(0xff, 0xfe, 66, 0)), 'utf-16le');
  assert.equal(utf16Of(Uint8Array.of(0, 66, 0, 69)), 'utf-16be');
  assert.equal(utf16Of(Uint8Array.of(66, 69, 71, 73)), null);
  assert.equal(utf16Of(Uint8Array.of(0, 0, 0, 12)), null);
  assert.equal(utf16Of(new Uint8Array(0)), null);
});
