import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { vcardSplitter, type CardLimits, type SplitItem } from './vcard-splitter.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function split(chunks: readonly Uint8Array[], limits?: CardLimits): SplitItem[] {
  const splitter = vcardSplitter(limits);
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}
const shown = (items: readonly SplitItem[]): string[] =>
  items.map((i) => `${i.line}@${i.byte} ${i.kind === 'card' ? JSON.stringify(i.text) : i.why.key}`);
const maren = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maren Okafor\r\nEND:VCARD\r\n';

void test('cards are equal for any chunking', () => {
  const piece = fc.constantFrom(
    'BEGIN:VCARD',
    'END:VCARD',
    'END:VCARDBEGIN:VCARD',
    'AGENT:',
    'AGENT:BEGIN:VCARD',
    'FN:Zoë',
    ' fold',
    'junk',
    '',
    `NOTE:${'x'.repeat(300)}`,
  );
  const parts = fc.array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', '\r', '\r\r\n', '\r'.repeat(130))), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(parts, fc.array(fc.nat(400), { maxLength: 12 }), fc.boolean(), (parts, cuts, small) => {
      const all = bytesOf(parts.map(([text, end]) => text + end).join(''));
      const limits = small ? { sizeBytes: 200, lines: 6, depth: 2 } : undefined;
      const places = [0, ...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
      // One buffer for every chunk, as readers of files use it.
      const buffer = new Uint8Array(all.length);
      const splitter = vcardSplitter(limits);
      const items = places.slice(1).flatMap((to, i) => {
        const part = all.subarray(places[i] ?? 0, to);
        buffer.set(part);
        return splitter.push(buffer.subarray(0, part.length));
      });
      assert.deepEqual([...items, ...splitter.end()], split([all], limits));
    }),
    { numRuns: 400 },
  );
});

void test('every card comes whole, with line and byte, and blank lines between cards are nothing', () => {
  const text = `\uFEFF\r\n${maren}\r\n\r\n${maren}`;
  assert.deepEqual(shown(split([bytesOf(text)])), [
    `2@5 ${JSON.stringify(maren)}`,
    `8@${5 + maren.length + 4} ${JSON.stringify(maren)}`,
  ]);
});

void test('a cut card is told with its place and stops nothing else', () => {
  assert.deepEqual(shown(split([bytesOf(`BEGIN:VCARD\nFN:Jo\n${maren}junk\nBEGIN:VCARD\nFN:L`)])), [
    '1@0 cards:skipped.cut',
    `3@18 ${JSON.stringify(maren)}`,
    '7@72 cards:skipped.noCard',
    '8@77 cards:skipped.cut',
  ]);
});

void test('two cards that were glued together without a line end are two', () => {
  const items = split([bytesOf('BEGIN:VCARD\nFN:A\nEND:VCARDBEGIN:VCARD\nFN:B\nEND:VCARD')]);
  assert.deepEqual(
    items.map((i) => (i.kind === 'card' ? i.text : i.why.key)),
    ['BEGIN:VCARD\nFN:A\nEND:VCARD', 'BEGIN:VCARD\nFN:B\nEND:VCARD'],
  );
});

void test('the card of an agent stays within its card', () => {
  const text = 'BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:Dev\nEND:VCARD\nFN:Maren\nEND:VCARD\n';
  assert.deepEqual(shown(split([bytesOf(text)])), [`1@0 ${JSON.stringify(text)}`]);
});

void test('a card beyond a limit is told with the limit, and the next one is read', () => {
  const limits = { sizeBytes: 1_000_000, lines: 50, depth: 2 };
  const large = `BEGIN:VCARD\nPHOTO:${'A'.repeat(1_000_000)}\nEND:VCARD\n`;
  const long = `BEGIN:VCARD\n${'X:1\n'.repeat(60)}END:VCARD\n`;
  const deep = `BEGIN:VCARD\n${'AGENT:\nBEGIN:VCARD\n'.repeat(3)}${'END:VCARD\n'.repeat(4)}`;
  const items = split([bytesOf(large), bytesOf(long), bytesOf(deep), bytesOf(maren)], limits);
  assert.deepEqual(
    items.map((i) => (i.kind === 'card' ? i.text : i.why)),
    [
      { key: 'cards:skipped.tooLarge', values: { limit: 1 } },
      { key: 'cards:skipped.tooManyLines', values: { limit: 50 } },
      { key: 'cards:skipped.tooDeep', values: { limit: 2 } },
      maren,
    ],
  );
});

void test('UTF-16 is read by its mark and by its NULs', () => {
  const text = 'BEGIN:VCARD\r\nFN:Tomás Arroyo\r\nEND:VCARD\r\n';
  const little = Uint8Array.from(
    Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  const big = Uint8Array.from(Array.from(text).flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
  for (const bytes of [
    little,
    big,
    Uint8Array.from([0xff, 0xfe, ...little]),
    Uint8Array.from([0xfe, 0xff, ...big]),
  ])
    for (const chunks of [[bytes], [...bytes].map((byte) => Uint8Array.of(byte))])
      assert.deepEqual(
        split(chunks).map((i) => (i.kind === 'card' ? i.text : i.why.key)),
        [text],
      );
});

void test('bytes that are no UTF-8 are read and kept', () => {
  const bytes = Uint8Array.from(maren.replace('a', 'ä'), (c) => c.charCodeAt(0));
  const [item] = split([bytes]);
  assert.ok(item?.kind === 'card');
  assert.equal(item.text, maren.replace('a', 'ä'));
  assert.equal(item.charset, 'windows-1252');
  assert.deepEqual(item.original, bytes);
});

void test('a photo of 20 MB passes', () => {
  const line = `${'A'.repeat(75)}\r\n `;
  const text = `BEGIN:VCARD\r\nPHOTO;ENCODING=b:${line.repeat(Math.ceil((20_000_000 * 4) / 3 / 75))}\r\nEND:VCARD\r\n`;
  const bytes = bytesOf(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 1_000_000) }, (_, i) =>
    bytes.subarray(i * 1_000_000, (i + 1) * 1_000_000),
  );
  const [item, ...more] = split(chunks);
  assert.ok(item?.kind === 'card' && more.length === 0);
  assert.equal(item.text.length, text.length);
});
