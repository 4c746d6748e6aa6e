/** The folder of the vault turns read-only, is synced by another program, or loses a file: refused with a reason, nothing written into the void. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../src/problem.ts';
import { fault, type Tally } from './fault.ts';
import { copied, folderFor, kith, peopled, within } from './people.ts';
import { serve } from './server.ts';
import { actor, openAt } from './small-vault.ts';
import { notWhole } from './whole-vault.ts';

/** Root may write anywhere: the command runs as nobody then. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function give(path: string, mode: number): void {
  chmodSync(path, mode);
  if (nobody.uid !== undefined) chownSync(path, nobody.uid, nobody.gid);
}

/** A wish that cannot be granted says why: a problem that is Kith's own and no mistake inside it. */
function refused(tally: Tally, what: string, cause: unknown, codes: readonly string[]): void {
  tally.injected();
  if (!(cause instanceof Problem) || !codes.includes(cause.code)) tally.silent(`${what}: ${String(cause)}`);
}

async function told(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (cause) {
    return cause;
  }
}

fault(
  'R14',
  'a vault that may only be read is refused with the reason, and is untouched',
  async (t, tally) => {
    const folder = folderFor(t, 'readonly');
    chmodSync(folder, 0o755);
    const vault = join(folder, 'vault');
    await peopled(vault);
    for (const path of readdirSync(vault)) give(join(vault, path), path === 'blobs' ? 0o500 : 0o400);
    give(vault, 0o500);
    const before = readFileSync(join(vault, 'kith.db'));
    for (const words of [['remember', 'Maren Okafor', 'the lake'], ['people'], ['doctor']]) {
      const said = kith(vault, words, nobody);
      tally.ran();
      tally.injected();
      if (said.status === 0 && words[0] === 'people') continue;
      if (said.json?.problem?.code !== 'folder-unwritable')
        tally.silent(`${words.join(' ')}: ${said.out} ${said.err}`);
    }
    assert.ok(readFileSync(join(vault, 'kith.db')).equals(before));
    give(vault, 0o700);
    for (const path of readdirSync(vault)) chmodSync(join(vault, path), path === 'blobs' ? 0o700 : 0o600);
    tally.losses(await notWhole(vault));
  },
);

fault(
  'R14',
  'a second version that a sync program left is noticed by whatever name it has',
  async (t, tally) => {
    const folder = folderFor(t, 'conflicted');
    const vault = join(folder, 'vault');
    await peopled(vault);
    for (const name of [
      "kith (Maren's conflicted copy 2026-11-21).db",
      'kith.sync-conflict-20261121-101010-ABCDEFG.db',
      'kith (conflicted copy 2026-11-21 101010).db',
      'kith (In Konflikt stehende Kopie von Lin 2026-11-21).db',
      'kith (1).db',
      'kith 2.db',
    ]) {
      copyFileSync(join(vault, 'kith.db'), join(vault, name));
      refused(tally, name, await told(() => within(vault, (act) => act('people'))), ['vault-conflicted']);
      tally.ran();
      rmSync(join(vault, name));
    }
    writeFileSync(join(vault, 'before-version-2.db'), '');
    await within(vault, (act) => act('people'));
  },
);

fault('R14', 'a log that was taken away is noticed before anything is read or written', async (t, tally) => {
  const folder = folderFor(t, 'torn');
  const vault = join(folder, 'vault');
  await peopled(vault);
  const house = openAt(vault);
  await actor(house)('remember', { who: 'Maren Okafor', text: 'only in the log' });
  const torn = copied(vault, join(folder, 'torn'));
  house.close();
  rmSync(join(torn, 'kith.db-wal'));
  const before = readFileSync(join(torn, 'kith.db'));
  refused(tally, 'the log', await told(() => within(torn, (act) => act('people'))), ['vault-torn']);
  assert.ok(readFileSync(join(torn, 'kith.db')).equals(before));
  rmSync(join(torn, 'kith.db-shm'));
  await within(torn, (act) => act('people'));
  tally.ran();
  for (const readOnly of [true, false]) {
    const database = new DatabaseSync(join(vault, 'kith.db'), { readOnly });
    database.prepare('SELECT count(*) FROM people').get();
    database.close();
    await within(vault, (act) => act('people'));
  }
});

fault(
  'R14',
  'a vault whose file or log is replaced or gone while it is open writes nothing into the void',
  async (t, tally) => {
    const folder = folderFor(t, 'replaced');
    const from = join(folder, 'from');
    await peopled(from);
    const strokes: Record<string, (vault: string) => void> = {
      'another file in its place': (vault) => {
        copyFileSync(join(vault, 'kith.db'), join(folder, 'other.db'));
        renameSync(join(folder, 'other.db'), join(vault, 'kith.db'));
      },
      'the log gone': (vault) => rmSync(join(vault, 'kith.db-wal')),
      'the file gone': (vault) => rmSync(join(vault, 'kith.db')),
      'the folder moved': (vault) => renameSync(vault, `${vault}-moved`),
    };
    for (const [name, strike] of Object.entries(strokes)) {
      const vault = copied(from, join(folder, 'vault'));
      const house = openAt(vault);
      try {
        const act = actor(house);
        await act('remember', { who: 'Maren Okafor', text: 'before' });
        strike(vault);
        refused(tally, name, await told(() => act('remember', { who: 'Maren Okafor', text: 'after' })), [
          'vault-replaced',
        ]);
        tally.ran();
      } finally {
        house.close();
        rmSync(`${vault}-moved`, { recursive: true, force: true });
      }
    }
  },
);

fault(
  'R14',
  'a server whose vault goes away while it runs says so, makes no new one, and writes again once it is back',
  async (t, tally) => {
    const folder = folderFor(t, 'away');
    const vault = join(folder, 'vault');
    await peopled(vault);
    const token = await within(vault, async (act) =>
      String((await act('token', { do: 'make', name: 'w', scope: 'write' }))['token']),
    );
    const server = await serve(vault, token);
    try {
      const remember = (text: string) =>
        server.ask('/api/v1/remember', { json: { who: 'Maren Okafor', text } });
      assert.equal((await remember('before')).status, 200);
      renameSync(vault, `${vault}-away`);
      const during = await remember('during');
      tally.ran();
      tally.injected();
      if (during.json?.problem?.code !== 'vault-replaced') tally.silent(`without its folder: ${during.text}`);
      if (existsSync(vault)) tally.silent('a new vault was made in its place');
      assert.equal((await server.ask('/health')).status, 200);
      renameSync(`${vault}-away`, vault);
      assert.equal((await remember('after')).status, 200);
    } finally {
      await server.kill('SIGTERM');
    }
    await within(vault, async (act) => {
      const memories = JSON.stringify((await act('show', { who: 'Maren Okafor' }))['memories']);
      for (const text of ['before', 'after']) if (!memories.includes(text)) tally.lost(text);
    });
    tally.losses(await notWhole(vault));
  },
);
