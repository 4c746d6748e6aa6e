/** Finds the files below what was given, in a fixed order, without following links out or stopping at what cannot be read. */
import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Sentence } from '../problem.ts';

export interface FoundFile {
  readonly kind: 'file';
  /** Below what was given, `/` separated: what reports and keys speak of. */
  readonly source: string;
  /** Where it lies on this machine, with the member behind `!/` for one inside an archive. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** The first bytes, at most `length`. */
  head(length: number): Promise<Uint8Array>;
  chunks(): AsyncIterable<Uint8Array>;
}

export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly source: string;
  readonly why: Sentence;
}

const deepest = 32;
const mostFiles = 2_000_000;
const ignored = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', '__MACOSX']);

/** Every file of the given paths: folders first to last by name, each reported when it cannot be read. */
export async function* walk(paths: readonly string[]): AsyncIterable<FoundFile | UnreadableFile> {
  const left = { files: mostFiles };
  for (const path of paths) yield* enter(resolve(path), basename(resolve(path)), 0, left);
}

async function* enter(
  path: string,
  source: string,
  depth: number,
  left: { files: number },
): AsyncIterable<FoundFile | UnreadableFile> {
  try {
    const info = await stat(path);
    if (info.isFile()) {
      left.files -= 1;
      if (left.files < 0) yield unreadable(source, 'readers:too-many-files', { limit: mostFiles });
      else yield found(path, source, info.size, info.mtimeMs);
      return;
    }
    if (!info.isDirectory()) {
      yield unreadable(source, 'readers:not-a-file');
      return;
    }
    if (depth >= deepest) {
      yield unreadable(source, 'readers:too-deep', { limit: deepest });
      return;
    }
  } catch (cause) {
    yield unreadable(source, reasonOf(cause));
    return;
  }
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    yield unreadable(source, reasonOf(cause));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ignored.has(entry.name)) continue;
    if (entry.isSymbolicLink()) yield unreadable(`${source}/${entry.name}`, 'readers:link');
    else yield* enter(join(path, entry.name), `${source}/${entry.name}`, depth + 1, left);
  }
}

function found(path: string, source: string, bytes: number, modifiedMs: number): FoundFile {
  return {
    kind: 'file',
    source,
    path,
    bytes,
    modifiedMs,
    async head(length) {
      const file = await open(path, 'r');
      try {
        const { buffer, bytesRead } = await file.read(
          Buffer.alloc(Math.min(length, Math.max(bytes, 1))),
          0,
          undefined,
          0,
        );
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    chunks: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  };
}

function unreadable(
  source: string,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): UnreadableFile {
  return { kind: 'unreadable', source, why: { key, values } };
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'readers:missing';
  if (code === 'EACCES' || code === 'EPERM') return 'readers:no-permission';
  return 'readers:cannot-read';
}
