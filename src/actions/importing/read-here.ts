/** Reads the files of an import in this very process: what the process apart runs, and what runs from source. */
import { createHash, type Hash } from 'node:crypto';
import type { CaptureContext, ReadBefore } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import { readCard } from '../../capture/from-card.ts';
import { kindWordsCapturer } from '../../capture/kind-words-in-talk.ts';
import { Problem, type Sentence } from '../../problem.ts';
import { Unreadable } from '../../readers/unreadable.ts';
import type { FoundFile, Watched } from '../../readers/walk.ts';
import { cardHash } from './card-hash.ts';
import type { FilesFound, OwnerSample, Piece, Reading } from './reading.ts';
import { pictureBeside } from './picture-beside.ts';
import { gather, type Recognised } from './recognise.ts';

const sampleBytes = 4 * 1024 * 1024;
/** In more files than these, the first that shows its owner speaks for its format. */
const manyFiles = 200;

/** How carefully to read: all at ease when nothing went wrong before. */
export interface Care extends Watched {
  /** Told before a sample of the owner is taken of a file, by its place. */
  readonly sampling?: (file: number) => Promise<void>;
  /** Files of which no sample is taken. */
  readonly without?: ReadonlySet<number>;
  /** A file is taken in pieces of at most so many bytes, each told by itself. */
  readonly pieceBytes?: number;
}

export function readHere(care: Care = {}): Reading {
  let found: readonly Recognised[] = [];
  let beside: ReadonlyMap<string, FoundFile> = new Map();
  /** Of files that have grown, what was reckoned so far of what they will be known by. */
  const begun = new Map<number, Hash>();
  return {
    async find(paths, as): Promise<FilesFound> {
      const { recognised, skips, pictures } = await gather(paths, as, care);
      found = recognised;
      beside = pictures;
      return {
        files: found.map(({ file, format }) => ({
          source: file.source,
          path: file.path,
          bytes: file.bytes,
          modifiedMs: file.modifiedMs,
          format: format.name,
        })),
        skips,
      };
    },
    owners: (context) => ownersOf(found, context, care),
    async digests(of) {
      const digests: (string | null)[] = [];
      for (const { file, bytes } of of) {
        const one = found[file];
        const hash = one === undefined ? null : await hashOf(one, bytes, care);
        if (hash !== null) begun.set(file, hash);
        digests.push(hash?.copy().digest('base64url') ?? null);
      }
      return digests;
    },
    async *read(files, context, known = { after: new Map(), cards: new Set() }) {
      for (const index of files) {
        const one = found[index];
        if (one === undefined) continue;
        const after = known.after.get(index);
        const hash = after === undefined ? createHash('sha256') : (begun.get(index) ?? null);
        const how = { after, hash, cards: known.cards, beside };
        yield* readOne(one, index, { ...context, source: one.file.source }, care, how);
      }
    },
    close() {},
  };
}

async function ownersOf(
  found: readonly Recognised[],
  context: CaptureContext,
  care: Care,
): Promise<OwnerSample[]> {
  const samples: OwnerSample[] = [];
  const told = new Set<string>();
  for (const [index, { file, format }] of found.entries()) {
    if (care.without?.has(index) === true) continue;
    if (format.owner === undefined || (told.has(format.name) && found.length > manyFiles)) continue;
    await care.sampling?.(index);
    const sample = await sampleOf(file);
    if (sample === null) continue;
    const guesses = format.owner(sample, { ...context, source: file.source });
    if (guesses.some(({ share }) => share >= 0.5)) told.add(format.name);
    samples.push({ format: format.name, bytes: file.bytes, guesses });
  }
  return samples;
}

/** A damaged archive says so when its file is read; here it just has no say. */
async function sampleOf(file: FoundFile): Promise<Uint8Array | null> {
  try {
    return await file.head(sampleBytes);
  } catch (cause) {
    if (whyUnreadable(cause) === null) throw cause;
    return null;
  }
}

/** The beginning of a file, reckoned; null when it cannot be read, or has grown in a way that has to be read whole. */
async function hashOf({ file, format }: Recognised, bytes: number, care: Care): Promise<Hash | null> {
  try {
    if (file.bytes > bytes) {
      if (format.goesOn === undefined) return null;
      const next = await firstOf(file.chunks(bytes));
      if (!format.goesOn(next)) return null;
    }
    const hash = createHash('sha256');
    let at = 0;
    for await (const chunk of file.chunks()) {
      hash.update(chunk.subarray(0, bytes - at));
      at += chunk.length;
      await care.entering?.(file.source);
      if (at >= bytes) return hash;
    }
    return at === bytes ? hash : null;
  } catch (cause) {
    if (whyUnreadable(cause) === null) throw cause;
    return null;
  }
}

async function firstOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) return chunk;
  return new Uint8Array(0);
}

interface How {
  readonly after: ReadBefore | undefined;
  /** What the file will be known by, reckoned up to where reading begins. */
  readonly hash: Hash | null;
  readonly cards: ReadonlySet<string>;
  readonly beside: ReadonlyMap<string, FoundFile>;
}

async function* readOne(
  { file, format }: Recognised,
  index: number,
  context: CaptureContext,
  { pieceBytes = Infinity }: Care,
  { after, hash, cards, beside }: How,
): AsyncIterable<Piece> {
  const capturer =
    context.only === undefined ? format.open(context, after) : kindWordsCapturer(format, context);
  const understood = (items: readonly Evidence[]): readonly Evidence[] =>
    items.map((item) => {
      if (item.kind !== 'card') return item;
      const known = cardHash(item.text);
      return cards.has(known)
        ? { ...item, hash: known }
        : { ...item, facts: readCard(item.text, context.region), hash: known };
    });
  let bytes = after?.bytes ?? 0;
  let isWhole = hash !== null;
  const rest: Evidence[] = [];
  try {
    for await (const chunk of file.chunks(bytes)) {
      hash?.update(chunk);
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        const piece = chunk.subarray(at, Math.min(chunk.length, at + pieceBytes));
        const items = understood(capturer.push(piece));
        bytes += piece.length;
        yield { file: index, items, bytes, isLast: false };
      }
    }
  } catch (cause) {
    const why = whyUnreadable(cause);
    if (why === null) throw cause;
    rest.push({ kind: 'skipped', place: `byte ${bytes}`, why });
    isWhole = false;
  }
  // What came before a cut is as good as ever.
  for (const item of understood(capturer.end())) {
    if (item.kind !== 'picture') {
      rest.push(item);
      continue;
    }
    const found = await pictureBeside(item, file.source, beside);
    // Each by itself: many of them at once would fill the memory.
    if (found !== null) yield { file: index, items: [found], bytes, isLast: false };
  }
  // A file that was written to meanwhile is another one by now.
  const whole =
    hash !== null && isWhole && bytes === file.bytes
      ? { sha256: hash.digest('base64url'), count: capturer.count?.() ?? null }
      : null;
  yield { file: index, items: rest, bytes, isLast: true, ...(whole === null ? {} : { whole }) };
}

/** Why a file could not be read to its end; null for what is no business of the file. */
function whyUnreadable(cause: unknown): Sentence | null {
  if (cause instanceof Unreadable) return cause.why;
  const isDisk =
    cause instanceof Error && !(cause instanceof Problem) && 'code' in cause && 'syscall' in cause;
  return isDisk ? { key: 'readers:cannot-read' } : null;
}
