/** Files on their way in: streamed to the vault’s own folder, counted and capped, gone when the import has read them. */
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

export interface Uploads {
  /** The folder of a batch; null when nothing came. */
  folder(batch: string): string | null;
  /** One file of a batch; null when it did not come. */
  path(batch: string, path: string): string | null;
  take(batch: string, path: string, body: ReadableStream | null): Promise<Taken>;
  /** All of the batch is here, and something was begun with it. */
  begun(batch: string): void;
  /** What came whole and was not brought in yet, newest first. */
  waiting(): readonly WaitingUpload[];
  forget(batch: string): void;
}

export interface WaitingUpload {
  readonly batch: string;
  /** The files and folders as they were given. */
  readonly names: readonly string[];
  readonly bytes: number;
}

export type Taken =
  | { readonly kind: 'taken'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly code: 'bad-path' | 'too-much' | 'too-slow' };

const mostBytes = 20 * 1024 ** 3;
const mostFiles = 50_000;
const longestPart = 180;
const deepest = 20;
const dayMs = 86_400_000;
/** After the first seconds, a body slower than this holds a place for nothing. */
const graceMs = 15_000;
const slowestBytesASecond = 1_000;

/** @param vault the vault’s folder; what lies in `uploads/` since yesterday is removed first */
export function openUploads(vault: string, now: () => number): Uploads {
  const root = join(vault, 'uploads');
  const counts = new Map<string, { bytes: number; files: number }>();
  if (existsSync(root)) {
    for (const batch of readdirSync(root)) {
      const path = join(root, batch);
      if (now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
    }
  }
  const folderOf = (batch: string): string | null => (/^[\w-]{4,64}$/.test(batch) ? join(root, batch) : null);
  const fileOf = (batch: string, path: string): string | null => {
    const [folder, clean] = [folderOf(batch), cleanPath(path)];
    return folder === null || clean === null ? null : join(folder, clean);
  };
  return {
    folder(batch) {
      const folder = folderOf(batch);
      return folder !== null && existsSync(folder) ? folder : null;
    },
    path(batch, path) {
      const file = fileOf(batch, path);
      return file !== null && existsSync(file) ? file : null;
    },
    async take(batch, path, body) {
      const file = fileOf(batch, path);
      if (file === null) return { kind: 'refused', code: 'bad-path' };
      const count = counts.get(batch) ?? { bytes: 0, files: 0 };
      counts.set(batch, count);
      count.files += 1;
      if (count.files > mostFiles) return { kind: 'refused', code: 'too-much' };
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      } catch {
        return { kind: 'refused', code: 'bad-path' };
      }
      const part = `${file}.part`;
      const began = now();
      let bytes = 0;
      const counter = new Transform({
        transform(chunk: Buffer, _, done) {
          bytes += chunk.length;
          count.bytes += chunk.length;
          const spent = now() - began;
          if (count.bytes > mostBytes) done(new Refusal('too-much'));
          else if (spent > graceMs && bytes / (spent / 1000) < slowestBytesASecond)
            done(new Refusal('too-slow'));
          else done(null, chunk);
        },
      });
      try {
        await pipeline(
          body === null ? Readable.from([]) : Readable.fromWeb(body),
          counter,
          createWriteStream(part, { mode: 0o600 }),
        );
        renameSync(part, file);
        return { kind: 'taken', bytes };
      } catch (cause) {
        count.bytes -= bytes;
        count.files -= 1;
        rmSync(part, { force: true });
        if (cause instanceof Refusal) return { kind: 'refused', code: cause.code };
        throw cause;
      }
    },
    begun(batch) {
      const folder = folderOf(batch);
      if (folder !== null && existsSync(folder)) writeFileSync(`${folder}${whole}`, '', { mode: 0o600 });
    },
    waiting() {
      if (!existsSync(root)) return [];
      const marks = readdirSync(root).filter((name) => name.endsWith(whole));
      return marks
        .map((mark) => ({ batch: mark.slice(0, -whole.length), at: statSync(join(root, mark)).mtimeMs }))
        .filter(({ batch }) => existsSync(join(root, batch)))
        .sort((a, b) => b.at - a.at)
        .map(({ batch }) => ({
          batch,
          names: readdirSync(join(root, batch)),
          bytes: bytesIn(join(root, batch)),
        }));
    },
    forget(batch) {
      const folder = folderOf(batch);
      counts.delete(batch);
      if (folder === null) return;
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}${whole}`, { force: true });
    },
  };
}

/** Beside the folder of a batch of which nothing more is on its way. */
const whole = '.whole';

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
}

class Refusal extends Error {
  readonly code: 'too-much' | 'too-slow';

  constructor(code: 'too-much' | 'too-slow') {
    super(code);
    this.code = code;
  }
}

/** A relative path of plain names; null for one that leads elsewhere. */
export function cleanPath(path: string): string | null {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.length > deepest) return null;
  if (parts.some((part) => part === '..' || part.includes('\0'))) return null;
  return join(...parts.map((part) => plainName(part)));
}

/** Control characters and what some file systems refuse become `_`; a long name keeps its beginning and its end. */
function plainName(part: string): string {
  const plain = part.replace(/[\p{Cc}\p{Cs}<>:"|?*]/gu, '_').replace(/^\.+/, '_');
  const signs = Array.from(plain);
  return signs.length <= longestPart / 3 && Buffer.byteLength(plain) <= longestPart
    ? plain
    : `${signs.slice(0, 30).join('')}~${signs.slice(-24).join('')}`;
}
