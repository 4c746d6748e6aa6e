import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCard, writeCard } from './vcard.ts';
import { viewCard } from './vcard-view.ts';

const card = (...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

void test('a note with unfolded lines is read to its end, and no line behind it is lost', () => {
  const text = card('NOTE:first line', 'second, with a comma', '', 'after a blank', 'TEL:+49 170 1234567');
  const view = viewCard(text);
  assert.deepEqual(view.notes, ['first line\nsecond, with a comma\n\nafter a blank']);
  assert.deepEqual(
    view.phones.map(({ value }) => value),
    ['+49 170 1234567'],
  );
  assert.equal(writeCard(parseCard(text)), text);
});

void test('an address that a telephone broke with backslashes is whole', () => {
  const [address] = viewCard(
    card('ADR;HOME:;;Mill House\\', 'Locker 12\\', 'Quay Street 3;Kiel;;24103;Germany'),
  ).addresses;
  assert.equal(address?.street, 'Mill House\nLocker 12\nQuay Street 3');
  assert.equal(address?.city, 'Kiel');
});

void test('a remark and the next property are no part of a note', () => {
  const view = viewCard(card('NOTE:short', '# a remark', 'X-FOO;TYPE=a:b', 'EMAIL:a@example.org'));
  assert.deepEqual(view.notes, ['short']);
  assert.deepEqual(
    view.emails.map(({ value }) => value),
    ['a@example.org'],
  );
});
