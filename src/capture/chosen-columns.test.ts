/** What a person says of a column stands in place of the guess, and is found again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureContext } from './capturer.ts';
import { readChosenField, type Choices } from './chosen-columns.ts';
import type { Evidence } from './evidence.ts';
import { fromCsv } from './from-csv.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'people.csv',
};
const bytes = (text: string) => new TextEncoder().encode(text);
const cards = (found: readonly Evidence[]) =>
  found.flatMap((item) => (item.kind === 'card' ? [item.text.split('\r\n').slice(2, -2)] : []));

void test('a field can be named by its own word or by one that headings use in any language', () => {
  assert.deepEqual(['birthday', 'Geburtstag', 'email:work', 'none', '-', 'wibble'].map(readChosenField), [
    'birthday',
    'birthday',
    'email:work',
    '',
    '',
    null,
  ]);
});

void test('what was said of a column holds, now and for every table with the same headings', () => {
  const said = [
    { column: 'Spalte 3', field: 'birthday' },
    { column: '1', field: 'name' },
    { column: 'Size', field: 'note' },
  ];
  const table = (choices: Choices): readonly Evidence[] => {
    const capturer = fromCsv({ ...context, columns: choices });
    const text = 'Who knows,Spalte 3,Wire\nMaren,1984-02-29,maren@example.org\n';
    return [...capturer.push(bytes(text)), ...capturer.end()];
  };
  const first = table({ remembered: {}, said });
  const [seen] = first.flatMap((item) => (item.kind === 'table' ? [item] : []));
  assert.deepEqual(seen?.unmatched, ['Size']);
  assert.deepEqual(cards(first), [['FN:Maren', 'BDAY:19840229', 'EMAIL:maren@example.org']]);
  const remembered = { [seen?.key ?? '']: seen?.chosen ?? {} };
  assert.deepEqual(cards(table({ remembered, said: [] })), cards(first));
});

void test('what was said for one table leaves the others alone', () => {
  const choices = { remembered: {}, said: [{ column: '#nobody/1', field: 'note' }] };
  const capturer = fromCsv({ ...context, columns: choices });
  const found = [...capturer.push(bytes('Name,E-mail\nMaren,maren@example.org\n')), ...capturer.end()];
  assert.deepEqual(cards(found), [['FN:Maren', 'EMAIL:maren@example.org']]);
});
