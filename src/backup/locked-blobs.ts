/** Photos in a folder of copies: each an age file named by the SHA-256 of what it holds, stored once for all copies. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { blobPath } from '../store/blobs.ts';
import { locked, lockedSize, openedBytes } from './age.ts';
import { sha256 } from './manifest.ts';
import { inParallel } from './pieces.ts';
import { blobName, type Shelf } from './shelf.ts';
import type { VaultKey } from './vault-key.ts';

const width = 4;

export interface Blob {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Stores what is not there yet.
 * @param onEach called after each blob with how many are done
 * @returns bytes written, and blobs that the vault itself has lost or damaged: they are told, and stop nothing
 */
export async function storeBlobs(
  vaultFolder: string,
  shelf: Shelf,
  key: VaultKey,
  blobs: readonly Blob[],
  onEach: (done: number) => void,
): Promise<{ bytes: number; missing: string[] }> {
  const missing: string[] = [];
  let bytes = 0;
  let done = 0;
  const store = async (blob: Blob): Promise<void> => {
    const name = blobName(blob.sha256);
    if (!shelf.holds(name, lockedSize(blob.bytes))) {
      const plain = await readPlain(vaultFolder, blob.sha256);
      if (plain === null) missing.push(blob.sha256);
      else {
        const written = await shelf.storeBlob(name, locked([plain], key));
        bytes += written;
      }
    }
    onEach((done += 1));
  };
  try {
    await inParallel(blobs, width, store);
  } catch (cause) {
    // What is whole may stay: the next copy needs it as well.
    await shelf.settleBlobs().catch(() => {});
    throw cause;
  }
  // Also when nothing was new: a copy that was cut off may have left photos that the disk does not know yet.
  if (blobs.length > 0) await shelf.settleBlobs();
  return { bytes, missing: missing.sort() };
}

async function readPlain(vaultFolder: string, sum: string): Promise<Buffer | null> {
  const file = blobPath(vaultFolder, sum);
  if (!existsSync(file)) return null;
  const bytes = await readFile(file);
  return sha256(bytes) === sum ? bytes : null;
}

/** The bytes of a file of a folder of copies, named below it; null when it is not there. */
export type ReadItem = (name: string) => Promise<Buffer | null>;

export function readFrom(copies: string): ReadItem {
  return async (name) => {
    const file = join(copies, name);
    return existsSync(file) ? await readFile(file) : null;
  };
}

/** The plain bytes of a stored blob. @throws Problem `copy-damaged`, `copy-wrong-key`, `copy-blob-missing` */
export async function openBlob(read: ReadItem, key: VaultKey, sum: string): Promise<Buffer> {
  const item = blobName(sum);
  const bytes = await read(item);
  if (bytes === null) throw new Problem('copy-blob-missing', { item });
  const plain = await openedBytes(bytes, key, item);
  if (sha256(plain) !== sum) throw new Problem('copy-damaged', { item });
  return plain;
}

/** Opens every blob; what cannot be had is returned, the rest handed to `take`. */
export async function openBlobs(
  read: ReadItem,
  key: VaultKey,
  sums: readonly string[],
  take: (sum: string, plain: Buffer) => void | Promise<void>,
): Promise<Problem[]> {
  const bad: Problem[] = [];
  await inParallel(sums, width, async (sum) => {
    try {
      await take(sum, await openBlob(read, key, sum));
    } catch (cause) {
      if (!(cause instanceof Problem) || !cause.code.startsWith('copy-')) throw cause;
      bad.push(cause);
    }
  });
  return bad;
}
