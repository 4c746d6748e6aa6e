/** What copying, proving and restoring share: one copy proven at once, and how a failed proof is told. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { copiesFolder, nameOf, noteProof } from '../../backup/copies-list.ts';
import { bringCopy, readFar, sendCopy, type FarFolder } from '../../backup/far-folder.ts';
import { noteTry, type LastTry } from '../../backup/last-try.ts';
import { rotate } from '../../backup/rotate.ts';
import { scratchFolder, takeCopy, type TakenCopy } from '../../backup/take-copy.ts';
import { isFar } from '../../backup/shelf.ts';
import { vaultKey, type VaultKey } from '../../backup/vault-key.ts';
import { badItem, isAboutTheCopy, verifyCopy, type BadItem, type Proof } from '../../backup/verify-copy.ts';
import { Problem } from '../../problem.ts';
import { saySentence } from '../../words/say.ts';
import type { House } from '../action.ts';
import { withFar } from './far-places.ts';

export const badShape = z.object({ item: z.string(), why: z.string() });

export function sayBad(house: House, bad: readonly BadItem[]): z.input<typeof badShape>[] {
  return bad.map(({ item, why }) => ({ item, why: saySentence(house.say, why) }));
}

/**
 * Takes a copy and restores it into a scratch folder. Changes that do not prove are replaced by a full copy at once.
 * How it went is noted, for the day on which somebody asks why there is no newer one.
 * @param folder a path, or the address of a folder on a server
 * @throws Problem `copy-not-whole` when even that fails
 */
export async function copyAndProve(
  house: House,
  folder: string,
  full: boolean,
): Promise<{ taken: TakenCopy; proof: Proof }> {
  try {
    const done = isFar(folder)
      ? await withFar(house, folder, {}, (far) => copyThere(house, folder, full, far))
      : await copyThere(house, folder, full, null);
    note(house, folder, null, {});
    return done;
  } catch (cause) {
    if (cause instanceof Problem && cause.code !== 'cancelled' && cause.code !== 'passphrase-needed')
      note(house, folder, cause.code, plain(cause.values));
    throw cause;
  }
}

/** Only of the place where copies go: what was tried elsewhere by hand was told there and then. */
function note(house: House, folder: string, code: string | null, values: LastTry['values']): void {
  const vault = house.vault();
  if (folder === copiesFolder(vault)) noteTry(vault, { at: house.now(), folder, code, values });
}

function plain(values: Problem['values']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );
}

async function copyThere(
  house: House,
  folder: string,
  full: boolean,
  far: FarFolder | null,
): Promise<{ taken: TakenCopy; proof: Proof }> {
  const first = await copyOnce(house, folder, full, far);
  if (first.proof.ok) {
    if (far === null) await rotate(house.vault(), folder);
    else {
      const there = (await far.list('')) ?? new Map<string, unknown>();
      await rotate(
        house.vault(),
        folder,
        (copy) => there.has(nameOf(copy.file)),
        (file) => far.remove(nameOf(file)),
      );
    }
    return first;
  }
  const second = await copyOnce(house, folder, true, far);
  if (!second.proof.ok) throw notWhole(house, second.taken.memory.file, second.proof);
  return second;
}

async function copyOnce(
  house: House,
  folder: string,
  full: boolean,
  far: FarFolder | null,
): Promise<{ taken: TakenCopy; proof: Proof }> {
  const vault = house.vault();
  const options = {
    full,
    now: house.now(),
    passphrase: () => house.passphrase(),
    progress: (step: string, done: number, of: number) =>
      house.progress({ step: 'copying', done, of, unit: unitOf(step) }),
  };
  const taken =
    far === null ? await takeCopy(vault, { ...options, folder }) : await sendCopy(vault, far, options);
  await house.breathe();
  return { taken, proof: await prove(house, taken.memory.file, far) };
}

function unitOf(step: string): 'files' | 'steps' {
  return step === 'photos' ? 'files' : 'steps';
}

/** Proves one copy of the open vault, wherever it lies, and writes down the outcome. */
export async function prove(house: House, file: string, open: FarFolder | null = null): Promise<Proof> {
  if (isFar(file) && open === null)
    return await withFar(house, file.slice(0, file.lastIndexOf('/')), {}, (far) => prove(house, file, far));
  const vault = house.vault();
  const scratch = scratchFolder(vault.folder);
  const progress = (done: number, of: number): void =>
    house.progress({ step: 'checking', done, of, unit: 'files' });
  try {
    const key = await vaultKey(vault.folder);
    const proof =
      open === null
        ? await verifyCopy(file, key, scratch, vault.id, progress)
        : await proveFar(open, file, scratch, vault.id, progress, () => Promise.resolve(key));
    noteProof(vault, file, proof.ok, house.now());
    return proof;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Reads a copy back from a server, every byte of it. @param scratch an empty private folder; the caller removes it */
export async function proveFar(
  far: FarFolder,
  file: string,
  scratch: string,
  vaultId: string | null,
  progress: (done: number, of: number) => void,
  keyOf: (folder: string) => Promise<VaultKey>,
): Promise<Proof> {
  const there = join(scratch, 'there');
  const here = join(scratch, 'here');
  for (const folder of [there, here]) mkdirSync(folder, { mode: 0o700 });
  try {
    const brought = await bringCopy(far, nameOf(file), there, keyOf);
    return await verifyCopy(brought.file, brought.key, here, vaultId, progress, readFar(far));
  } catch (cause) {
    if (!(cause instanceof Problem) || !isAboutTheCopy(cause)) throw cause;
    return { ok: false, bad: [badItem(cause)], manifest: null };
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

/** What was typed as a whole path, or as an address without a slash at its end. */
export function placeFrom(to: string): string {
  return isFar(to) ? to.replace(/\/+$/, '') : resolve(to);
}

export function isSameDisk(a: string, b: string): boolean {
  if (isFar(b)) return false;
  return statSync(a).dev === statSync(b).dev;
}
