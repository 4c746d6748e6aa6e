/** Inflates deflate and gzip as a stream, with bombs refused by their ratio and cuts told by size or checksum. */
import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createGunzip, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type Bytes, readWhole } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

/** Text rarely shrinks beyond 1:20; deflate itself ends at about 1:1,032. */
export const mostRatio = 1_000;
/** Nothing below this is a bomb. */
export const ratioFromBytes = 100 * 1024 * 1024;

/** What all archives of one walk may give together. */
export interface Budget {
  members: number;
  bytes: number;
}

export function refuseBomb(packed: number, unpacked: number): void {
  if (unpacked > ratioFromBytes && unpacked > packed * mostRatio)
    throw new Unreadable('bomb-ratio', { limit: mostRatio });
}

/** Up to here a member is unpacked in one call: many small ones cost more in starting than in unpacking. */
const smallBytes = 256 * 1024;

/**
 * The inflated bytes of a packed part; each read begins anew (see {@link forward} for one that does not).
 * @param size what the archive promises; more is refused, less is told as cut
 */
export function inflatedBytes(packed: Bytes, size: number, kind: 'raw' | 'gzip', budget: Budget): Bytes {
  const isSmall = kind === 'raw' && packed.size <= smallBytes && size <= smallBytes * 16;
  return {
    size,
    isRandom: false,
    async *read(from, length) {
      const end = from + length;
      let at = 0;
      const stream = isSmall ? inflateSmall(packed, size, budget) : inflate(packed, size, kind, budget);
      for await (const chunk of stream) {
        const part = chunk.subarray(Math.max(0, from - at), Math.max(0, end - at));
        at += chunk.length;
        if (part.length > 0) yield part;
        if (at >= end) return;
      }
    },
  };
}

async function* inflateSmall(packed: Bytes, size: number, budget: Budget): AsyncGenerator<Uint8Array> {
  let whole: Uint8Array;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: size + 1 };
    whole = inflateRawSync(await readWhole(packed, 0, packed.size), options);
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    throw new Unreadable(
      cause.code === 'ERR_BUFFER_TOO_LARGE' ? 'archive-lies' : 'archive-damaged',
      {},
      cause,
    );
  }
  budget.bytes -= whole.length;
  if (budget.bytes < 0) throw new Unreadable('archive-too-large');
  if (whole.length > size) throw new Unreadable('archive-lies');
  if (whole.length > 0) yield whole;
  if (whole.length < size) throw new Unreadable('archive-cut');
}

async function* inflate(
  packed: Bytes,
  size: number,
  kind: 'raw' | 'gzip',
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  // Flushing at the end gives what a cut stream still holds; that it was cut is found by the checksum or the size.
  const options = { chunkSize: 128 * 1024, finishFlush: constants.Z_SYNC_FLUSH };
  const engine = kind === 'raw' ? createInflateRaw(options) : createGunzip(options);
  const tail = { last: new Uint8Array(0), parts: 0 };
  pipeline(Readable.from(noteTail(packed.read(0, packed.size), tail)), engine, () => {});
  let given = 0;
  let sum = 0;
  try {
    for await (const chunk of engine as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      budget.bytes -= chunk.length;
      refuseBomb(engine.bytesWritten, given);
      if (budget.bytes < 0) throw new Unreadable('archive-too-large');
      if (kind === 'raw' && given > size) throw new Unreadable('archive-lies');
      if (kind === 'gzip') sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Unreadable || !(cause instanceof Error) || !('code' in cause)) throw cause;
    throw String(cause.code).startsWith('Z_') ? new Unreadable('archive-damaged', {}, cause) : cause;
  }
  const cut = kind === 'raw' ? given !== size : tail.parts < 2 && sum !== checksumOf(tail.last);
  if (cut) throw new Unreadable('archive-cut');
}

async function* noteTail(
  source: AsyncIterable<Uint8Array>,
  tail: { last: Uint8Array; parts: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    // A gzip file may be several joined, each with a checksum of its own.
    for (let at = bytes.indexOf(gzipMagic); at >= 0; at = bytes.indexOf(gzipMagic, at + 1)) tail.parts += 1;
    tail.last = Buffer.concat([tail.last.subarray(-8), chunk.subarray(-8)]).subarray(-8);
    yield chunk;
  }
}

const gzipMagic = Buffer.from([0x1f, 0x8b, 0x08]);

function checksumOf(last: Uint8Array): number {
  return last.length < 8 ? -1 : new DataView(last.buffer, last.byteOffset).getUint32(0, true);
}

/** The size a gzip file promises at its end (RFC 1952 §2.3.1), modulo 4 GB. */
export async function gzipSize(packed: Bytes): Promise<number> {
  if (!packed.isRandom || packed.size < 18) return packed.size;
  let last = new Uint8Array(0);
  for await (const part of packed.read(packed.size - 4, 4)) last = Buffer.concat([last, part]);
  return last.length < 4 ? packed.size : new DataView(last.buffer, last.byteOffset).getUint32(0, true);
}
