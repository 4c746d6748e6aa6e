import assert from 'node:assert/strict';
import { test } from 'node:test';
import { de } from '../../words/de/index.ts';
import { en } from '../../words/en/index.ts';
import { speaker } from '../../words/say.ts';
import { nothingReadable } from './nothing-readable.ts';

const say = speaker('en', { en, de });
const skip = (source: string, key: string, count = 1) => ({
  source,
  place: '',
  why: { key: `readers:${key}`, values: { count, tried: 'vcard, mbox' } },
});

void test('one file is told in one sentence', () => {
  const { source, why, help } = nothingReadable(say, [skip('holiday.png', 'picture')]);
  assert.deepEqual([source, why], ['holiday.png', 'This is a picture.']);
  assert.equal(help, 'docs/formats.md says how to get a file that Kith reads.');
  assert.match(nothingReadable(say, [skip('a.bin', 'unknown-format')]).help, /--as/);
});

void test('of several each is told on a line of its own, and beyond twenty how many more', () => {
  const three = nothingReadable(say, [
    skip('a.png', 'picture'),
    skip('b.pdf', 'document'),
    skip('c', 'missing'),
  ]);
  assert.deepEqual(three.why.split('\n').slice(1, -1), [
    '  a.png: This is a picture.',
    '  b.pdf: This is a document.',
    '  c: There is no such file or folder.',
  ]);
  const kinds = ['picture', 'document', 'missing', 'film', 'sound', 'link'];
  const many = nothingReadable(
    say,
    Array.from({ length: 60 }, (_, n) => skip(`file-${n}`, kinds[n % kinds.length] ?? '')),
  );
  const lines = many.why.split('\n').slice(1, -1);
  assert.equal(lines.length, 21);
  assert.equal(lines.at(-1), '  And 40 more.');
});
