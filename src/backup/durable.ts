/** Files that are either whole and on the disk, or not there at all. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../problem.ts';

/** Writes beside the place, flushes, and only then takes the name. @returns bytes written */
export async function writeWhole(
  file: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  flushFolder = true,
): Promise<number> {
  const part = partName(file);
  let bytes = 0;
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      let held: Uint8Array[] = [];
      let heldBytes = 0;
      const flush = async (): Promise<void> => {
        const written = held.length === 0 ? 0 : (await handle.writev(held)).bytesWritten;
        // A disk that takes only a part takes the rest, or says why not.
        if (written < heldBytes) await writeAll(handle, Buffer.concat(held).subarray(written));
        bytes += heldBytes;
        held = [];
        heldBytes = 0;
      };
      for await (const piece of source) {
        held.push(piece);
        heldBytes += piece.length;
        if (heldBytes >= mostHeld) await flush();
      }
      await flush();
      await handle.sync();
    } finally {
      await handle.close();
    }
    renameSync(part, file);
    if (flushFolder) syncFolder(dirname(file));
    return bytes;
  } catch (cause) {
    rmSync(part, { force: true });
    throw explainDisk(cause, dirname(file), bytes);
  }
}

const mostHeld = 1024 * 1024;

export interface Batch {
  /** @returns bytes written; the file has its name once its batch is flushed */
  add(file: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number>;
  end(): Promise<void>;
}

const batchFiles = 64;

/** As {@link writeWhole} for thousands of files that fit into memory: the disk is asked to flush once for many, which is what takes the time. */
export function wholeInBatches(): Batch {
  let waiting: { readonly part: string; readonly file: string; readonly handle: FileHandle }[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      await Promise.all(batch.map(({ handle }) => handle.sync()));
    } catch (cause) {
      for (const { part } of batch) rmSync(part, { force: true });
      throw explainDisk(cause, dirname(batch[0]?.file ?? ''), 0);
    } finally {
      for (const { handle } of batch) await handle.close();
    }
    for (const { part, file } of batch) renameSync(part, file);
  };
  return {
    async add(file, source) {
      const part = partName(file);
      let bytes = 0;
      try {
        const handle = await open(part, 'wx', 0o600);
        try {
          const held: Uint8Array[] = [];
          for await (const piece of source) {
            held.push(piece);
            bytes += piece.length;
          }
          const { bytesWritten } = await handle.writev(held);
          if (bytesWritten < bytes) await writeAll(handle, Buffer.concat(held).subarray(bytesWritten));
        } catch (cause) {
          await handle.close();
          throw cause;
        }
        waiting.push({ part, file, handle });
      } catch (cause) {
        rmSync(part, { force: true });
        throw explainDisk(cause, dirname(file), bytes);
      }
      if (waiting.length >= batchFiles) await flush();
      return bytes;
    },
    end: flush,
  };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
}

/** As {@link writeWhole}, for a few bytes at once. */
export function writeWholeSync(file: string, bytes: Uint8Array): void {
  const part = partName(file);
  try {
    const handle = openSync(part, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
    syncFolder(dirname(file));
  } catch (cause) {
    rmSync(part, { force: true });
    throw explainDisk(cause, dirname(file), bytes.length);
  }
}

/** Makes renames in a folder survive a power cut; some file systems cannot, and are left to themselves. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (cause) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(cause))) throw cause;
  } finally {
    closeSync(handle);
  }
}

/** What the disk said, as what a person can do about it. @param needed bytes that were to be written, at least */
export function explainDisk(cause: unknown, folder: string, needed: number): unknown {
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    const free = freeBytes(folder);
    const values = { folder, needed: megabytes(needed), free: free === null ? '?' : megabytes(free) };
    return new Problem('copies-full', values, { cause, details: { needed, free } });
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST'].includes(code))
    return new Problem('copies-unwritable', { folder }, { cause });
  if (code === 'EIO') return new Problem('disk-failing', { folder }, { cause });
  return cause;
}

/** Bytes that may still be written to the disk of a folder; null when it does not say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Removes half files left by a process that is gone. */
export function removeLeftParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\..+\.(\d+)\.part$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function partName(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.part`);
}

/** True while a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
