/** What the columns of a table that nobody knows are taken for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureContext } from './capturer.ts';
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

function read(text: string): readonly Evidence[] {
  const capturer = fromCsv(context);
  return [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
}

const cards = (found: readonly Evidence[]) =>
  found.flatMap((item) => (item.kind === 'card' ? [item.text.split('\r\n').slice(2, -2)] : []));

void test('beside an address the column of names is found, whatever its heading says', () => {
  const [first] = cards(
    read('Wer,Was,Draht\nMaren Okafor,3,maren@example.org\nLin Kaya,4,lin@example.org\n'),
  );
  assert.deepEqual(first, ['FN:Maren Okafor', 'X-KITH-CSV;X-HEADER=Was:3', 'EMAIL:maren@example.org']);
});

void test('two lines of an address beside a town are one address, and words that come again and again are no names', () => {
  const [first] = cards(
    read(
      'Full name, Address 1, Address_2, Suburb\nLin Kaya,6 Mill Lane,Top floor,Porto\nDev Abara,,,Braga\n',
    ),
  );
  assert.deepEqual(first, ['FN:Lin Kaya', 'ADR:;;6 Mill Lane\\nTop floor;Porto;;;']);
  const kinds = read('What,Number\nmobile,+351910000000\nhome,+351910000001\nmobile,+351910000002\n');
  assert.deepEqual(
    kinds.flatMap((item) => (item.kind === 'table' ? item.columns.map(({ field }) => field) : [])),
    [null, 'phone'],
  );
});
