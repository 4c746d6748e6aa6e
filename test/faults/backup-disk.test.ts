/** A disk that is full, gone or read-only: told with what is needed, nothing lost, and good again when there is room. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../src/problem.ts';
import { fault } from './fault.ts';
import { actor, dump, openAt, picture, smallVault } from './small-vault.ts';

/** A small disk of its own, or why there is none. */
function mounted(folder: string, kilobytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]).status === 0;
}

fault(
  'R5',
  'a full disk stops a copy and a restore with the room needed, and both succeed once there is room',
  async (t, tally) => {
    const vault = await smallVault(t);
    const disk = mkdtempSync(join(tmpdir(), 'kith-disk-'));
    if (!mounted(disk, 64)) {
      t.skip('needs the right to mount a small disk');
      return;
    }
    t.after(() => {
      spawnSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    });
    const copies = join(disk, 'copies');
    const fill = join(disk, 'fill');
    for (const left of [4, 12, 24, 40]) {
      rmSync(fill, { force: true });
      writeFileSync(fill, Buffer.alloc((64 - left) * 1024 - 4096));
      await vault.act('backup', { to: copies }).then(
        () => {},
        (cause: unknown) => {
          tally.injected();
          assert.ok(cause instanceof Problem && cause.code === 'copies-full', String(cause));
          assert.match(String(cause.values['needed']), /MB$/);
          assert.match(String(cause.values['free']), /MB$/);
          assert.ok(!readdirSync(copies).some((name) => name.endsWith('.part')));
        },
      );
      assert.equal((await vault.act('doctor'))['ok'], true);
      tally.ran();
    }
    rmSync(fill);
    const other = join(vault.root, 'enough');
    const { file } = await vault.act('backup', { to: other });
    rmSync(copies, { recursive: true, force: true });
    writeFileSync(fill, picture(1, 40 * 1024));
    const into = join(disk, 'back');
    await assert.rejects(vault.act('restore', { file: String(file), into }), { code: 'copies-full' });
    assert.deepEqual(readdirSync(into), []);
    tally.ran();
    tally.injected();
    spawnSync('mount', ['-o', 'remount,size=8m', disk]);
    await vault.act('restore', { file: String(file), into });
    const back = openAt(into);
    t.after(() => back.close());
    assert.deepEqual(dump(back), dump(vault.house));
  },
);

fault('R14', 'a folder for copies that is a file, or is not there to be made, is told', async (t, tally) => {
  tally.ran();
  tally.injected(2);
  const vault = await smallVault(t);
  writeFileSync(join(vault.root, 'a-file'), '');
  for (const to of [join(vault.root, 'a-file'), join(vault.root, 'a-file', 'below')])
    await assert.rejects(vault.act('backup', { to }), { code: 'copies-unwritable' });
});

fault('R13', 'copies that two processes make at once are both whole', async (t, tally) => {
  tally.ran();
  tally.injected();
  const vault = await smallVault(t);
  const second = openAt(vault.folder);
  t.after(() => second.close());
  await vault.act('backup', { to: vault.copies });
  const [a, b] = await Promise.all([
    vault.act('backup', { to: vault.copies }),
    actor(second)('backup', { to: vault.copies }),
  ]);
  for (const file of [a['file'], b['file']])
    assert.equal((await vault.act('backup-verify', { file: String(file) }))['ok'], true);
});
