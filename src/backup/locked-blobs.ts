/** Photos in a folder of copies: each an age file named by the SHA-256 of what it holds, stored once for all copies. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { blobPath } from '../store/blobs.ts';
import { locked, lockedSize, openedBytes } from './age.ts';
import { removeLeftParts, syncFolder, writeWhole } from './durable.ts';
import { sha256 } from './manifest.ts';
import { inParallel } from './pieces.ts';
import type { VaultKey } from './vault-key.ts';

const width = 4;

export interface Blob {
  readonly sha256: string;
  readonly bytes: number;
}

export function lockedBlobPath(copies: string, sum: string): string {
  return join(copies, 'blobs', `${sum}.age`);
}

/**
 * Stores what is not there yet.
 * @param onEach called after each blob with how many are done
 * @returns bytes written, and blobs that the vault itself has lost or damaged: they are told, and stop nothing
 */
export async function storeBlobs(
  vaultFolder: string,
  copies: string,
  key: VaultKey,
  blobs: readonly Blob[],
  onEach: (done: number) => void,
): Promise<{ bytes: number; missing: string[] }> {
  const folder = join(copies, 'blobs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeLeftParts(folder);
  const missing: string[] = [];
  let bytes = 0;
  let done = 0;
  await inParallel(blobs, width, async (blob) => {
    const target = lockedBlobPath(copies, blob.sha256);
    if (!isStored(target, blob.bytes)) {
      const plain = await readPlain(vaultFolder, blob.sha256);
      if (plain === null) missing.push(blob.sha256);
      else {
        const written = await writeWhole(target, locked([plain], key), false);
        bytes += written;
      }
    }
    onEach((done += 1));
  });
  if (bytes > 0) syncFolder(folder);
  return { bytes, missing: missing.sort() };
}

function isStored(file: string, plainBytes: number): boolean {
  return existsSync(file) && statSync(file).size === lockedSize(plainBytes);
}

async function readPlain(vaultFolder: string, sum: string): Promise<Buffer | null> {
  const file = blobPath(vaultFolder, sum);
  if (!existsSync(file)) return null;
  const bytes = await readFile(file);
  return sha256(bytes) === sum ? bytes : null;
}

/** The plain bytes of a stored blob. @throws Problem `copy-damaged`, `copy-wrong-key`, `copy-blob-missing` */
export async function openBlob(copies: string, key: VaultKey, sum: string): Promise<Buffer> {
  const file = lockedBlobPath(copies, sum);
  const item = `blobs/${sum}.age`;
  if (!existsSync(file)) throw new Problem('copy-blob-missing', { item });
  const plain = await openedBytes(await readFile(file), key, item);
  if (sha256(plain) !== sum) throw new Problem('copy-damaged', { item });
  return plain;
}

/** Opens every blob; what cannot be had is returned, the rest handed to `take`. */
export async function openBlobs(
  copies: string,
  key: VaultKey,
  sums: readonly string[],
  take: (sum: string, plain: Buffer) => void | Promise<void>,
): Promise<Problem[]> {
  const bad: Problem[] = [];
  await inParallel(sums, width, async (sum) => {
    try {
      await take(sum, await openBlob(copies, key, sum));
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.code === 'copies-full') throw cause;
      bad.push(cause);
    }
  });
  return bad;
}
