/** Bytes that only reading through gives, read on from where the last read ended instead of from the start. */
import type { Bytes } from './bytes.ts';

/** How far back a read may reach without beginning anew: the first bytes of a member are looked at twice. */
const kept = 128 * 1024;

interface Cursor {
  readonly stream: AsyncIterator<Uint8Array>;
  /** The pieces read last, in order; the first begins at `start`. */
  readonly pieces: Uint8Array[];
  start: number;
  end: number;
}

/** One stream is kept between reads; two reads at once are right, and slower. */
export function forward(bytes: Bytes): Bytes {
  if (bytes.isRandom) return bytes;
  let idle: Cursor | null = null;
  return {
    ...bytes,
    async *read(from, length) {
      const held = idle;
      idle = null;
      const goesOn = held !== null && held.start <= from;
      if (held !== null && !goesOn) await held.stream.return?.();
      const cursor = goesOn ? held : begin(bytes);
      try {
        yield* readFrom(cursor, from, from + length);
      } finally {
        idle = cursor;
      }
    },
  };
}

function begin(bytes: Bytes): Cursor {
  const stream = bytes.read(0, Number.MAX_SAFE_INTEGER)[Symbol.asyncIterator]();
  return { stream, pieces: [], start: 0, end: 0 };
}

async function* readFrom(cursor: Cursor, from: number, end: number): AsyncGenerator<Uint8Array> {
  let at = cursor.start;
  for (const piece of cursor.pieces) {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, end - at));
    at += piece.length;
    if (part.length > 0) yield part;
  }
  while (cursor.end < end) {
    const next = await cursor.stream.next();
    if (next.done === true) return;
    const piece = next.value;
    const pieceAt = cursor.end;
    cursor.pieces.push(piece);
    cursor.end += piece.length;
    for (let first = cursor.pieces[0]; first !== undefined; first = cursor.pieces[0]) {
      if (cursor.end - cursor.start - first.length < kept) break;
      cursor.start += first.length;
      cursor.pieces.shift();
    }
    const part = piece.subarray(Math.max(0, from - pieceAt), Math.max(0, end - pieceAt));
    if (part.length > 0) yield part;
  }
}
