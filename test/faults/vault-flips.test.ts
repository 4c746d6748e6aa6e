/** A bit that flips in the vault's own file is found when it is opened or by doctor, or it changed nothing of anyone's. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journaled } from '../../src/store/migrations/0001-vault.ts';
import { Problem } from '../../src/problem.ts';
import { fault, times } from './fault.ts';
import { actor, openAt, smallVault, type SmallVault } from './small-vault.ts';

const flips = times(20, 200, 'KITH_FLIPS');

function everything(house: SmallVault['house']): string[] {
  const { raw } = house.vault();
  return journaled.flatMap((table) =>
    raw
      .prepare(`SELECT * FROM ${table} ORDER BY id`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`),
  );
}

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Found = { readonly by: 'opening' | 'doctor' | 'nobody'; readonly says: string };

async function found(folder: string, before: readonly string[]): Promise<Found> {
  const house = openAt(folder);
  try {
    const { ok, checks } = await actor(house)('doctor');
    if (ok === true) {
      assert.deepEqual(everything(house), before);
      return { by: 'nobody', says: '' };
    }
    return { by: 'doctor', says: JSON.stringify(checks) };
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    assert.equal(cause.code, 'vault-damaged');
    return { by: 'opening', says: String(cause.values['copy']) };
  } finally {
    house.close();
  }
}

fault(
  'R9',
  'no flipped bit in the vault changes anything that was copied unnoticed, and nothing is written on top of it',
  async (t, tally) => {
    const vault = await smallVault(t);
    await vault.act('log', { sentence: 'Called Person Number1 and Person Number2 about the frozen lake' });
    await vault.act('backup', { to: vault.copies });
    await vault.act('remember', { who: 'person1@example.org', text: 'after the first copy' });
    const copy = String((await vault.act('backup', { to: vault.copies }))['file']);
    const before = everything(vault.house);
    const file = join(vault.folder, 'kith.db');
    vault.house.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    vault.house.close();
    const whole = readFileSync(file);
    // Half of them anywhere, half of them in the words, which no check of the file's form can see.
    const words: number[] = [];
    for (let at = whole.indexOf('Person Number'); at >= 0; at = whole.indexOf('Person Number', at + 1))
      words.push(at);
    const roll = dice(23);
    const noticed = { opening: 0, doctor: 0, nobody: 0 };
    for (let i = 0; i < flips; i += 1) {
      const at = i % 2 === 0 ? roll(whole.length) : (words[roll(words.length)] ?? 0) + roll(13);
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ (1 << roll(8));
      for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true });
      writeFileSync(file, hurt);
      const { by, says } = await found(vault.folder, before);
      noticed[by] += 1;
      tally.ran();
      tally.injected();
      if (by === 'nobody') continue;
      assert.ok(readFileSync(file).equals(hurt), `written on top after byte ${at} was found by ${by}`);
      if (by === 'opening') assert.equal(says, copy, `byte ${at}`);
    }
    t.diagnostic(
      `found by opening ${noticed.opening}, by doctor ${noticed.doctor}, changed nothing ${noticed.nobody}`,
    );
    assert.ok(noticed.doctor > 0);
    for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true });
    writeFileSync(file, whole);
    assert.equal((await found(vault.folder, before)).by, 'nobody');
  },
);
