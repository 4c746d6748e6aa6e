import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wholeCharacters } from './whole-characters.ts';

function mend(data: Uint8Array, cuts: readonly number[] = []): Uint8Array {
  const filter = wholeCharacters();
  const out: number[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...filter.push(data.subarray(from, cut)));
    from = cut;
  }
  return Uint8Array.from([...out, ...filter.end()]);
}
const unfold = (data: Uint8Array) => new TextDecoder().decode(data).replaceAll(/\r?\n[ \t]/g, '');

void test('a text folded at any octet reads as it was, in as many lines', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ä', '雪', '🌒', ' ', 'ß'), maxLength: 20 });
  fc.assert(
    fc.property(
      word,
      fc.integer({ min: 4, max: 9 }),
      fc.constantFrom('\n ', '\r\n ', '\r\n\t'),
      fc.array(fc.nat(), { maxLength: 4 }),
      (text, width, fold, cuts) => {
        const octets = new TextEncoder().encode(text);
        const folded: number[] = [];
        for (let i = 0; i < octets.length; i++) {
          if (i > 0 && i % width === 0) folded.push(...new TextEncoder().encode(fold));
          folded.push(octets[i] ?? 0);
        }
        const mended = mend(Uint8Array.from(folded), cuts);
        assert.equal(unfold(mended).replaceAll('\uFFFD', '?'), text);
        assert.equal(
          mended.filter((byte) => byte === 10).length,
          folded.filter((byte) => byte === 10).length,
        );
      },
    ),
    { numRuns: 400 },
  );
});

void test('other bytes pass unchanged in number', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.array(fc.nat(), { maxLength: 4 }), (data, cuts) => {
      assert.deepEqual(mend(data, cuts), mend(data));
      assert.equal(mend(data).length, data.length);
    }),
    { numRuns: 300 },
  );
});
