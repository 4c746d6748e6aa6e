import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paramValues, parseCard, rawValue, writeCard, type CardLine } from './vcard.ts';

const line = (text: string, key: string): CardLine => {
  const found = parseCard(text).lines.find((l) => l.key === key);
  assert.ok(found !== undefined, `no ${key}`);
  return found;
};

const pieces = fc.constantFrom(
  'BEGIN:VCARD',
  'END:VCARD',
  'item1.TEL;TYPE="a,b:c":1',
  'NOTE;ENCODING=QUOTED-PRINTABLE:a=',
  'PHOTO;ENCODING=BASE64:',
  'AAAA',
  ' folded',
  '\tfolded',
  'AGENT:',
  'AGENT:BEGIN:VCARD',
  'N;X="open:Okafor;Maren',
  '=',
  '',
  ':',
  ';',
  'é😀',
  '\uD800',
);
const ending = fc.constantFrom('\n', '\r\n', '\r', '\r\r\n', '');

void test('every text is written back exactly as it came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(pieces, fc.string()), ending)), (parts) => {
      const text = parts.map(([piece, end]) => piece + end).join('');
      assert.equal(writeCard(parseCard(text)), text);
    }),
    { numRuns: 500 },
  );
});

void test('every value and parameter of any text can be asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pieces, ending)), (parts) => {
      for (const found of parseCard(parts.map(([piece, end]) => piece + end).join('')).lines) {
        assert.ok(!/[\r\n]$/.test(rawValue(found)));
        assert.ok(paramValues(found, 'TYPE').every((value) => !value.includes('"')));
      }
    }),
  );
});

void test('folds go out of a value with blank, tab and every line ending', () => {
  const text = 'NOTE:one\r\n  two\n\t three\r four\r\r\n five\r\nEND:VCARD';
  assert.equal(rawValue(line(text, 'NOTE')), 'one two threefourfive');
});

void test('a header is read through its folds', () => {
  const tel = line('item1.TEL;TYPE=ho\r\n me;PREF=1\r\n :+1\r\n', 'TEL');
  assert.deepEqual([tel.group, paramValues(tel, 'TYPE'), rawValue(tel)], ['item1', ['home'], '+1']);
});

void test('quotes guard colon, semicolon and comma; an open quote guards nothing', () => {
  const adr = line('ADR;LABEL="a;b:c,d";TYPE=home,WORK:;;x\n', 'ADR');
  assert.deepEqual(paramValues(adr, 'LABEL'), ['a;b:c,d']);
  assert.deepEqual(paramValues(adr, 'TYPE'), ['home', 'WORK']);
  assert.equal(rawValue(line('N;X="open:Okafor;Maren\n', 'N')), 'Okafor;Maren');
});

void test('the bare words of 2.1 count as types', () => {
  assert.deepEqual(paramValues(line('TEL;HOME;VOICE:1\n', 'TEL'), 'TYPE'), ['HOME', 'VOICE']);
});

void test('a quoted-printable value goes on over soft breaks, but never into the end of the card', () => {
  const text = 'NOTE;ENCODING=QUOTED-PRINTABLE:one=\r\ntwo:=\r\n three=\r\nEND:VCARD\r\n';
  assert.deepEqual(
    parseCard(text).lines.map((l) => l.key),
    ['NOTE', 'END'],
  );
});

void test('base64 of 2.1 stands unfolded below its name and ends at a blank line', () => {
  const text = 'PHOTO;JPEG;BASE64:\nAAAA\nBB==\n\nTEL:1\n';
  assert.deepEqual(
    parseCard(text).lines.map((l) => [l.key, l.text]),
    [
      ['PHOTO', 'PHOTO;JPEG;BASE64:\nAAAA\nBB==\n\n'],
      ['TEL', 'TEL:1\n'],
    ],
  );
});

void test('lines of a card within a card lie deeper than those of the card', () => {
  const text =
    'BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:Dev\nEND:VCARD\nFN:Maren\nAGENT:BEGIN:VCARD\nFN:Wren\nEND:VCARD\nEND:VCARD\n';
  assert.deepEqual(
    parseCard(text)
      .lines.filter((l) => l.key === 'FN')
      .map((l) => [rawValue(l), l.depth]),
    [
      ['Dev', 2],
      ['Maren', 1],
      ['Wren', 2],
    ],
  );
});
