import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { fromFriends } from './from-friends-md.ts';
import { friendsFormat } from './table-formats.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(['ana']),
  region: 'PT',
  zone: 'UTC',
  today: '2026-03-10',
  source: 'friends.md',
};
const bytes = (text: string) => new TextEncoder().encode(text);

function read(data: Uint8Array, cuts: readonly number[] = []): readonly Evidence[] {
  const capturer = fromFriends(context);
  const out: Evidence[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...capturer.push(data.subarray(from, cut)));
    from = cut;
  }
  return [...out, ...capturer.end()];
}

const file = [
  '### Activities:',
  '- 2026-02-01: **Maren Okafor** and I walked in _Sintra_ with **Jonas Lindqvist**. @walk @hills',
  '- 2026-01-15: Talked to **Aunt Ruth** on the phone.',
  '- 2026-01-10: Read a book.',
  '- soon: nothing',
  '',
  '### Notes:',
  '- 2026-01-20: **Maren Okafor** plants garlic. @garden',
  '',
  '### Friends:',
  '- Maren Okafor (a.k.a. Mo a.k.a. The Gardener) [Lisboa] @choir',
  '- Jonas Lindqvist',
  '',
  '### Locations:',
  '- Sintra',
].join('\n');

void test('friends become cards, activities touches, notes memories', () => {
  const found = read(bytes(file));
  assert.deepEqual(
    found.filter((item) => item.kind === 'card').map((item) => item.text.split('\r\n').slice(2, -2)),
    [
      ['FN:Maren Okafor', 'NICKNAME:Mo,The Gardener', 'ADR:;;;Lisboa;;;', 'CATEGORIES:choir'],
      ['FN:Jonas Lindqvist'],
    ],
  );
  assert.deepEqual(
    found
      .filter((item) => item.kind === 'touch')
      .map((item) => [item.moment.day, item.medium, item.text, ...item.people.map((who) => who.name)]),
    [
      [
        '2026-02-01',
        'in-person',
        'Maren Okafor and I walked in Sintra with Jonas Lindqvist.',
        'Maren Okafor',
        'Jonas Lindqvist',
      ],
      ['2026-01-15', 'call', 'Talked to Aunt Ruth on the phone.', 'Aunt Ruth'],
    ],
  );
  assert.deepEqual(
    found.filter((item) => item.kind === 'memory').map((item) => [item.day, item.text]),
    [['2026-01-20', 'Maren Okafor plants garlic.']],
  );
  assert.deepEqual(
    found.filter((item) => item.kind === 'skipped').map((item) => [item.place, item.why.key]),
    [
      ['line 4', 'tables:skipped.friends-nobody'],
      ['line 5', 'tables:skipped.friends-line'],
    ],
  );
});

void test('lists without dashes are read as the program reads them', () => {
  const plain = read(bytes(file.replaceAll(/^- /gm, '')));
  assert.deepEqual(plain, read(bytes(file)));
});

void test('other Markdown is not taken for it', () => {
  assert.ok(friendsFormat.sniff(bytes(file), 'x') > 0.9);
  assert.equal(friendsFormat.sniff(bytes('# Friends\n\nSome text about **friends**.\n'), 'friends.md'), 0);
});

void test('evidence does not depend on where the bytes are cut, and arbitrary lines never throw', () => {
  const whole = read(bytes(file));
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) =>
      assert.deepEqual(read(bytes(file), cuts), whole),
    ),
    { numRuns: 50 },
  );
  const odd = fc.array(
    fc.oneof(
      fc.constantFrom(
        '### Friends:',
        '### Activities:',
        '- (a.k.a.',
        '- 2026-02-30: **x**',
        '- **',
        '[',
        '- [',
      ),
      fc.string(),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(odd, (lines) => assert.ok(Array.isArray(read(bytes(lines.join('\n')))))),
    { numRuns: 200 },
  );
});
