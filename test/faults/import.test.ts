/** What befalls an import: killed, out of disk, beside another, cut, taken back. The vault is whole each time. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { dice } from '../../examples/dice.ts';
import { makeHousehold, sample, writeHousehold } from '../../examples/make.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { Problem } from '../../src/problem.ts';
import { canonicalDump } from '../canonical-dump.ts';
import { read, samples } from '../fuzz.ts';
import { importHouse } from '../support/import-house.ts';
import { fault, times } from './fault.ts';
import { killImports } from './kill-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-faults-'));
const files = join(folder, 'files');

before(async () => {
  mkdirSync(files, { recursive: true });
  await writeHousehold(makeHousehold({ ...sample, people: 20, touches: 300 }), files);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const dumpOf = (vault: string): string => canonicalDump(join(vault, 'kith.db'), { places: false });

fault('R1', 'killed at random moments and run again, an import ends as if undisturbed', async (_t, tally) => {
  const runs = times(10, 200, 'KITH_KILLS');
  const outcome = await killImports(join(folder, 'kill'), files, runs, 26);
  for (let run = 0; run < outcome.runs; run += 1) tally.ran();
  tally.injected(outcome.killed);
  tally.losses(outcome.differing);
  tally.losses(outcome.damaged);
  assert.ok(outcome.killed >= runs / 2, `only ${outcome.killed} of ${runs} were cut off`);
});

fault(
  'R13',
  'two processes import into one vault at once: one waits for the other, nothing is doubled or lost',
  async (_t, tally) => {
    tally.ran();
    tally.injected();
    const vault = join(folder, 'two');
    (await importHouse(vault)).close();
    const child = join(import.meta.dirname, 'import-child.ts');
    const one = (): Promise<number | null> =>
      new Promise((resolve) => {
        const flags = ['--disable-warning=ExperimentalWarning', child, vault, files];
        spawn(process.execPath, flags, { stdio: 'ignore' }).on('exit', resolve);
      });
    assert.deepEqual(await Promise.all([one(), one()]), [0, 0]);
    const alone = await importHouse(join(folder, 'alone'));
    await alone.import([files]);
    alone.close();
    const count = (text: string, table: string): number =>
      text.split('\n').filter((line) => line.startsWith(`${table} `)).length;
    const [both, single] = [dumpOf(vault), dumpOf(join(folder, 'alone'))];
    for (const table of ['touches', 'cards']) assert.equal(count(both, table), count(single, table), table);
  },
);

fault(
  'R5',
  'a full disk stops an import with the room named; with room again it ends as if undisturbed',
  async (t, tally) => {
    const disk = mkdtempSync(join(tmpdir(), 'kith-disk-'));
    const mount = (options: string): boolean =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
    if (!mount('size=1200k')) {
      t.skip('needs the right to mount a small disk');
      return;
    }
    t.after(() => {
      spawnSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    });
    const plain = await importHouse(join(folder, 'plain'));
    await plain.import([files]);
    plain.close();
    const wanted = dumpOf(join(folder, 'plain'));
    let stopped = 0;
    for (const kilobytes of [1_200, 1_600, 2_000, 2_600]) {
      spawnSync('mount', ['-o', `remount,size=${kilobytes}k`, disk]);
      const vault = join(disk, `v${kilobytes}`);
      try {
        const house = await importHouse(vault);
        try {
          await house.import([files]);
        } finally {
          house.close();
        }
      } catch (cause) {
        assert.ok(cause instanceof Problem && cause.code === 'disk-full', String(cause));
        assert.match(String(cause.values['free']), /MB$/);
        assert.match(String(cause.values['needed']), /MB$/);
        stopped += 1;
        tally.injected();
      }
      spawnSync('mount', ['-o', 'remount,size=64m', disk]);
      const house = await importHouse(vault);
      await house.import([files]);
      house.close();
      assert.equal(dumpOf(vault), wanted, `${kilobytes} kB`);
      rmSync(vault, { recursive: true, force: true });
      tally.ran();
    }
    assert.ok(stopped >= 2, `stopped ${stopped} times`);
  },
);

fault('R19', 'an import taken back leaves the vault as it was', async (_t, tally) => {
  tally.ran();
  const vault = join(folder, 'undo');
  const house = await importHouse(vault);
  try {
    await house.import([join(files, 'cards'), join(files, 'mail')]);
    const wanted = dumpOf(vault);
    await house.import([files]);
    assert.notEqual(dumpOf(vault), wanted);
    const undo = await loadAction('undo');
    await perform(undo, house, {});
    assert.equal(dumpOf(vault), wanted);
  } finally {
    house.close();
  }
});

fault('R10', 'a file cut at any of two hundred places gives every record that is complete', (_t, tally) => {
  let cuts = 0;
  const kinds: Record<string, { readonly end: string; readonly kind: string }> = {
    vcard: { end: 'END:VCARD', kind: 'card' },
    mbox: { end: '\nFrom ', kind: 'touch' },
  };
  for (const { file, format, bytes } of samples()) {
    const how = kinds[format.name];
    if (how === undefined) continue;
    const throwing = dice(26, file);
    const all: readonly string[] = read(format, bytes, file, throwing)
      .filter((e) => e.kind === how.kind)
      .map((e) => keyOf(e));
    for (let n = 0; n < 200; n += 1) {
      const cut = throwing.below(bytes.length);
      const evidence = read(format, bytes.subarray(0, cut), file, throwing);
      const some: readonly string[] = evidence.filter((e) => e.kind === how.kind).map((e) => keyOf(e));
      // The last may be one that the cut went through; all before it are what the whole file gives.
      assert.deepEqual(
        some.slice(0, -1),
        all.slice(0, Math.max(0, some.length - 1)),
        `${file} cut at ${cut}`,
      );
      if (format.name === 'vcard') {
        const complete: number = bytes.subarray(0, cut).toString('latin1').split(how.end).length - 1;
        assert.ok(some.length >= complete - 1, `${file} cut at ${cut}: ${some.length} of ${complete}`);
      }
      cuts += 1;
      tally.ran();
      tally.injected();
    }
  }
  assert.ok(cuts >= 800);
});

const keyOf = (e: { readonly kind: string; readonly key?: string; readonly text?: string }): string =>
  e.key ?? e.text ?? '';
