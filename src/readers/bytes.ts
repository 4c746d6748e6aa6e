/** Bytes that can be read from any place: a file, a part of one, or memory; nothing stays open between two reads. */
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

export interface Bytes {
  readonly size: number;
  /** True when a read at the end costs no more than one at the start. */
  readonly isRandom: boolean;
  /** What is there of `length` bytes from `from` on. */
  read(from: number, length: number): AsyncIterable<Uint8Array>;
}

const chunkBytes = 1024 * 1024;
/** Up to here one read in place is quicker than asking another thread. */
const smallBytes = 256 * 1024;

export function fileBytes(path: string, size: number): Bytes {
  return {
    size,
    isRandom: true,
    async *read(from, length) {
      const end = Math.min(from + length, size);
      if (end - from <= smallBytes) {
        const bytes = end > from ? readNow(path, from, end - from) : new Uint8Array(0);
        if (bytes.length > 0) yield bytes;
        return;
      }
      for (let at = from; at < end;) {
        const chunk = await readChunk(path, at, Math.min(chunkBytes, end - at));
        if (chunk.length === 0) return;
        at += chunk.length;
        yield chunk;
      }
    },
  };
}

function readNow(path: string, from: number, length: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const count = readSync(file, bytes, filled, length - filled, from + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

async function readChunk(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export function memoryBytes(bytes: Uint8Array): Bytes {
  return {
    size: bytes.length,
    isRandom: true,
    async *read(from, length) {
      const part = bytes.subarray(from, from + length);
      if (part.length > 0) yield part;
    },
  };
}

/**
 * The same bytes, small reads answered from a stretch that was read before: the members of an archive lie one behind the
 * other, and opening the file for each costs more than reading it.
 */
export function nearby(bytes: Bytes): Bytes {
  let start = 0;
  let near: Uint8Array = new Uint8Array(0);
  return {
    ...bytes,
    async *read(from, length) {
      const wanted = Math.min(length, bytes.size - from);
      if (wanted > nearBytes / 4) return yield* bytes.read(from, length);
      if (from < start || from + wanted > start + near.length) {
        near = await readWhole(bytes, from, nearBytes);
        start = from;
      }
      const part = near.subarray(from - start, from - start + Math.max(0, wanted));
      if (part.length > 0) yield part;
    },
  };
}

const nearBytes = smallBytes;

/** A part of other bytes. */
export function sliceOf(bytes: Bytes, start: number, size: number): Bytes {
  return {
    size,
    isRandom: bytes.isRandom,
    read: (from, length) => bytes.read(start + from, Math.max(0, Math.min(length, size - from))),
  };
}

/** Reads at most `length` bytes from `from` on into one piece. */
export async function readWhole(bytes: Bytes, from: number, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes.read(from, length)) parts.push(part);
  const only = parts[0];
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
