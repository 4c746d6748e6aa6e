/** kill -9 at any moment of a copy or a restore: every copy that was told of and may not go is there and whole, and nothing half is taken for whole. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault, times } from './fault.ts';
import { actor, dump, openAt, passphrase, smallVault } from './small-vault.ts';

const kills = times(5, 50, 'KITH_KILLS');
const victim = new URL('backup-victim.ts', import.meta.url).pathname;

/** Starts the victim, kills it so many milliseconds after it is ready, and gives back what it said it finished. */
function killedAfter(ms: number, ...args: string[]): Promise<{ said: string[]; killed: boolean }> {
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
    child.on('close', (_code, signal) =>
      resolve({
        said: said.split('\n').filter((line) => line !== '' && line !== 'ready'),
        killed: signal === 'SIGKILL',
      }),
    );
  });
}

interface Told {
  readonly kind: string;
  readonly file: string;
}

/** The full copies that the vault knows, that were proven and that lie there. */
function provenFulls(folder: string): string[] {
  const database = new DatabaseSync(join(folder, 'kith.db'), { readOnly: true });
  const rows = database.prepare("SELECT file FROM copies WHERE kind = 'full' AND ok = 1").all();
  database.close();
  return rows.map((row) => String(row['file'])).filter((file) => existsSync(file));
}

/** A copy that was told of may go when three newer full ones are proven, and not before. */
function wronglyGone(finished: readonly Told[], folder: string): string[] {
  const fulls = provenFulls(folder);
  const last = new Map(finished.map((copy, i) => [copy.file, i]));
  return [...last]
    .filter(([file]) => !existsSync(file))
    .filter(([, i]) => fulls.filter((full) => (last.get(full) ?? Infinity) > i).length < 3)
    .map(([file]) => basename(file));
}

fault(
  'R3',
  'a copy that was killed leaves each of the newest copies whole, and no half one',
  async (t, tally) => {
    const vault = await smallVault(t);
    const finished: Told[] = [];
    const first = await vault.act('backup', { to: vault.copies });
    finished.push({ kind: String(first['kind']), file: String(first['file']) });
    vault.house.close();
    for (let i = 0; i < kills; i += 1) {
      const { said, killed } = await killedAfter((i * 137) % 1_300, 'backup', vault.folder, vault.copies);
      for (const line of said) finished.push(JSON.parse(line) as Told);
      tally.ran();
      if (killed) tally.injected();
      for (const name of wronglyGone(finished, vault.folder)) tally.lost(`${name} is gone after kill ${i}`);
    }
    const again = openAt(vault.folder);
    t.after(() => again.close());
    const act = actor(again);
    for (const name of readdirSync(vault.copies).filter((one) => one.endsWith('.kith')))
      await act('backup-verify', { file: join(vault.copies, name) }).catch((cause: unknown) =>
        tally.lost(`${name}: ${String(cause)}`),
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
  },
);

fault(
  'R3',
  'a restore that was killed leaves no vault, or a whole one, and can be run again',
  async (t, tally) => {
    const vault = await smallVault(t);
    const { file } = await vault.act('backup', { to: vault.copies });
    const wanted = dump(vault.house);
    for (let i = 0; i < kills; i += 1) {
      const into = join(vault.root, `back-${i}`);
      mkdirSync(into);
      const { killed } = await killedAfter((i * 61) % 300, 'restore', vault.folder, String(file), into);
      if (!existsSync(join(into, 'kith.db'))) await vault.act('restore', { file: String(file), into });
      const back = openAt(into, passphrase);
      assert.deepEqual(dump(back), wanted);
      back.close();
      tally.ran();
      if (killed) tally.injected();
    }
  },
);
