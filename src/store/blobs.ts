/** Photos and attachments beside the database, named by what they hold, written whole or not at all. */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';

export interface KeptBlob {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
}

const mostBytes = 50 * 1024 * 1024;

/**
 * Copies a picture into the vault; the same picture twice is one file.
 * @throws Problem `photo-missing`, `photo-too-large`, `photo-unknown`
 */
export function keepPhoto(folder: string, file: string): KeptBlob {
  if (!existsSync(file)) throw new Problem('photo-missing', { file });
  if (statSync(file).size > mostBytes)
    throw new Problem('photo-too-large', { file, limitMb: mostBytes / 1024 / 1024 });
  const bytes = readFileSync(file);
  const mediaType = pictureType(bytes);
  if (mediaType === null) throw new Problem('photo-unknown', { file });
  return { ...keepBlob(folder, bytes), mediaType, name: basename(file) };
}

/** Writes bytes under their SHA-256. */
export function keepBlob(folder: string, bytes: Uint8Array): { sha256: string; bytes: number } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = blobPath(folder, sha256);
  if (!existsSync(path)) {
    mkdirSync(join(folder, 'blobs'), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomUUID()}.part`;
    const handle = openSync(part, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } catch (cause) {
      rmSync(part, { force: true });
      throw cause;
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
  }
  return { sha256, bytes: bytes.length };
}

export function blobPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('no-such-blob');
  return join(folder, 'blobs', sha256);
}

/** What the bytes are, by the bytes; only what a browser shows as a still picture, never markup. */
export function pictureType(bytes: Uint8Array): string | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(1, 4) === 'PNG' && bytes[0] === 0x89) return 'image/png';
  if (ascii(0, 4) === 'GIF8') return 'image/gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp' && /^(?:heic|heix|mif1|avif)/.test(ascii(8, 12)))
    return ascii(8, 12) === 'avif' ? 'image/avif' : 'image/heic';
  return null;
}
