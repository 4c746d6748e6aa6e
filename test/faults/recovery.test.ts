/** Does what docs/recovery.md says, word for word, with the system's own tools. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import { fault, type Tally } from './fault.ts';
import { hardTexts, passphrase, smallVault, type SmallVault } from './small-vault.ts';

const missing = ['age', 'zstd', 'tar', 'sqlite3', 'script'].filter(
  (tool) => spawnSync('which', [tool]).status !== 0,
);
const skip = missing.length === 0 ? false : `needs ${missing.join(', ')}`;

const page = readFileSync(new URL('../../docs/recovery.md', import.meta.url), 'utf8');
const steps = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** age reads a passphrase from a terminal only; `script` is one. */
function openKey(folder: string): void {
  const command = (steps[0] ?? '').trim().replaceAll('\n', ' && ');
  const typed = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    input: `${passphrase}\n`,
    timeout: 150_000,
  });
  assert.equal(typed.status, 0, typed.stdout.toString());
}

function run(folder: string, step: number, copy: string): string {
  return execFileSync('sh', ['-euc', steps[step] ?? 'false'], {
    cwd: folder,
    env: { ...process.env, COPY: copy },
  }).toString();
}

function rows(file: string, sql: string): unknown[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function everythingIsThere(vault: SmallVault): void {
  const opened = join(vault.copies, 'opened', 'kith.db');
  for (const sql of [
    'SELECT * FROM memories ORDER BY id',
    'SELECT * FROM people ORDER BY id',
    'SELECT * FROM cards ORDER BY id',
    'SELECT * FROM journal ORDER BY id',
    'SELECT * FROM changes ORDER BY id',
  ])
    assert.deepEqual(rows(opened, sql), rows(vault.house.vault().file, sql));
  assert.deepEqual(
    readdirSync(join(vault.copies, 'photos')).sort(),
    readdirSync(join(vault.folder, 'blobs')).sort(),
  );
  for (const sum of readdirSync(join(vault.copies, 'photos')))
    assert.ok(
      readFileSync(join(vault.copies, 'photos', sum)).equals(readFileSync(join(vault.folder, 'blobs', sum))),
    );
  assert.match(readFileSync(join(vault.copies, 'people.vcf'), 'utf8'), /FN:Person Number3/);
}

fault('R28', 'without Kith, the recovery page opens a full copy', fullCopy, { skip });

async function fullCopy(t: TestContext, tally: Tally): Promise<void> {
  tally.ran();
  tally.injected();
  const vault = await smallVault(t);
  const { file } = await vault.act('backup', { to: vault.copies });
  openKey(vault.copies);
  run(vault.copies, 1, basename(String(file)));
  assert.match(run(vault.copies, 3, ''), /^ok/);
  run(vault.copies, 4, '');
  everythingIsThere(vault);
}

fault('R28', 'without Kith, the recovery page brings a full copy forward by two of changes', twoOfChanges, {
  skip,
});

async function twoOfChanges(t: TestContext, tally: Tally): Promise<void> {
  tally.ran();
  tally.injected();
  const vault = await smallVault(t);
  await vault.act('backup', { to: vault.copies });
  for (const text of hardTexts)
    await vault.act('remember', { who: 'person1@example.org', text: `more ${text}` });
  await vault.act('undo', {});
  assert.equal((await vault.act('backup', { to: vault.copies }))['kind'], 'changes');
  await vault.act('remember', { who: 'person2@example.org', text: hardTexts.join('\n') });
  const { file } = await vault.act('backup', { to: vault.copies });
  openKey(vault.copies);
  run(vault.copies, 1, basename(String(file)));
  run(vault.copies, 2, basename(String(file)));
  assert.match(run(vault.copies, 3, ''), /^ok/);
  run(vault.copies, 4, '');
  everythingIsThere(vault);
}
