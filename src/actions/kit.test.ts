import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openRecoveryKey } from '../backup/vault-key.ts';
import { knownCopies } from '../backup/copies-list.ts';
import { Problem } from '../problem.ts';
import { openHouse } from './house.ts';
import { loadAction, perform } from './perform.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-kit-'));
const house = openHouse({
  folder: join(folder, 'vault'),
  door: 'cli',
  today: '2026-11-21',
  language: 'en',
  passphrase: () => Promise.resolve('four quiet garden words'),
});
after(() => {
  house.close();
  rmSync(folder, { recursive: true, force: true });
});
const run = async <T>(name: string, input: unknown): Promise<T> =>
  (await perform(await loadAction(name), house, input)) as T;

await run('init', {});
await run('add', { name: 'Maren Okafor', handle: ['+1 202 555 0112'] });

interface Kit {
  readonly folder: string;
  readonly copy: string;
  readonly verified: boolean;
  readonly files: readonly string[];
}

void test('the kit holds a proven copy, its key, and how to open it on paper and as text', async () => {
  const kit = await run<Kit>('kit', { out: join(folder, 'stick'), for: 'Jonas' });
  assert.ok(kit.verified);
  for (const file of [
    kit.copy,
    'recovery-key.age',
    'how to open this.pdf',
    'how to open this.txt',
    'recovery.pdf',
    'recovery.txt',
  ])
    assert.ok(kit.files.includes(file), file);
  const text = readFileSync(join(kit.folder, 'how to open this.txt'), 'utf8');
  assert.ok(text.startsWith('How to open this') && text.includes('For Jonas.') && text.includes(kit.copy));
  assert.ok(!text.includes('four quiet garden words'));
});

void test('the key as it is printed opens what the key as a file opens', async () => {
  const text = readFileSync(join(folder, 'stick', 'how to open this.txt'), 'utf8');
  const lines = text.split('\n');
  const from = lines.indexOf('-----BEGIN AGE ENCRYPTED FILE-----');
  const to = lines.indexOf('-----END AGE ENCRYPTED FILE-----');
  const typed = Buffer.from(lines.slice(from + 1, to).join(''), 'base64');
  assert.deepEqual(typed, readFileSync(join(folder, 'stick', 'recovery-key.age')));
  assert.ok((await openRecoveryKey(join(folder, 'stick'), 'four quiet garden words')).key.kind === 'key');
});

void test('with the kit and the passphrase alone everything comes back', async () => {
  const { copy } = {
    copy:
      readFileSync(join(folder, 'stick', 'how to open this.txt'), 'utf8').match(/kith-[\w.-]+\.kith/)?.[0] ??
      '',
  };
  const back = await run<{ people: number }>('restore', {
    file: join(folder, 'stick', copy),
    into: join(folder, 'back'),
  });
  assert.equal(back.people, 1);
  assert.ok(existsSync(join(folder, 'back', 'kith.db')));
});

void test('the page of the key names where the copies are', async () => {
  const { file } = await run<{ file: string }>('paper', { out: folder, recovery: true });
  assert.ok(existsSync(file) && file.endsWith('recovery key.pdf'));
});

void test('a program with a token does not get the key', async () => {
  const away = openHouse({ folder: join(folder, 'vault'), door: 'api', today: '2026-11-21', language: 'en' });
  try {
    await assert.rejects(perform(await loadAction('paper'), away, { recovery: true }), { code: 'scope' });
  } finally {
    away.close();
  }
});

void test('a kit that was given away is not waited for', () => {
  assert.deepEqual(knownCopies(house.vault()), []);
});

void test('a folder that holds something is left as it is', async () => {
  writeFileSync(join(folder, 'note.txt'), 'mine');
  await assert.rejects(
    run('kit', { out: folder }),
    (cause) => cause instanceof Problem && cause.code === 'folder-not-empty',
  );
});
