import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openHouse } from './house.ts';
import { loadAction, perform } from './perform.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-memories-'));
const house = openHouse({ folder, door: 'cli', today: '2026-11-21', language: 'en' });
after(() => {
  house.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async <T>(name: string, input: unknown): Promise<T> =>
  (await perform(await loadAction(name), house, input)) as T;

interface Memories {
  readonly memories: readonly { readonly text: string; readonly years?: number }[];
  readonly more: number | null;
}
const texts = (page: Memories) => page.memories.map((one) => one.text);

await run('init', {});
for (const name of ['Maren Okafor', 'Jonas Lindqvist', 'Aunt Ruth', 'Lin Kaya']) await run('add', { name });
const keep = (who: string | string[], text: string, on: string, kind = 'note') =>
  run('remember', { who, text, on, kind });
await keep(['Maren Okafor', 'Jonas Lindqvist'], 'Over the frozen lake', '2024-11-21');
await keep('Maren Okafor', 'Soup and bold claims', '2025-03-02');
await keep('Aunt Ruth', 'Her garden in the rain', '2023-11-21');
await keep('Lin Kaya', 'The night train', '2022-11-21');
await keep('Maren Okafor', 'You still write letters', '2026-01-05', 'kind-word');
await keep('Aunt Ruth', 'You were always the patient one', '2020-05-01', 'kind-word');
await run('circle', { who: 'Jonas Lindqvist', circle: 'Choir' });

void test('a timeline of one, of two, of a circle, and of words', async () => {
  assert.deepEqual(texts(await run('memories', { who: 'Maren' })), [
    'You still write letters',
    'Soup and bold claims',
    'Over the frozen lake',
  ]);
  assert.deepEqual(texts(await run('memories', { who: 'Maren', with: ['Jonas'] })), ['Over the frozen lake']);
  assert.deepEqual(texts(await run('memories', { query: 'garden' })), ['Her garden in the rain']);
  assert.deepEqual(texts(await run('memories', { circle: 'choir' })), ['Over the frozen lake']);
  assert.deepEqual(texts(await run('memories', { circle: 'nobody here' })), []);
});

void test('page after page shows everything once', async () => {
  const seen: string[] = [];
  let before: number | null = null;
  do {
    const page: Memories = await run('memories', { limit: 2, ...(before === null ? {} : { before }) });
    seen.push(...texts(page));
    before = page.more;
  } while (before !== null);
  assert.equal(seen.length, 6);
  assert.equal(new Set(seen).size, 6);
});

void test('this day in earlier years is found, with how long ago it was', async () => {
  const found = await run<Memories>('on-this-day', {});
  assert.deepEqual(texts(found), ['Over the frozen lake', 'Her garden in the rain', 'The night train']);
  assert.deepEqual(
    found.memories.map((one) => one.years),
    [2, 3, 4],
  );
  assert.deepEqual(texts(await run('on-this-day', { on: '2026-11-22' })), []);
});

void test('whoever is at rest, apart or no longer alive does not come up by itself, only when asked for', async () => {
  const { change } = await run<{ change: string }>('rest', { who: 'Lin Kaya', kind: 'estranged' });
  await run('rest', { who: 'Aunt Ruth', kind: 'deceased' });
  assert.deepEqual(texts(await run('on-this-day', {})), ['Over the frozen lake']);
  assert.equal(texts(await run('on-this-day', { all: true })).length, 3);
  const jar = await run<{ words: readonly { text: string }[] }>('kind-words', {});
  assert.deepEqual(
    jar.words.map((one) => one.text),
    ['You still write letters'],
  );
  const hers = await run<{ words: readonly { text: string }[] }>('kind-words', { who: 'Aunt Ruth' });
  assert.equal(hers.words.length, 1);
  await run('undo', { id: change });
  assert.equal(texts(await run('on-this-day', {})).length, 2);
});

void test('the kind word of the day stays the same all day', async () => {
  const first = await run<{ today: { text: string } | null }>('kind-words', { all: true });
  const again = await run<{ today: { text: string } | null }>('kind-words', { all: true });
  assert.ok(first.today !== null);
  assert.deepEqual(first.today, again.today);
});
