/** What copying, proving and restoring share: one copy proven at once, and how a failed proof is told. */
import { rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { noteProof } from '../../backup/copies-list.ts';
import { rotate } from '../../backup/rotate.ts';
import { scratchFolder, takeCopy, type TakenCopy } from '../../backup/take-copy.ts';
import { vaultKey } from '../../backup/vault-key.ts';
import { verifyCopy, type BadItem, type Proof } from '../../backup/verify-copy.ts';
import { Problem } from '../../problem.ts';
import { saySentence } from '../../words/say.ts';
import type { House } from '../action.ts';

export const badShape = z.object({ item: z.string(), why: z.string() });

export function sayBad(house: House, bad: readonly BadItem[]): z.input<typeof badShape>[] {
  return bad.map(({ item, why }) => ({ item, why: saySentence(house.say, why) }));
}

/**
 * Takes a copy and restores it into a scratch folder. Changes that do not prove are replaced by a full copy at once.
 * @throws Problem `copy-not-whole` when even that fails
 */
export async function copyAndProve(
  house: House,
  folder: string,
  full: boolean,
): Promise<{ taken: TakenCopy; proof: Proof }> {
  const first = await copyOnce(house, folder, full);
  if (first.proof.ok) {
    rotate(house.vault(), folder);
    return first;
  }
  const second = await copyOnce(house, folder, true);
  if (!second.proof.ok) throw notWhole(house, second.taken.file, second.proof);
  return second;
}

async function copyOnce(
  house: House,
  folder: string,
  full: boolean,
): Promise<{ taken: TakenCopy; proof: Proof }> {
  const vault = house.vault();
  const taken = await takeCopy(vault, {
    folder,
    full,
    now: house.now(),
    passphrase: () => house.passphrase(),
    progress: (step, done, of) => house.progress({ step: 'copying', done, of, unit: unitOf(step) }),
  });
  await house.breathe();
  return { taken, proof: await prove(house, taken.file) };
}

function unitOf(step: string): 'files' | 'steps' {
  return step === 'photos' ? 'files' : 'steps';
}

/** Proves one copy of the open vault, and writes down the outcome. */
export async function prove(house: House, file: string): Promise<Proof> {
  const vault = house.vault();
  const scratch = scratchFolder(vault.folder);
  try {
    const key = await vaultKey(vault.folder);
    const proof = await verifyCopy(file, key, scratch, vault.id, (done, of) =>
      house.progress({ step: 'checking', done, of, unit: 'files' }),
    );
    noteProof(vault, file, proof.ok, house.now());
    return proof;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function notWhole(house: House, file: string, proof: Proof): Problem {
  const bad = sayBad(house, proof.bad);
  const first = bad[0];
  return new Problem(
    'copy-not-whole',
    { file, item: first?.item ?? '', why: first?.why ?? '' },
    { details: { ok: false, bad } },
  );
}

export function isSameDisk(a: string, b: string): boolean {
  return statSync(a).dev === statSync(b).dev;
}
