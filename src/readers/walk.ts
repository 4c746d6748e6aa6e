/** Finds the files below what was given, archives opened, in a fixed order, without following links out or stopping at what cannot be read. */
import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Sentence } from '../problem.ts';
import { archiveKind, deepestArchive, newBudget, openArchive } from './archive.ts';
import { type Bytes, fileBytes, readWhole } from './bytes.ts';
import type { Budget } from './gzip.ts';
import { Unreadable } from './unreadable.ts';

export interface FoundFile {
  readonly kind: 'file';
  /** Below what was given, `/` separated, with the member behind `!/`: what reports and keys speak of. */
  readonly source: string;
  /** Where it lies on this machine, with the member behind `!/` for one inside an archive. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** The first bytes, at most `length`. @throws Unreadable when the archive around it is cut or damaged */
  head(length: number): Promise<Uint8Array>;
  /** @param from the first byte wanted @throws Unreadable after the last byte that could be read */
  chunks(from?: number): AsyncIterable<Uint8Array>;
}

export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly source: string;
  readonly why: Sentence;
}

type Found = FoundFile | UnreadableFile;

/** For a reader that broke off: what it was at, and what to leave alone the next time. */
export interface Watched {
  /** Told before a file, or a member of an archive, is opened. */
  readonly entering?: (source: string) => Promise<void>;
  /** Sources that are not opened, with the reason. */
  readonly leave?: ReadonlyMap<string, Sentence>;
}

interface Left {
  files: number;
  readonly archives: Budget;
  readonly watched: Watched;
}

const deepest = 32;
const mostFiles = 2_000_000;
const ignored = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', '__MACOSX']);
/** Enough to tell an archive and, for most files, a format: read once. */
const headBytes = 64 * 1024;

/** Every file of the given paths: folders first to last by name, each reported when it cannot be read. */
export async function* walk(paths: readonly string[], watched: Watched = {}): AsyncIterable<Found> {
  const left: Left = { files: mostFiles, archives: newBudget(), watched };
  for (const path of paths) yield* enter(resolve(path), basename(resolve(path)), 0, left);
}

async function* enter(path: string, source: string, depth: number, left: Left): AsyncIterable<Found> {
  let entries: Dirent[];
  try {
    const info = statSync(path);
    if (info.isFile()) {
      left.files -= 1;
      if (left.files < 0) return yield unreadable(source, 'too-many-files', { limit: mostFiles });
      const bytes = fileBytes(path, info.size);
      return yield* open({ bytes, path, source, modifiedMs: info.mtimeMs, depth: 0 }, left);
    }
    if (!info.isDirectory()) return yield unreadable(source, 'not-a-file');
    if (depth >= deepest) return yield unreadable(source, 'too-deep', { limit: deepest });
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    return yield unreadable(source, reasonOf(cause));
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ignored.has(entry.name) || isDelivering(entry, entries)) continue;
    if (entry.isSymbolicLink()) yield unreadable(`${source}/${entry.name}`, 'link');
    else yield* enter(join(path, entry.name), `${source}/${entry.name}`, depth + 1, left);
  }
}

/** `tmp` of a Maildir holds mails that are still being written (maildir(5)). */
function isDelivering(entry: Dirent, siblings: readonly Dirent[]): boolean {
  return (
    entry.name === 'tmp' &&
    entry.isDirectory() &&
    ['cur', 'new'].every((name) => siblings.some((other) => other.name === name && other.isDirectory()))
  );
}

interface Opening {
  readonly bytes: Bytes;
  readonly path: string;
  readonly source: string;
  readonly modifiedMs: number;
  /** How many archives are around it. */
  readonly depth: number;
}

/** The file itself, or what the archive that it is holds. */
async function* open(file: Opening, left: Left): AsyncIterable<Found> {
  const alone = left.watched.leave?.get(file.source);
  if (alone !== undefined) return yield { kind: 'unreadable', source: file.source, why: alone };
  await left.watched.entering?.(file.source);
  let head: Uint8Array;
  try {
    head = await readWhole(file.bytes, 0, headBytes);
  } catch (cause) {
    const why = cause instanceof Unreadable ? cause.why : { key: `readers:${reasonOf(cause)}` };
    return yield { kind: 'unreadable', source: file.source, why };
  }
  const kind = archiveKind(head);
  if (kind === null) return yield found(file, head);
  if (file.depth >= deepestArchive)
    return yield unreadable(file.source, 'archive-too-deep', { limit: deepestArchive });
  try {
    for await (const member of openArchive(file.bytes, kind, basename(file.path), left.archives)) {
      const source = member.name === '' ? file.source : `${file.source}!/${member.name}`;
      if (member.kind === 'refused') yield unreadable(source, member.key, member.values);
      else if (!member.name.split('/').some((part) => ignored.has(part)))
        yield* open(
          {
            ...file,
            bytes: member.bytes,
            path: `${file.path}!/${member.name}`,
            source,
            depth: file.depth + 1,
          },
          left,
        );
    }
  } catch (cause) {
    yield unreadable(file.source, reasonOf(cause));
  }
}

function found({ bytes, path, source, modifiedMs }: Opening, start: Uint8Array): FoundFile {
  // Given once and let go: whoever collects many files must not hold the beginning of each.
  let first: Uint8Array | null = start;
  return {
    kind: 'file',
    source,
    path,
    bytes: bytes.size,
    modifiedMs,
    async head(length) {
      const known = first;
      first = null;
      if (known !== null && (known.length >= length || known.length < headBytes))
        return known.subarray(0, length);
      return await readWhole(bytes, 0, length);
    },
    chunks: (from = 0) => bytes.read(from, Number.MAX_SAFE_INTEGER),
  };
}

function unreadable(
  source: string,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): UnreadableFile {
  return { kind: 'unreadable', source, why: { key: `readers:${key}`, values } };
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === null) throw cause;
  if (code === 'ENOENT') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  return 'cannot-read';
}
