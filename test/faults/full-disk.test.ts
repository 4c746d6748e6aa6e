/** The disk of the vault itself is full: what cannot be written is said with the room it needs, reading goes on, and with room again everything works. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../src/problem.ts';
import { explain } from '../../src/store/open.ts';
import { rebuildSearch } from '../../src/store/search-rebuild.ts';
import { fault, times, type Tally } from './fault.ts';
import { folderFor, peopled } from './people.ts';
import { actor, openAt } from './small-vault.ts';
import { notWhole } from './whole-vault.ts';

interface Disk {
  readonly folder: string;
  /** Leaves so many bytes free; null: all there is. */
  leave(bytes: number | null): void;
}

/** A disk of 24 MB of its own; null where it may not be mounted. */
function smallDisk(t: { after(run: () => void): void }): Disk | null {
  const folder = mkdtempSync(join(tmpdir(), 'kith-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status === 0;
  t.after(() => {
    if (mounted) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  if (!mounted) return null;
  return {
    folder,
    leave(bytes) {
      const fill = join(folder, 'fill');
      rmSync(fill, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      if (bytes !== null) writeFileSync(fill, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
  };
}

function isFull(tally: Tally, what: string, cause: unknown): void {
  tally.injected();
  const told = cause instanceof Problem && cause.code === 'disk-full';
  if (!told || !String(cause.values['free']).endsWith('MB') || !String(cause.values['needed']).endsWith('MB'))
    tally.silent(`${what}: ${String(cause)}`);
}

fault(
  'R5',
  'an edit on a full disk is refused with the room it needs, reading goes on, and nothing acknowledged is lost',
  async (t, tally) => {
    const disk = smallDisk(t);
    if (disk === null) return t.skip('needs the right to mount a small disk');
    const from = join(folderFor(t, 'full'), 'vault');
    await peopled(from);
    const steps = times(4, 24);
    for (let i = 0; i < steps; i += 1) {
      const vault = join(disk.folder, 'vault');
      disk.leave(null);
      rmSync(vault, { recursive: true, force: true });
      cpSync(from, vault, { recursive: true });
      const house = openAt(vault);
      const act = actor(house);
      const kept: string[] = [];
      try {
        await act('people');
        disk.leave((i * 600_000) / steps + 20_000);
        for (let n = 0; n < 400; n += 1) {
          const text = `line ${n} ${'lake '.repeat(20 * (1 + (n % 40)))}`.trim();
          try {
            await act('remember', { who: 'Maren Okafor', text });
            kept.push(text);
          } catch (cause) {
            isFull(tally, `after ${n} edits`, cause);
            break;
          }
        }
        assert.ok(kept.length < 400, 'the disk was never full');
        await act('show', { who: 'Maren Okafor' });
        await act('search', { query: 'lake' });
        disk.leave(null);
        await act('remember', { who: 'Maren Okafor', text: 'room again' });
        const rows = house.vault().raw.prepare('SELECT text FROM memories').all();
        const there = new Set(rows.map((row) => String(row['text'])));
        for (const text of [...kept, 'room again'])
          if (!there.has(text)) tally.lost(`${i}: ${text.slice(0, 20)}`);
      } finally {
        house.close();
      }
      tally.losses((await notWhole(vault)).map((what) => `${i}: ${what}`));
      tally.ran();
    }
  },
);

fault(
  'R5',
  'a log that grows until the disk is full, because someone reads on and on, is told and shrinks again',
  async (t, tally) => {
    const disk = smallDisk(t);
    if (disk === null) return t.skip('needs the right to mount a small disk');
    const vault = join(disk.folder, 'vault');
    await peopled(vault);
    const reader = new DatabaseSync(join(vault, 'kith.db'), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM people').get();
    const house = openAt(vault);
    const act = actor(house);
    const long = 'lake '.repeat(1_900);
    let kept = 0;
    try {
      disk.leave(8_000_000);
      for (;;) {
        try {
          await act('remember', { who: 'Maren Okafor', text: `${kept} ${long}`.trim() });
          kept += 1;
        } catch (cause) {
          isFull(tally, `after ${kept}`, cause);
          break;
        }
        assert.ok(kept < 5_000);
      }
      tally.ran();
      reader.close();
      disk.leave(null);
      await act('remember', { who: 'Maren Okafor', text: 'room again' });
      const found = house.vault().raw.prepare('SELECT count(*) AS n FROM memories').get();
      if (Number(found?.['n']) !== kept + 1) tally.lost(`${String(found?.['n'])} of ${kept + 1}`);
    } finally {
      house.close();
    }
    tally.losses(await notWhole(vault));
  },
);

fault(
  'R5',
  'building the search index again on a full disk is told, changes nothing of anyone, and succeeds with room',
  async (t, tally) => {
    const disk = smallDisk(t);
    if (disk === null) return t.skip('needs the right to mount a small disk');
    const vault = join(disk.folder, 'vault');
    await peopled(vault);
    const house = openAt(vault);
    const act = actor(house);
    try {
      for (let n = 0; n < 120; n += 1)
        await act('remember', {
          who: 'Lin Kaya',
          text: `${n} ${'harbour concert river '.repeat(200)}`.trim(),
        });
      const before = house
        .vault()
        .raw.prepare('SELECT count(*) AS n, sum(length(text)) AS s FROM memories')
        .get();
      for (const bytes of [0, 40_000, 200_000]) {
        disk.leave(null);
        house.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        disk.leave(bytes);
        try {
          rebuildSearch(house.vault());
        } catch (cause) {
          isFull(tally, `index with ${bytes}`, explain(cause, vault));
        }
        tally.ran();
        assert.deepEqual(
          house.vault().raw.prepare('SELECT count(*) AS n, sum(length(text)) AS s FROM memories').get(),
          before,
        );
      }
      disk.leave(null);
      rebuildSearch(house.vault());
    } finally {
      house.close();
    }
    tally.losses(await notWhole(vault));
  },
);
