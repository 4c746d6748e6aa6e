/** kill -9 at any moment of a copy or a restore: older copies stay restorable, and nothing half is taken for whole. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actor, dump, openAt, passphrase, smallVault } from './small-vault.ts';

/** `npm run faults` sets it to 50. */
const kills = Number(process.env['KITH_KILLS'] ?? 5);
const victim = new URL('backup-victim.ts', import.meta.url).pathname;

/** Starts the victim, kills it so many milliseconds after it is ready, and gives back what it said it finished. */
function killedAfter(ms: number, ...args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', victim, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), ms);
      said += piece.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').filter((line) => line !== '' && line !== 'ready')));
  });
}

void test('a copy that was killed leaves every finished copy whole, and no half one', async (t) => {
  const vault = await smallVault(t);
  await vault.act('backup', { to: vault.copies });
  vault.house.close();
  t.diagnostic(`faults ${kills}`);
  let finished: string[] = [];
  for (let i = 0; i < kills; i += 1)
    finished = finished.concat(await killedAfter((i * 137) % 700, 'backup', vault.folder, vault.copies));
  const again = openAt(vault.folder);
  t.after(() => again.close());
  const act = actor(again);
  // Of the many copies of one minute rotation may have let earlier ones go; the last that was told of never goes.
  for (const file of finished.slice(-1)) assert.ok(existsSync(file), `${file} was said to be made`);
  for (const name of readdirSync(vault.copies).filter((one) => one.endsWith('.kith')))
    assert.deepEqual(
      await act('backup-verify', { file: join(vault.copies, name) }).then((r) => r['ok']),
      true,
    );
  const { file } = await act('backup', { to: vault.copies });
  const halves = [...readdirSync(vault.copies), ...readdirSync(vault.folder)].filter((name) =>
    name.endsWith('.part'),
  );
  assert.deepEqual(halves, [], 'what was left behind is cleared away by the next copy');
  const into = join(vault.root, 'back');
  await act('restore', { file: String(file), into });
  const back = openAt(into);
  t.after(() => back.close());
  assert.deepEqual(dump(back), dump(again));
});

void test('a restore that was killed leaves no vault, or a whole one, and can be run again', async (t) => {
  const vault = await smallVault(t);
  const { file } = await vault.act('backup', { to: vault.copies });
  const wanted = dump(vault.house);
  t.diagnostic(`faults ${kills}`);
  for (let i = 0; i < kills; i += 1) {
    const into = join(vault.root, `back-${i}`);
    mkdirSync(into);
    await killedAfter((i * 61) % 300, 'restore', vault.folder, String(file), into);
    if (!existsSync(join(into, 'kith.db'))) await vault.act('restore', { file: String(file), into });
    const back = openAt(into, passphrase);
    assert.deepEqual(dump(back), wanted);
    back.close();
  }
});
