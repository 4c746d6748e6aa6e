import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { openHouse } from './house.ts';
import { loadAction, perform } from './perform.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-printing-'));
const house = openHouse({ folder: join(folder, 'vault'), door: 'cli', today: '2026-11-21', language: 'en' });
after(() => {
  house.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async <T = Printed>(name: string, input: unknown): Promise<T> =>
  (await perform(await loadAction(name), house, input)) as T;

interface Printed {
  readonly file: string;
  readonly pages: number;
  readonly unsure: readonly string[];
}

function reader(): string | false {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'pdftotext is not on this machine';
  }
}
const skip = reader();
const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

await run('init', {});
await run('add', { name: 'Maren Okafor', handle: ['+1 202 555 0112', 'maren@example.org'] });
await run('add', { name: 'Aunt Ruth', handle: ['postal:Storgata 1, 0155 Oslo'] });
await run('add', { name: 'Lin Kaya' });
for (const who of ['Maren Okafor', 'Aunt Ruth', 'Lin Kaya']) await run('ring', { who, ring: 'five' });
await run('occasion', { who: 'Maren Okafor', date: '1984-02-29', kind: 'birthday' });
await run('remember', {
  who: 'Maren Okafor',
  text: 'Over the #frozen lake',
  on: '2024-11-21',
  place: 'Mjøsa',
});
await run('remember', {
  who: 'Maren Okafor',
  text: 'You still write letters',
  kind: 'kind-word',
  on: '2026-01-05',
});
await run('promise', { who: 'Maren Okafor', text: 'The name of the luthier', due: '2026-12-01' });
await run('rest', { who: 'Lin Kaya', kind: 'deceased' });

void test('the sheet shows the nearest with numbers and days, and nobody who died', { skip }, async () => {
  const { file, pages, unsure } = await run('paper', { out: folder });
  const text = textOf(file);
  assert.equal(basename(file), 'nearest.pdf');
  assert.equal(pages, 1);
  assert.deepEqual(unsure, []);
  for (const one of [
    'Maren Okafor',
    '+1 202 555 0112',
    'maren@example.org',
    '29 February 1984',
    'Aunt Ruth',
    'Storgata 1',
  ])
    assert.ok(text.includes(one), one);
  assert.ok(!text.includes('Lin Kaya'));
});

void test('the page of one person holds what was promised and what was said', { skip }, async () => {
  const { file } = await run('paper', { out: join(folder, 'meeting'), who: 'Maren' });
  assert.equal(basename(file), 'meeting.pdf');
  const text = textOf(file);
  for (const one of [
    'Maren Okafor',
    'The name of the luthier (by 1 December 2026)',
    'You still write letters',
  ])
    assert.ok(text.includes(one), one);
});

void test('a letter carries its words, and what is missing for the post is told', { skip }, async () => {
  const { file, unsure } = await run('letter', {
    who: 'Maren',
    out: folder,
    text: 'I walked past the lake.',
  });
  const text = textOf(file);
  assert.ok(text.includes('I walked past the lake.') && text.includes('21 November 2026'));
  assert.ok(
    unsure.some((one) => one.includes('no address')),
    unsure.join(),
  );
});

void test('the sender stands on the envelope when given', { skip }, async () => {
  const { file } = await run('letter', {
    who: 'Maren',
    out: folder,
    kind: 'envelope',
    from: 'Ana Bell, Lindenweg 3, 12345 Altenau',
  });
  assert.ok(textOf(file).includes('12345 Altenau'));
});

void test('a book has its years and its kind words', { skip }, async () => {
  const { file, memories } = await run<Printed & { memories: number }>('book', { who: 'Maren', out: folder });
  assert.equal(memories, 2);
  const text = textOf(file);
  for (const one of [
    'Maren Okafor and I',
    '2024',
    'Over the #frozen lake',
    'Mjøsa',
    'Kind words',
    'You still write letters',
  ])
    assert.ok(text.includes(one), one);
});

void test('a person without memories still gets a cover, and is told so', async () => {
  const { unsure, pages } = await run('book', { who: 'Aunt Ruth', out: join(folder, 'empty.pdf') });
  assert.ok(pages >= 1);
  assert.equal(unsure.length, 1);
  assert.equal(readFileSync(join(folder, 'empty.pdf')).subarray(0, 4).toString(), '%PDF');
});

void test('over the network the pages themselves are the answer, and no path of this machine is taken', async () => {
  const away = openHouse({ folder: join(folder, 'vault'), door: 'app', today: '2026-11-21', language: 'de' });
  try {
    const paper = await loadAction('paper');
    const { pdf, file } = (await perform(paper, away, {})) as { pdf: string; file: string };
    assert.equal(Buffer.from(pdf, 'base64').subarray(0, 4).toString(), '%PDF');
    assert.equal(file, basename(file));
    await assert.rejects(perform(paper, away, { out: folder }), { code: 'paths-stay' });
  } finally {
    away.close();
  }
});
