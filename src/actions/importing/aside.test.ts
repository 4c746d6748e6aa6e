import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAside } from './aside.ts';

const unknown = { key: 'readers:unknown-format', values: { tried: 'vcard' } };

void test('many of a kind in one folder or archive are one line with the folder and their number', () => {
  const aside = newAside();
  for (let i = 0; i < 1_000; i += 1) {
    aside.note(`mail/all.zip!/f${i}.txt`, unknown);
    aside.note(`photos/f${i}.txt`, unknown);
    aside.note(`deep/a/b/c/d/f${i}.txt`, unknown);
  }
  assert.deepEqual(
    aside.skips().map(({ source, why }) => [source, why.values?.['count']]),
    [
      ['mail/all.zip', 1_000],
      ['photos', 1_000],
      ['deep/a/b', 1_000],
    ],
  );
});

void test('one alone, and what was given by itself, is told by its own name', () => {
  const aside = newAside();
  aside.note('a.txt', unknown);
  aside.note('b.txt', unknown);
  aside.note('folder/c.txt', unknown);
  assert.deepEqual(
    aside.skips().map(({ source }) => source),
    ['a.txt', 'b.txt', 'folder/c.txt'],
  );
});

void test('a reason that helps with one file is told for each', () => {
  const aside = newAside();
  for (const name of ['a', 'b']) aside.note(`mail/${name}`, { key: 'readers:no-permission' });
  assert.equal(aside.skips().length, 2);
});
