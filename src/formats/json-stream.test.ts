/** Values picked out of JSON as it streams in, compared with reading the whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonScanner } from './json-stream.ts';
import type { JsonItem } from './json-stream.ts';

function scan(
  text: string | Uint8Array,
  patterns: readonly string[],
  size = 1 << 16,
  longest = 2_000_000,
): JsonItem[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const scanner = jsonScanner(patterns, longest);
  const out: JsonItem[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...scanner.push(bytes.slice(at, at + size)));
  return [...out, ...scanner.end()];
}

const values = (items: readonly JsonItem[]): unknown[] =>
  items.map((item) => (item.kind === 'value' ? item.value : item.why));

const sample =
  '\ufeff{"a\\u0062":1, "chats":{"list":[{"name":"Choir","id":7,"messages":[{"t":"x]}\\"{"},{"t":2}],"z":[[1]]},{"messages":[]}]},"messages":[true,"s",-1.5e3,null]}';

void test('values come in order with their pattern and their positions', () => {
  const items = scan(sample, ['chats.list.*.name', 'chats.list.*.messages.*', 'messages.*', 'ab']);
  assert.deepEqual(
    items.map((item) => (item.kind === 'value' ? [item.pattern, item.indices, item.value] : item)),
    [
      [3, [], 1],
      [0, [0], 'Choir'],
      [1, [0, 0], { t: 'x]}"{' }],
      [1, [0, 1], { t: 2 }],
      [2, [0], true],
      [2, [1], 's'],
      [2, [2], -1500],
      [2, [3], null],
    ],
  );
});

void test('any cutting into chunks gives the same values', () => {
  const patterns = ['chats.list.*.name', 'chats.list.*.messages.*', 'messages.*'];
  const whole = scan(sample, patterns);
  for (let size = 1; size < 40; size++) assert.deepEqual(scan(sample, patterns, size), whole, String(size));
});

void test('the members of any array and object are those that JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.integer({ min: 3, max: 50 }), (list, size) => {
      assert.deepEqual(
        values(scan(JSON.stringify({ x: { y: list } }), ['x.y.*'], size)),
        JSON.parse(JSON.stringify(list)),
      );
    }),
  );
});

void test('a file that ends in the middle yields what is whole and says where it ends', () => {
  const cut = '{"messages":[{"a":1},{"a":2},{"a"';
  assert.deepEqual(scan(cut, ['messages.*']).slice(-1), [{ kind: 'bad', place: cut.length, why: 'cut-off' }]);
  assert.deepEqual(values(scan(cut, ['messages.*'])), [{ a: 1 }, { a: 2 }, 'cut-off']);
});

void test('one broken value is left out with its place and stops nothing', () => {
  assert.deepEqual(values(scan('{"m":[{"a":tru},{"a":2}]}', ['m.*'])), ['not-json', { a: 2 }]);
});

void test('what is no JSON ends at once', () => {
  for (const text of ['hello', '[1}', '{"a":}', '{"a" 1}', '[1 2]', ']', ',']) {
    assert.ok(values(scan(text, ['*', 'a'])).includes('not-json'), text);
  }
});

void test('nesting and length are limited', () => {
  assert.deepEqual(values(scan('['.repeat(100_000), ['x'])), ['too-deep']);
  assert.deepEqual(values(scan('['.repeat(100_000), [''])), ['too-deep']);
  assert.deepEqual(values(scan(`["${'x'.repeat(5000)}","ok"]`, ['*'], 100, 1000)), ['too-long', 'ok']);
});

void test('a pattern for arrays does not take the members of an object', () => {
  assert.deepEqual(values(scan('{"a":1}', ['[]'])), []);
  assert.deepEqual(values(scan('[{"a":1},2]', ['[]'])), [{ a: 1 }, 2]);
});

void test('several values one after another are read', () => {
  assert.deepEqual(values(scan('{"a":1}\n{"a":2}\n', ['a'])), [1, 2]);
});

void test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      for (const item of scan(bytes, ['', 'a.*', '*'], size)) assert.ok(item.place <= bytes.length);
    }),
  );
});
