import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blendCard } from './blend-card.ts';

const card = (...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const base = card('FN:Maren', 'TEL:1', 'TEL:2', 'X-KEEP:yes');

void test('what only one side changed is taken', () => {
  const mine = card('FN:Maren Okafor', 'TEL:1', 'TEL:2', 'X-KEEP:yes');
  const theirs = card('FN:Maren', 'TEL:1', 'TEL:3', 'BDAY:1984-02-29', 'X-KEEP:yes');
  assert.deepEqual(blendCard(base, mine, theirs), {
    text: card('FN:Maren Okafor', 'TEL:1', 'TEL:3', 'X-KEEP:yes', 'BDAY:1984-02-29'),
    conflicts: [],
  });
});

void test('what both changed stays mine and is told', () => {
  const mine = card('FN:Maren Okafor', 'TEL:1', 'TEL:2', 'X-KEEP:yes');
  const theirs = card('FN:Maren Öberg', 'TEL:1', 'TEL:2', 'X-KEEP:yes');
  assert.deepEqual(blendCard(base, mine, theirs), {
    text: mine,
    conflicts: [{ property: 'FN', mine: 'Maren Okafor', theirs: 'Maren Öberg' }],
  });
});

void test('a line that one side took away and the other changed is told', () => {
  const mine = card('TEL:1', 'TEL:2', 'X-KEEP:yes');
  const theirs = card('FN:Ruth', 'TEL:1', 'TEL:2', 'X-KEEP:yes');
  assert.deepEqual(blendCard(base, mine, theirs), {
    text: mine,
    conflicts: [{ property: 'FN', mine: null, theirs: 'Ruth' }],
  });
});

void test('both sides may add and take away numbers of their own', () => {
  const mine = card('FN:Maren', 'TEL:1', 'TEL:mine', 'X-KEEP:yes');
  const theirs = card('FN:Maren', 'TEL:2', 'TEL:theirs', 'X-KEEP:yes');
  const { text, conflicts } = blendCard(base, mine, theirs);
  assert.deepEqual(text.match(/TEL:\w+/g)?.sort(), ['TEL:mine', 'TEL:theirs']);
  assert.deepEqual(conflicts, []);
});

void test('a group that is only called differently is no change; a new one gets a free name and keeps its label', () => {
  const before = card('item1.EMAIL:a@example.org', 'item1.X-ABLabel:One');
  const mine = card('item1.EMAIL:a@example.org', 'item1.X-ABLabel:One', 'NOTE:n');
  const theirs = card(
    'item7.EMAIL:a@example.org',
    'item7.X-ABLabel:One',
    'item1.EMAIL:b@example.org',
    'item1.X-ABLabel:Two',
  );
  assert.equal(
    blendCard(before, mine, theirs).text,
    card(
      'item1.EMAIL:a@example.org',
      'item1.X-ABLabel:One',
      'NOTE:n',
      'item2.EMAIL:b@example.org',
      'item2.X-ABLabel:Two',
    ),
  );
});

void test('their line ending and their quoted-printable become ours', () => {
  const mine = card('FN:Maren', 'NOTE:mine');
  const theirs =
    'BEGIN:VCARD\nVERSION:3.0\nFN:Maren\nADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;=C3=96 1\\;2;=\nTown;;;\nEND:VCARD\n';
  const { text } = blendCard(card('FN:Maren'), mine, theirs);
  assert.equal(text, card('FN:Maren', 'NOTE:mine', 'ADR;TYPE=HOME:;;Ö 1\\;2;Town;;;'));
});

void test('nothing of either side is lost silently', () => {
  const line = fc.tuple(fc.constantFrom('FN', 'NOTE', 'TEL', 'EMAIL'), fc.constantFrom('a', 'b', 'c'));
  const lines = fc.uniqueArray(
    line.map(([name, value]) => `${name}:${value}`),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(lines, lines, lines, (b, m, t) => {
      const { text, conflicts } = blendCard(card(...b), card(...m), card(...t));
      const told = new Set(conflicts.map((c) => `${c.property}:${c.theirs ?? ''}`));
      for (const added of t.filter((l) => !b.includes(l)))
        assert.ok(text.includes(`\r\n${added}\r\n`) || told.has(added), `their ${added} in ${text}`);
      for (const added of m.filter((l) => !b.includes(l)))
        assert.ok(text.includes(`\r\n${added}\r\n`), `my ${added} in ${text}`);
      for (const kept of b.filter((l) => m.includes(l) && t.includes(l)))
        assert.ok(text.includes(`\r\n${kept}\r\n`));
    }),
    { numRuns: 500 },
  );
});
