import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText, guessEncoding } from './decode-text.ts';

function decode(data: Uint8Array, cuts: readonly number[] = []): string {
  const stream = decodeText();
  let out = '';
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out += stream.push(data.subarray(from, cut));
    from = cut;
  }
  return out + stream.end();
}

void test('the encoding is told by the mark or by the look of the bytes', () => {
  const guess = (text: string, encoding: BufferEncoding) =>
    guessEncoding(new Uint8Array(Buffer.from(text, encoding)));
  assert.equal(guess('Märta, Ålesund', 'utf8'), 'utf-8');
  assert.equal(guess('Märta, Ålesund', 'latin1'), 'windows-1252');
  assert.equal(guess('\uFEFFMärta', 'utf16le'), 'utf-16le');
  assert.equal(guess('Name,Ort,Telefon', 'utf16le'), 'utf-16le');
  assert.equal(
    guessEncoding(new Uint8Array(Buffer.from('Name,Ort,Telefon', 'utf16le')).reverse()),
    'utf-16be',
  );
  assert.equal(guessEncoding(Uint8Array.from([0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x8e, 0x52])), 'shift_jis');
  assert.equal(guessEncoding(new Uint8Array(0)), 'utf-8');
});

void test('UTF-8 that is cut inside a character is still UTF-8, however it is cut', () => {
  const text = '雪'.repeat(30_000);
  const data = new TextEncoder().encode(text);
  assert.equal(guessEncoding(data.subarray(0, 65_536)), 'utf-8');
  assert.equal(decode(data, [1, 65_537, 70_000]), text);
});

void test('what comes out does not depend on the cuts, and no bytes throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat(), { maxLength: 5 }), (data, cuts) => {
      assert.equal(decode(data, cuts), decode(data));
    }),
    { numRuns: 200 },
  );
});
