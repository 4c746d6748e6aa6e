/** XML behind limits: what phones write wrongly is mended, what attackers write is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { xmlStream } from './xml-stream.ts';

function read(
  text: string | Uint8Array,
  size = 1 << 16,
  longest = 64_000,
): { seen: string[]; trouble: string | null } {
  const seen: string[] = [];
  const stream = xmlStream(
    {
      open: (name, attributes) => seen.push(`${name} ${JSON.stringify(attributes)}`),
      close: (name) => seen.push(`/${name}`),
    },
    longest,
  );
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) stream.push(bytes.subarray(at, at + size));
  stream.end();
  return { seen, trouble: stream.trouble() };
}

const value = (text: string): string | undefined =>
  /"b":"(.*)"/.exec(read(`<a b="${text}"/>`).seen[0] ?? '')?.[1];

void test('surrogates written as numbers are one character, lone ones and control characters do no harm', () => {
  assert.equal(value('&#55357;&#56832;'), '😀');
  assert.equal(value('&#xD83D;&#xDE00;!'), '😀!');
  assert.equal(value('x&#55357;y'), 'x\ufffdy');
  assert.equal(value('&#56832;'), '\ufffd');
  assert.equal(value('&#65;&#56832;'), 'A\ufffd');
  assert.equal(value('&#55357;&#65;'), '\ufffdA');
  assert.equal(value('a&#0;&#11;\u0001b'), 'ab');
  assert.equal(value('&lt;&#233;&amp;&#10;'), '<é&\\n');
});

void test('a document type is refused and nothing behind it is read', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a b="&y;"/>';
  assert.deepEqual(read(laughs), { seen: [], trouble: 'no-dtd' });
  assert.deepEqual(read(laughs, 3), { seen: [], trouble: 'no-dtd' });
});

void test('depth is limited', () => {
  const { seen, trouble } = read('<a>'.repeat(100_000));
  assert.deepEqual([seen.length, trouble], [16, 'too-deep']);
});

void test('an attribute of any length is cut, at whole entities, and the rest is read', () => {
  const { seen, trouble } = read(
    `<a b="${'x'.repeat(50)}&amp;${'y'.repeat(1_000_000)}" c="1"/><!-- -->`,
    1000,
    52,
  );
  assert.deepEqual([seen[0], trouble], [`a {"b":"${'x'.repeat(50)}","c":"1"}`, null]);
});

void test('quotes, comments, sections and signs inside values are no markup', () => {
  const text = `<?xml version='1.0'?><a b='say "i data="&gt;'><!-- <c d="--><![CDATA[<e f="]]><g/></a>`;
  const whole = read(text);
  assert.deepEqual(whole, {
    seen: [`a ${JSON.stringify({ b: 'say "i data=">' })}`, 'g {}', '/g', '/a'],
    trouble: null,
  });
  for (let size = 1; size < 30; size++) assert.deepEqual(read(text, size), whole, String(size));
});

void test('of a marked section without end only so much is held as of an attribute', () => {
  for (const size of [1_000, 4_096, 70_000]) {
    let heard = '';
    const seen: string[] = [];
    const stream = xmlStream(
      {
        open: (name) => void seen.push(name),
        close: () => {},
        text: (piece) => void (heard += piece),
      },
      100,
    );
    const bytes = new TextEncoder().encode(`<s><![CDATA[${']]x'.repeat(60_000)}]]><a/><![CDATA[end]]></s>`);
    for (let at = 0; at < bytes.length; at += size) stream.push(bytes.subarray(at, at + size));
    stream.end();
    assert.deepEqual([seen, heard.length, stream.trouble()], [['s', 'a'], 103, null], String(size));
  }
});

void test('a broken tag does not take its neighbours with it', () => {
  const { seen, trouble } = read('<s><a b="1"/><a b=1 c="2"/><a b="3"/></s>');
  assert.equal(trouble, 'not-xml');
  assert.ok(seen.includes('a {"b":"1"}') && seen.includes('a {"b":"3"}'));
});

void test('arbitrary text and bytes never throw and are read the same however they are cut', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    ';',
    '#',
    'a',
    '!',
    '-',
    '[',
    ']',
    '?',
    '=',
    ' ',
    '/',
    '&#55357;',
    '\u0001',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (pieces, size) => {
      assert.deepEqual(read(pieces.join(''), size).seen, read(pieces.join('')).seen);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => assert.ok(read(bytes).seen.length < 200)),
  );
});
