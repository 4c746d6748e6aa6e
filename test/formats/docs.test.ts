/** The page about formats names every format there is, and no other. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { formats } from '../../src/capture/formats.ts';
import { mostRecipients } from '../../src/capture/from-mail.ts';
import { deepestArchive } from '../../src/readers/archive.ts';

const page = (name: string): Promise<string> =>
  readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

void test('docs/formats.md names every format by the word that --as takes, in its table and at its own place', async () => {
  const text = await page('formats.md');
  const [table = '', ...places] = text.split(/^#{2,3} /m);
  const headings = places.map((place) => place.split('\n')[0] ?? '').join('\n');
  for (const { name } of formats) {
    assert.ok(table.includes(`\`${name}\``), `${name} in the table`);
    assert.ok(headings.includes(`\`${name}\``), `${name} in a heading`);
  }
  const known = new Set(formats.map(({ name }) => name));
  for (const [, name = ''] of headings.matchAll(/`([a-z-]+)`/g)) assert.ok(known.has(name), name);
});

void test('every format’s place says where to get it, what is taken and what is not', async () => {
  const text = await page('formats.md');
  for (const part of text.split(/^(?=#{2,3} )/m)) {
    if (!/^#{2,3} .*`/.test(part) || part.startsWith('## Chats')) continue;
    const title = part.split('\n')[0] ?? '';
    assert.match(part, /\*\*Taken:\*\*/, title);
    assert.match(part, /(?:\*\*Not taken:\*\*|friends)/, title);
  }
});

void test('the numbers on the pages are those of the code', async () => {
  assert.equal(mostRecipients, 10);
  assert.match(await page('formats.md'), /more than ten people/);
  assert.equal(deepestArchive, 3);
  assert.match(await page('importing.md'), /three deep/);
});
