import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../../problem.ts';
import { frame, framesOf } from './frames.ts';
import { readApart } from './read-apart.ts';
import { readHere } from './read-here.ts';
import type { FilesFound, Reading } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-apart-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const entry = new URL('../../../test/support/odd-reader.ts', import.meta.url);
/** What only starts slowly on a busy machine does not hang. */
const limits = { stallMs: 60_000, heapMb: 40 };
const hurried = { ...limits, stallMs: 5_000 };
const context = {
  mine: new Set<string>(),
  myNames: new Set<string>(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-11-21',
  source: '',
};

function filesIn(name: string, texts: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(folder, name));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(place, file), text);
  return place;
}

/** Everything a reader says, as `file: item` lines, and where each file ended. */
async function whole(
  reading: Reading,
  paths: readonly string[],
): Promise<{ found: FilesFound; said: string[] }> {
  try {
    const found = await reading.find(paths, null);
    await reading.owners(context);
    const said: string[] = [];
    for await (const { file, items, isLast } of reading.read([...found.files.keys()], context)) {
      const source = found.files[file]?.source ?? '';
      for (const item of items)
        said.push(
          item.kind === 'skipped' ? `${source}: ${item.place} ${item.why.key}` : `${source}: ${item.kind}`,
        );
      if (isLast) said.push(`${source} ended`);
    }
    return { found, said };
  } finally {
    reading.close();
  }
}

void test('what reads strangers’ files may not write, reach the network, start anything or read anything else', async () => {
  const place = filesIn('try', { 'a.txt': 'try' });
  const { found } = await whole(readApart({ entry, limits }), [place]);
  const outcomes = new Map(found.skips.map(({ source, why }) => [source, why.key]));
  assert.equal(outcomes.get('environment'), '0');
  outcomes.delete('environment');
  assert.equal(outcomes.size, 7);
  for (const [what, outcome] of outcomes) assert.equal(outcome, 'ERR_ACCESS_DENIED', what);
});

for (const deed of ['hang', 'die', 'throw', 'eat'])
  void test(`a file at which the reader would ${deed} is told with its place; what came before and the next file are in`, async () => {
    const place = filesIn(deed, { 'a.txt': 'one', 'b.txt': `two\nthree\n${deed}\nfour`, 'c.txt': 'five' });
    const { said } = await whole(readApart({ entry, limits: deed === 'hang' ? hurried : limits }), [place]);
    const why = deed === 'hang' ? 'reader-hung' : 'reader-broke';
    assert.deepEqual(said, [
      'a.txt: one a.txt',
      'a.txt ended',
      'b.txt: two b.txt',
      'b.txt: three b.txt',
      `b.txt: byte 10 readers:${why}`,
      'b.txt ended',
      'c.txt: five c.txt',
      'c.txt ended',
    ]);
  });

void test('a file that hangs the reader while it is looked at is left aside, and one that hangs it for its owner is read', async () => {
  const place = filesIn('look', { 'a.txt': 'hang at once', 'b.txt': 'owner hangs', 'c.txt': 'fine' });
  const { found, said } = await whole(readApart({ entry, limits: hurried }), [place]);
  assert.deepEqual(found.skips, [{ source: 'a.txt', place: '', why: { key: 'readers:reader-hung' } }]);
  assert.deepEqual(
    said.filter((line) => line.endsWith('ended')),
    ['b.txt ended', 'c.txt ended'],
  );
});

void test('a reader that ended for no reason of the file is started again, and nothing is told twice', async () => {
  const place = filesIn('again', { 'a.txt': 'one\ntwo', 'b.txt': 'three' });
  const reading = readApart({ entry, limits });
  const found = await reading.find([place], null);
  const said: string[] = [];
  for await (const { file, items } of reading.read([0, 1], context))
    for (const item of items) {
      said.push(`${found.files[file]?.source}: ${item.kind === 'skipped' ? item.place : ''}`);
      // As if the machine had ended it.
      if (said.length === 1) reading.close();
    }
  reading.close();
  assert.deepEqual(said, ['a.txt: one', 'a.txt: two', 'b.txt: three']);
});

void test('apart and in this process, the same files say the same, whatever signs their paths have', async () => {
  const card = (name: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;
  const place = filesIn('same *, ü ', {
    'people, all*.vcf': card('Lin Kaya') + card('Tomás Arroyo'),
    'mail.eml':
      'From: Lin <lin@example.org>\r\nTo: me@example.com\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@example.org>\r\nSubject: hello\r\n\r\nhello\r\n',
    'noise.bin': '\0\0\0',
    'cut.zip': 'PK\u0003\u0004 nothing behind it',
  });
  const here = readHere();
  const apart = readApart();
  const all = async (reading: Reading): Promise<unknown> => {
    try {
      const found = await reading.find([place], null);
      const owners = await reading.owners(context);
      const items = [];
      for await (const piece of reading.read([...found.files.keys()], context)) items.push(...piece.items);
      return { found, owners, items };
    } finally {
      reading.close();
    }
  };
  const [one, other] = [await all(here), await all(apart)];
  assert.deepEqual(other, one);
  assert.match(JSON.stringify(one), /"kind":"touch"/);
});

void test('a format that nobody knows is the same problem apart', async () => {
  const reading = readApart();
  await assert.rejects(reading.find([folder], 'papyrus'), (cause) => {
    assert.ok(cause instanceof Problem);
    assert.equal(cause.code, 'format-unknown');
    return true;
  });
  reading.close();
});

void test('values go through a pipe whole, in whatever pieces it gives them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
      async (values, lengths) => {
        const bytes = Buffer.concat(values.map((value) => frame(value)));
        const cut = (async function* () {
          for (let at = 0, n = 0; at < bytes.length; n += 1) {
            const length = lengths[n % lengths.length] ?? 1;
            yield bytes.subarray(at, at + length);
            at += length;
          }
        })();
        const got: unknown[] = [];
        for await (const value of framesOf(cut)) got.push(value);
        assert.deepEqual(got, values);
      },
    ),
  );
});
