/** The members of a zip, by its central directory (APPNOTE 6.3.9): zip64, old names, and what may not be opened with the reason. */
import { type Bytes, readWhole, sliceOf } from './bytes.ts';
import { type Budget, inflatedBytes, refuseBomb } from './gzip.ts';
import type { Member } from './member.ts';
import { nameOfBytes } from './member-name.ts';
import { scanLocals } from './zip-scan.ts';
import { Unreadable } from './unreadable.ts';

/** Of 200,000 members with long names. */
const mostDirectoryBytes = 64 * 1024 * 1024;
export const mostMembers = 200_000;

/** One entry as the directory says it. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
  readonly mode: number;
}

/**
 * Every member in the order of the directory; a cut zip gives what stands before the cut.
 * @throws Unreadable when there is no directory and no member either, or it is beyond a limit
 */
export async function* zipMembers(zip: Bytes, budget: Budget): AsyncIterable<Member> {
  const end = await findEnd(zip);
  if (end === null) {
    yield* memberEach(zip, await scanLocals(zip, mostMembers), budget);
    throw new Unreadable('archive-cut');
  }
  if (end.count > Math.min(mostMembers, budget.members))
    throw new Unreadable('too-many-members', { limit: mostMembers });
  if (end.size > mostDirectoryBytes) throw new Unreadable('too-many-members', { limit: mostMembers });
  const entries = readDirectory(await readWhole(zip, end.at, end.size), end);
  refuseOverlap(entries, zip.size);
  yield* memberEach(zip, entries, budget);
  if (entries.length < end.count) throw new Unreadable('archive-damaged');
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly at: number;
  /** Bytes that stand before the first member, such as a program that unpacks itself. */
  readonly before: number;
}

async function findEnd(zip: Bytes): Promise<End | null> {
  const tailSize = Math.min(zip.size, 65_557);
  const start = zip.size - tailSize;
  const tail = Buffer.from(await readWhole(zip, start, tailSize));
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    const plain = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    };
    const far = at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50 ? await readFar(zip, tail, at) : null;
    const end = far ?? plain;
    const before = start + at - (far === null ? 0 : 76) - end.size - end.at;
    if (before < 0 || end.at + end.size > zip.size) continue;
    return { ...end, at: end.at + before, before };
  }
  return null;
}

async function readFar(zip: Bytes, tail: Buffer, at: number): Promise<Omit<End, 'before'> | null> {
  const place = Number(tail.readBigUInt64LE(at - 12));
  const record = Buffer.from(await readWhole(zip, place, 56));
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) return null;
  const [count, size, start] = [32, 40, 48].map((from) => Number(record.readBigUInt64LE(from)));
  return { count: count ?? 0, size: size ?? 0, at: start ?? 0 };
}

function readDirectory(bytes: Uint8Array, end: End): ZipEntry[] {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && entries.length < mostMembers;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) break;
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((from) => directory.readUInt16LE(at + from));
    const nameEnd = at + 46 + (nameSize ?? 0);
    const extraEnd = nameEnd + (extraSize ?? 0);
    if (extraEnd > directory.length) break;
    const extra = directory.subarray(nameEnd, extraEnd);
    const far = farSizes(extra, directory, at);
    entries.push({
      name: nameOfBytes(directory.subarray(at + 46, nameEnd)),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      packed: far.packed,
      size: far.size,
      at: far.at + end.before,
      mode: directory.readUInt8(at + 5) === 3 ? directory.readUInt16LE(at + 40) : 0,
    });
    at = extraEnd + (noteSize ?? 0);
  }
  return entries;
}

/** Sizes of 32 bits, or those of 64 in the extra field where they stand as all ones (§4.5.3). */
function farSizes(
  extra: Buffer,
  directory: Buffer,
  at: number,
): { packed: number; size: number; at: number } {
  const near = { packed: 20, size: 24, at: 42 };
  const read = (from: number): number => directory.readUInt32LE(at + from);
  const values = { packed: read(near.packed), size: read(near.size), at: read(near.at) };
  for (let from = 0; from + 4 <= extra.length;) {
    const length = extra.readUInt16LE(from + 2);
    if (extra.readUInt16LE(from) === 1) {
      let next = from + 4;
      for (const name of ['size', 'packed', 'at'] as const) {
        if (values[name] !== 0xffffffff || next + 8 > extra.length) continue;
        values[name] = Number(extra.readBigUInt64LE(next));
        next += 8;
      }
    }
    from += 4 + length;
  }
  return values;
}

/** Members that share their bytes are a bomb: thousands that each unpack the same kernel. */
function refuseOverlap(entries: readonly ZipEntry[], size: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (entry.at < end) throw new Unreadable('bomb-overlap');
    end = entry.at + 30 + entry.packed;
  }
  if (end > size + 30) throw new Unreadable('archive-damaged');
}

async function* memberEach(zip: Bytes, entries: Iterable<ZipEntry>, budget: Budget): AsyncGenerator<Member> {
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.size === 0) continue;
    yield memberOf(zip, entry, budget);
  }
}

function memberOf(zip: Bytes, entry: ZipEntry, budget: Budget): Member {
  const { name } = entry;
  const kind = entry.mode & 0xf000;
  if (kind !== 0 && kind !== 0x8000) return { kind: 'refused', name, why: 'link' };
  if ((entry.flags & 1) !== 0) return { kind: 'refused', name, why: 'encrypted' };
  if (entry.method !== 0 && entry.method !== 8) return { kind: 'refused', name, why: 'packed-otherwise' };
  try {
    refuseBomb(entry.packed, entry.size);
  } catch (cause) {
    if (cause instanceof Unreadable)
      return { kind: 'refused', name, why: 'bomb-ratio', values: cause.why.values ?? {} };
    throw cause;
  }
  return { kind: 'file', name, bytes: bytesOf(zip, entry, budget) };
}

/** The bytes of a member; where they begin is read when they are wanted, from the header that stands before them. */
function bytesOf(zip: Bytes, entry: ZipEntry, budget: Budget): Bytes {
  let found: Bytes | null = null;
  return {
    size: entry.size,
    isRandom: zip.isRandom && entry.method === 0,
    async *read(from, length) {
      if (found === null) {
        const head = Buffer.from(await readWhole(zip, entry.at, 30));
        if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new Unreadable('archive-damaged');
        const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
        if (start + entry.packed > zip.size) throw new Unreadable('archive-cut');
        const packed = sliceOf(zip, start, entry.packed);
        found = entry.method === 0 ? packed : inflatedBytes(packed, entry.size, 'raw', budget);
      }
      yield* found.read(from, length);
    },
  };
}
