/** Reads the files of an import in a process of its own that may do nothing else: what breaks it is told, and the next file is read. */
import { resolve } from 'node:path';
import { Problem, type Sentence } from '../../problem.ts';
import type { FromReader } from './apart-words.ts';
import { startReader, usualLimits, type ReaderLimits, type ReaderProcess } from './reader-process.ts';
import type { FilesFound, FileToRead, OwnerSample, Piece, Reading } from './reading.ts';
import type { Skip } from './tally.ts';

/** So many broken readers in one import, and what is left is left aside: each may have cost a minute. */
const mostBreaks = 20;

type Break = 'hung' | 'broke';

export interface ApartOptions {
  readonly limits?: ReaderLimits;
  /** What the process runs, for tests. */
  readonly entry?: URL;
}

/** A reader that found the files. Those after the first one that broke go carefully: each step is told before it is done. */
interface Ready {
  readonly process: ReaderProcess;
  readonly isCareful: boolean;
  /** For each file as this reader counts them, its place as it was told first. */
  readonly places: readonly number[];
  /** The other way round. */
  readonly counted: ReadonlyMap<number, number>;
}

export function readApart({ limits = usualLimits, entry }: ApartOptions = {}): Reading {
  let asked: { readonly paths: readonly string[]; readonly as: string | null } = { paths: [], as: null };
  let found: FilesFound | null = null;
  let ready: Ready | null = null;
  let breaks = 0;
  const leave = new Map<string, Sentence>();

  async function getReady(): Promise<Ready> {
    while (ready === null) {
      const isCareful = breaks > 0;
      const process = startReader(asked.paths, limits, entry);
      const files: FileToRead[] = [];
      const skips: Skip[] = [];
      let at: string | undefined;
      process.ask({ kind: 'find', ...asked, leave, isCareful });
      const ended = await hear(process, (said) => {
        if (said.kind === 'at') at = said.source;
        else if (said.kind === 'files') files.push(...said.files);
        else if (said.kind === 'skips') skips.push(...said.skips);
      }).catch((cause: unknown) => {
        process.end();
        throw cause;
      });
      if (ended === null) {
        found ??= { files, skips };
        const first = new Map(found.files.map((file, index) => [file.path, index]));
        const places = files.map((file) => first.get(file.path) ?? -1);
        ready = {
          process,
          isCareful,
          places,
          counted: new Map(places.map((place, index) => [place, index])),
        };
      } else {
        breaks += 1;
        if (breaks > mostBreaks || (isCareful && at === undefined)) throw new Error(`the reader ${ended}`);
        if (isCareful && at !== undefined) leave.set(at, why(ended));
      }
    }
    return ready;
  }

  function lose(): void {
    breaks += 1;
    ready = null;
  }

  return {
    async find(paths, as) {
      asked = { paths: paths.map((path) => resolve(path)), as };
      await getReady();
      return found ?? { files: [], skips: [] };
    },
    async owners(context) {
      const without = new Set<number>();
      while (breaks <= mostBreaks) {
        const { process } = await getReady();
        const samples: OwnerSample[] = [];
        let at: number | undefined;
        process.ask({ kind: 'owners', context, without });
        const ended = await hear(process, (said) => {
          if (said.kind === 'at') at = said.file;
          else if (said.kind === 'samples') samples.push(...said.samples);
        });
        if (ended === null) return samples;
        lose();
        if (at !== undefined) without.add(at);
      }
      return [];
    },
    async digests(of) {
      const { process, counted } = await getReady();
      let digests: readonly (string | null)[] = [];
      const asked = of.map(({ file, bytes }) => ({ file: counted.get(file) ?? -1, bytes }));
      process.ask({ kind: 'digests', of: asked });
      const ended = await hear(process, (said) => {
        if (said.kind === 'digests') ({ digests } = said);
      });
      // Then nothing is proven, and all of them are read.
      if (ended !== null) lose();
      return digests;
    },
    async *read(files, context, known = { after: new Map(), cards: new Set() }) {
      let next = 0;
      /** What was told of the file in hand. */
      let told = { items: 0, bytes: 0 };
      while (next < files.length) {
        const file = files[next] ?? 0;
        if (breaks > mostBreaks) {
          yield stopped(file, 0, 'broke');
          next += 1;
          continue;
        }
        const { process, isCareful, places, counted } = await getReady();
        const at = counted.get(file);
        if (at === undefined) {
          yield stopped(file, told.bytes, 'broke');
          next += 1;
          continue;
        }
        const wanted = files.slice(next).flatMap((one) => counted.get(one) ?? []);
        const after = new Map([...known.after].map(([place, one]) => [counted.get(place) ?? -1, one]));
        process.ask({ kind: 'read', files: wanted, context, known: { ...known, after } });
        let again = told.items;
        const ended = yield* pieces(process, (piece) => {
          const items = again === 0 ? piece.items : piece.items.slice(again);
          again = Math.max(0, again - piece.items.length);
          told = piece.isLast
            ? { items: 0, bytes: 0 }
            : { items: told.items + items.length, bytes: piece.bytes };
          const place = places[piece.file] ?? -1;
          if (piece.isLast) next = files.indexOf(place, next) + 1;
          return { ...piece, file: place, items };
        });
        if (ended === null) continue;
        lose();
        if (!isCareful) continue;
        yield stopped(files[next] ?? file, told.bytes, ended);
        next += 1;
        told = { items: 0, bytes: 0 };
      }
    },
    close() {
      ready?.process.end();
      ready = null;
    },
  };
}

/** Hears a reader out; null when it has done what it was asked for. @throws Problem that it found */
async function hear(process: ReaderProcess, heard: (said: FromReader) => void): Promise<Break | null> {
  for (;;) {
    const said = await process.next();
    if (said === 'hung' || said === 'broke') return said;
    if (said.kind === 'done') return null;
    if (said.kind === 'problem') throw new Problem(said.code, said.values);
    heard(said);
  }
}

async function* pieces(
  process: ReaderProcess,
  understood: (piece: Piece) => Piece,
): AsyncGenerator<Piece, Break | null> {
  for (;;) {
    const said = await process.next();
    if (said === 'hung' || said === 'broke') return said;
    if (said.kind === 'done') return null;
    if (said.kind === 'problem') throw new Problem(said.code, said.values);
    if (said.kind === 'pieces') for (const piece of said.pieces) yield understood(piece);
  }
}

function stopped(file: number, bytes: number, ended: Break): Piece {
  return {
    file,
    items: [{ kind: 'skipped', place: `byte ${bytes}`, why: why(ended) }],
    bytes,
    isLast: true,
  };
}

const why = (ended: Break): Sentence => ({ key: `readers:reader-${ended}` });
