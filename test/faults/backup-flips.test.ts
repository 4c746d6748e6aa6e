/** Any one flipped bit and any cut, anywhere in a folder of copies, is found and named. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../src/problem.ts';
import { fault, times } from './fault.ts';
import { actor, dump, openAt, smallVault, type SmallVault } from './small-vault.ts';

const flips = times(20, 200, 'KITH_FLIPS');

/** A seeded sequence, so that a failure can be seen again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function withCopies(t: Parameters<typeof smallVault>[0]): Promise<SmallVault & { last: string }> {
  const vault = await smallVault(t);
  await vault.act('backup', { to: vault.copies });
  await vault.act('remember', { who: 'person1@example.org', text: 'after the first copy' });
  const { file } = await vault.act('backup', { to: vault.copies });
  return { ...vault, last: String(file) };
}

function filesOf(copies: string): string[] {
  return [
    ...readdirSync(copies).filter((name) => name !== 'blobs'),
    ...readdirSync(join(copies, 'blobs')).map((name) => join('blobs', name)),
  ];
}

async function namedBy(vault: SmallVault & { last: string }): Promise<string[]> {
  try {
    await vault.act('backup-verify', { file: vault.last });
    return [];
  } catch (cause) {
    assert.ok(cause instanceof Problem && cause.code === 'copy-not-whole', String(cause));
    return (cause.details['bad'] as { item: string }[]).map((bad) => bad.item);
  }
}

fault('R8', 'every flipped bit in a copy is found, and the damaged file is named', async (t, tally) => {
  const vault = await withCopies(t);
  assert.deepEqual(await namedBy(vault), []);
  const files = filesOf(vault.copies);
  const roll = dice(7);
  for (let i = 0; i < flips; i += 1) {
    const name = files[i % files.length] ?? '';
    const path = join(vault.copies, name);
    const whole = readFileSync(path);
    const bit = roll(whole.length * 8);
    const hurt = Buffer.from(whole);
    hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(path, hurt);
    const named = await namedBy(vault);
    if (named.join() !== name) tally.silent(`${name} bit ${bit}: ${named.join()}`);
    writeFileSync(path, whole);
    tally.ran();
    tally.injected();
  }
  assert.deepEqual(await namedBy(vault), []);
});

fault('R8', 'a cut, emptied, exchanged or missing file is found and named', async (t, tally) => {
  const vault = await withCopies(t);
  const roll = dice(11);
  const files = filesOf(vault.copies);
  const all = times(files.length, 50);
  for (let i = 0; i < all; i += 1) {
    const name = files[i % files.length] ?? '';
    const path = join(vault.copies, name);
    const whole = readFileSync(path);
    const how = roll(4);
    if (how === 0) truncateSync(path, roll(whole.length));
    else if (how === 1) writeFileSync(path, Buffer.alloc(whole.length));
    else if (how === 2) cpSync(join(vault.copies, files[(i + 1) % files.length] ?? ''), path);
    else rmSync(path);
    const named = await namedBy(vault);
    if (named.length !== 1 || (named[0] !== name && named[0] !== path))
      tally.silent(`${name} ${['cut', 'zeroed', 'exchanged', 'gone'][how] ?? ''}: ${named.join()}`);
    writeFileSync(path, whole);
    tally.ran();
    tally.injected();
  }
});

fault('R8', 'a damaged photo costs that photo only, and a restore lists it', async (t, tally) => {
  tally.ran();
  tally.injected();
  const vault = await withCopies(t);
  const hurt = readdirSync(join(vault.copies, 'blobs'))[0] ?? '';
  truncateSync(join(vault.copies, 'blobs', hurt), 200);
  const back = join(vault.root, 'back');
  const { bad } = await vault.act('restore', { file: vault.last, into: back });
  assert.deepEqual(
    (bad as { item: string }[]).map((one) => one.item),
    [`blobs/${hurt}`],
  );
  const again = openAt(back);
  t.after(() => again.close());
  assert.deepEqual(dump(again), dump(vault.house));
  assert.equal(readdirSync(join(back, 'blobs')).length, readdirSync(join(vault.folder, 'blobs')).length - 1);
});

fault(
  'R11',
  'a copy under another name, a foreign one and a missing link are refused by name',
  async (t, tally) => {
    tally.ran();
    tally.injected(5);
    const vault = await withCopies(t);
    const names = readdirSync(vault.copies)
      .filter((name) => name.endsWith('.kith'))
      .sort();
    const [full, changes] = [names[0] ?? '', names[1] ?? ''];

    const renamed = 'kith-2030-01-01T000000Z.kith';
    cpSync(join(vault.copies, full), join(vault.copies, renamed));
    assert.deepEqual(await namedBy({ ...vault, last: join(vault.copies, renamed) }), [renamed]);
    rmSync(join(vault.copies, renamed));

    renameSync(join(vault.copies, full), join(vault.root, 'aside'));
    assert.deepEqual(await namedBy(vault), [full]);
    cpSync(join(vault.copies, changes), join(vault.copies, full));
    assert.deepEqual(await namedBy(vault), [full]);

    const other = await smallVault(t, 2);
    const foreign = String((await other.act('backup', { to: other.copies }))['file']);
    cpSync(foreign, join(vault.copies, full));
    assert.deepEqual(await namedBy(vault), [full]);
    assert.deepEqual(await namedBy({ ...vault, last: foreign }), [basename(foreign)]);
    await assert.rejects(other.act('backup', { to: vault.copies }), { code: 'copies-of-another' });
  },
);

fault('R11', 'a folder of copies that was rolled back to an older state is noticed', async (t, tally) => {
  tally.ran();
  tally.injected();
  const vault = await withCopies(t);
  rmSync(vault.last);
  await assert.rejects(vault.act('backup-verify'), (cause: unknown) => {
    assert.ok(cause instanceof Problem);
    assert.equal(cause.code, 'copy-not-whole');
    return String(cause.values['item']).includes(basename(vault.last));
  });
});

fault('R8', 'a photo that the copies lost is put back by the next copy', async (t, tally) => {
  tally.ran();
  tally.injected();
  const vault = await withCopies(t);
  const lost = join(vault.copies, 'blobs', readdirSync(join(vault.copies, 'blobs'))[0] ?? '');
  rmSync(lost);
  await vault.act('backup', { to: vault.copies });
  assert.ok(existsSync(lost) && statSync(lost).size > 0);
  assert.deepEqual(await namedBy(vault), []);
});

fault('R28', 'a restore never writes into a folder that holds something', async (t, tally) => {
  tally.ran();
  tally.injected();
  const vault = await withCopies(t);
  const into = join(vault.root, 'taken');
  cpSync(vault.copies, into, { recursive: true });
  const before = readdirSync(into);
  await assert.rejects(actor(vault.house)('restore', { file: vault.last, into }), {
    code: 'folder-not-empty',
  });
  assert.deepEqual(readdirSync(into), before);
});
