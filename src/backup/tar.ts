/** The few lines of tar that a copy needs: plain files one after another (POSIX ustar), sizes beyond 8 GB in base 256. */
import { Problem } from '../problem.ts';

const block = 512;

export interface SmallMember {
  readonly name: string;
  readonly bytes: number;
  readonly content: readonly Uint8Array[];
}

/** Members that are in memory, without the end behind the last. @param modified seconds since 1970 for every member */
export function* tarMembers(members: Iterable<SmallMember>, modified: number): Generator<Uint8Array> {
  for (const { name, bytes, content } of members) {
    yield tarHead(name, bytes, modified);
    yield* content;
    yield tarPadding(bytes);
  }
}

/** What fills the last block of a member. */
export function tarPadding(bytes: number): Buffer {
  return Buffer.alloc((block - (bytes % block)) % block);
}

/** What stands behind the last member. */
export const tarEnd: Uint8Array = Buffer.alloc(block * 2);

/** What stands before a member. @param modified seconds since 1970 */
export function tarHead(name: string, bytes: number, modified: number): Buffer {
  const head = Buffer.alloc(block);
  head.write(name, 0, 100, 'utf8');
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.set(sizeField(bytes), 124);
  head.write(`${Math.max(0, Math.floor(modified)).toString(8).padStart(11, '0')}\0`, 136);
  head.write('        0', 148);
  head.write('ustar\u000000', 257);
  let sum = 0;
  for (const byte of head) sum += byte;
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** Eleven octal digits, or, for what they cannot hold, 95 bits behind a set top bit (GNU tar, POSIX pax leaves it open). */
function sizeField(bytes: number): Buffer {
  const field = Buffer.alloc(12);
  if (bytes < 8 ** 11) field.write(bytes.toString(8).padStart(11, '0'));
  else {
    field[0] = 0x80;
    field.writeBigUInt64BE(BigInt(bytes), 4);
  }
  return field;
}

export interface TarSink {
  write(piece: Buffer): void;
  end(): void;
}

/**
 * Reads members as they come.
 * @param open where a member goes; null passes over it; `stop` ends the reading there
 * @throws Problem `copy-damaged` for anything that {@link writeTar} would not have written
 */
export async function readTar(
  source: AsyncIterable<Uint8Array>,
  item: string,
  open: (name: string, bytes: number) => TarSink | null | 'stop',
): Promise<void> {
  let held: Buffer = Buffer.alloc(0);
  let sink: TarSink | null = null;
  let left = 0;
  let padding = 0;
  let ended = false;
  for await (const piece of source) {
    held =
      held.length === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
        : Buffer.concat([held, piece]);
    while (held.length > 0 && !ended) {
      if (left > 0) {
        const part = held.subarray(0, left);
        sink?.write(part);
        left -= part.length;
        held = held.subarray(part.length);
        if (left === 0) sink?.end();
      } else if (padding > 0) {
        const part = Math.min(padding, held.length);
        padding -= part;
        held = held.subarray(part);
      } else if (held.length < block) break;
      else {
        const next = readHeader(held, item);
        held = held.subarray(block);
        if (next === null) {
          ended = true;
          break;
        }
        const chosen = open(next.name, next.bytes);
        if (chosen === 'stop') return;
        sink = chosen;
        left = next.bytes;
        padding = (block - (left % block)) % block;
        if (left === 0) sink?.end();
      }
    }
    if (ended) held = Buffer.alloc(0);
  }
  if (!ended) throw new Problem('copy-damaged', { item });
}

function readHeader(bytes: Buffer, item: string): { name: string; bytes: number } | null {
  const head = bytes.subarray(0, block);
  if (head.every((byte) => byte === 0)) return null;
  let sum = 0;
  for (const [i, byte] of head.entries()) sum += i >= 148 && i < 156 ? 32 : byte;
  const size =
    head[124] === 0x80
      ? Number(head.readBigUInt64BE(128))
      : Number.parseInt(head.toString('latin1', 124, 135), 8);
  const kind = head[156];
  const sound =
    Number.parseInt(head.toString('latin1', 148, 154), 8) === sum && (kind === 0x30 || kind === 0);
  if (!sound || !Number.isSafeInteger(size) || size < 0) throw new Problem('copy-damaged', { item });
  return { name: head.toString('utf8', 0, head.indexOf(0) < 100 ? head.indexOf(0) : 100), bytes: size };
}
