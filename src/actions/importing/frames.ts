/** Values on a pipe: four bytes of length, then the value as V8 writes it, which is the quickest that Node can both ways. */
import { deserialize, serialize } from 'node:v8';

const headBytes = 4;
/** More than the largest piece that reading one megabyte of anything can give. */
const mostBytes = 1024 ** 3;

export function frame(value: unknown): Buffer {
  const body = serialize(value);
  const whole = Buffer.allocUnsafe(headBytes + body.length);
  whole.writeUInt32LE(body.length, 0);
  body.copy(whole, headBytes);
  return whole;
}

/** The values that come in, until the pipe ends; half a value at its end is none. */
export async function* framesOf(pipe: AsyncIterable<Uint8Array>): AsyncGenerator {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let wanted = headBytes;
  let isHead = true;
  for await (const piece of pipe) {
    pieces.push(piece);
    held += piece.length;
    while (held >= wanted) {
      const [only] = pieces;
      const whole = pieces.length === 1 && only !== undefined ? asBuffer(only) : Buffer.concat(pieces, held);
      const part = whole.subarray(0, wanted);
      pieces = held > wanted ? [whole.subarray(wanted)] : [];
      held -= wanted;
      if (isHead) {
        wanted = part.readUInt32LE(0);
        if (wanted > mostBytes) throw new RangeError('a frame is too large');
      } else {
        yield deserialize(part);
        wanted = headBytes;
      }
      isHead = !isHead;
    }
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
