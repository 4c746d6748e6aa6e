/** Copies in a folder on a server: sent there whole or not at all, and brought back piece by piece to be read. */
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { knownCopies, rememberCopy } from './copies-list.ts';
import { writeWhole, writeWholeSync } from './durable.ts';
import type { ReadItem } from './locked-blobs.ts';
import { copyPattern, sha256 } from './manifest.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sha256Of } from './pieces.ts';
import { peekManifest } from './read-copy.ts';
import type { Shelf } from './shelf.ts';
import { takeCopy, type TakeOptions, type TakenCopy } from './take-copy.ts';
import { placeRecoveryKey, recoveryFile, vaultKey, type VaultKey } from './vault-key.ts';

/** A folder on a server, whatever it speaks. */
export interface FarFolder {
  readonly address: string;
  makeFolder(name: string): Promise<void>;
  /** Null when it is not there. */
  list(name: string): Promise<ReadonlyMap<string, { readonly bytes: number | null }> | null>;
  /** @throws Problem `remote-gone` */
  get(name: string): AsyncIterable<Uint8Array>;
  /** Named only when all of it is there. */
  put(
    name: string,
    file: {
      readonly bytes: number;
      readonly source: (from: number, to: number) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
      readonly sum: string | null;
    },
  ): Promise<void>;
  remove(name: string): Promise<void>;
}

const note = 'to-send.json';

/**
 * Makes a copy and sends it: the recovery key and the photos first, the copy itself last, so that a broken-off upload is
 * never taken for a copy. What was finished but not sent waits in the vault's own folder, and goes first the next time.
 * @throws Problem `remote-…`, `copies-of-another`, and as {@link takeCopy}
 */
export async function sendCopy(
  vault: Vault,
  far: FarFolder,
  options: Omit<TakeOptions, 'folder' | 'shelf'>,
): Promise<TakenCopy> {
  const spools = join(vault.folder, 'sending');
  mkdirSync(spools, { recursive: true, mode: 0o700 });
  return await oneAtATime(spools, () => sendAlone(vault, far, options, spools));
}

async function sendAlone(
  vault: Vault,
  far: FarFolder,
  options: Omit<TakeOptions, 'folder' | 'shelf'>,
  spools: string,
): Promise<TakenCopy> {
  const folder = spoolIn(spools, far.address);
  await far.makeFolder('');
  await far.makeFolder('blobs');
  await placeFarKey(vault, far, folder, options.passphrase);
  const waiting = await sendWaiting(vault, far, folder);
  if (waiting !== null && options.full !== true && waiting.memory.journalId === journalTop(vault))
    return waiting;
  const taken = await takeCopy(vault, { ...options, folder, shelf: await farShelf(far) });
  writeWholeSync(join(folder, note), Buffer.from(JSON.stringify(taken)));
  await sendOne(vault, far, folder, taken);
  return taken;
}

/** A private folder of the vault for what is on its way there; its content is locked like any copy. */
function spoolIn(spools: string, address: string): string {
  const folder = join(spools, sha256(address).slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function journalTop(vault: Vault): number {
  return Number(vault.raw.prepare('SELECT coalesce(max(id), 0) AS top FROM journal').get()?.['top']);
}

async function placeFarKey(
  vault: Vault,
  far: FarFolder,
  folder: string,
  passphrase: () => Promise<string>,
): Promise<void> {
  await vaultKey(vault.folder);
  await placeRecoveryKey(vault.folder, folder, passphrase);
  const bytes = readFileSync(join(folder, recoveryFile));
  const there = await readFar(far)(recoveryFile);
  if (there === null) await far.put(recoveryFile, { bytes: bytes.length, source: part(bytes), sum: null });
  else if (!there.equals(bytes)) throw new Problem('copies-of-another', { folder: far.address });
}

/** A copy that was made before and did not get there; null when there is none, or it would not help any more. */
async function sendWaiting(vault: Vault, far: FarFolder, folder: string): Promise<TakenCopy | null> {
  const taken = waitingIn(folder);
  const whole = taken !== null && existsSync(taken.file) && statSync(taken.file).size === taken.bytes;
  const top = Math.max(0, ...knownCopies(vault).map((copy) => copy.sequence));
  if (whole && taken.memory.sequence > top && (await chainIsThere(far, taken))) {
    await sendOne(vault, far, folder, taken);
    return taken;
  }
  empty(folder);
  return null;
}

async function chainIsThere(far: FarFolder, taken: TakenCopy): Promise<boolean> {
  const { chain, missing, blobs } = taken.manifest;
  const files = await far.list('');
  const photos = await far.list('blobs');
  const gone = new Set(missing);
  return (
    chain.every((link) => files?.has(link.file) === true) &&
    blobs.every((blob) => gone.has(blob.sha256) || photos?.has(`${blob.sha256}.age`) === true)
  );
}

function waitingIn(folder: string): TakenCopy | null {
  try {
    return JSON.parse(readFileSync(join(folder, note), 'utf8')) as TakenCopy;
  } catch {
    return null;
  }
}

async function sendOne(vault: Vault, far: FarFolder, folder: string, taken: TakenCopy): Promise<void> {
  const { size } = statSync(taken.file);
  const source = (from: number, to: number): AsyncIterable<Uint8Array> =>
    createReadStream(taken.file, { start: from, end: to - 1, highWaterMark: 256 * 1024 });
  await far.put(taken.manifest.file, { bytes: size, source, sum: await sha256Of(taken.file) });
  rememberCopy(vault, taken.memory);
  empty(folder);
}

function empty(folder: string): void {
  for (const name of readdirSync(folder))
    if (name === note || copyPattern.test(name)) rmSync(join(folder, name), { force: true });
}

async function farShelf(far: FarFolder): Promise<Shelf> {
  const files = (await far.list('')) ?? new Map<string, { bytes: number | null }>();
  const photos = (await far.list('blobs')) ?? new Map<string, { bytes: number | null }>();
  return {
    address: far.address,
    names: () => [...files.keys()],
    holds(name, bytes) {
      const found = name.startsWith('blobs/') ? photos.get(name.slice(6)) : files.get(name);
      return found !== undefined && (bytes === null || found.bytes === null || found.bytes === bytes);
    },
    read: (name) => far.get(name),
    async storeBlob(name, source) {
      const bytes = await gathered(source);
      await far.put(name, { bytes: bytes.length, source: part(bytes), sum: null });
      return bytes.length;
    },
    settleBlobs: () => Promise.resolve(),
  };
}

const part =
  (bytes: Buffer) =>
  (from: number, to: number): Buffer[] => [bytes.subarray(from, to)];

const mostAtOnce = 512 * 1024 * 1024;

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > mostAtOnce) throw new Problem('remote-cut', { host: '' });
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

/** Reads single files from there, whole. */
export function readFar(far: FarFolder): ReadItem {
  return async (name) => {
    try {
      return await gathered(far.get(name));
    } catch (cause) {
      if (cause instanceof Problem && cause.code === 'remote-gone') return null;
      throw cause;
    }
  };
}

/**
 * Brings a copy and all it stands on into a folder of this machine, the recovery key beside them; photos stay where they
 * are until they are read. What is missing there is missing here, and reading says so.
 * @param name null: the newest. @param keyOf given the folder with the recovery key in it, the key
 * @returns the path of the copy
 */
export async function bringCopy(
  far: FarFolder,
  name: string | null,
  folder: string,
  keyOf: (folder: string) => Promise<VaultKey>,
): Promise<{ file: string; key: VaultKey }> {
  const found = [...((await far.list(''))?.keys() ?? [])].filter((one) => copyPattern.test(one)).sort();
  const wanted = name ?? found.at(-1);
  if (wanted === undefined) throw new Problem('no-copy-yet', { folder: far.address });
  const recovery = await readFar(far)(recoveryFile);
  if (recovery !== null) writeWholeSync(join(folder, recoveryFile), recovery);
  const key = await keyOf(folder);
  const file = await bringFile(far, wanted, folder);
  if (file === null) throw new Problem('copy-missing', { item: `${far.address}/${wanted}` });
  const { chain } = await peekManifest(file, key);
  for (const link of chain) await bringFile(far, link.file, folder);
  return { file, key };
}

async function bringFile(far: FarFolder, name: string, folder: string): Promise<string | null> {
  // The name came from a copy: it leads nowhere but into the folder.
  if (!copyPattern.test(name)) throw new Problem('copy-damaged', { item: name });
  const file = join(folder, name);
  try {
    await writeWhole(file, far.get(name));
    return file;
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'remote-gone') return null;
    throw cause;
  }
}
