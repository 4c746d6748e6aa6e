/** Where copies end up, as far as making one has to know: a folder of this machine, or one on a server. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeLeftParts, syncFolder, wholeInBatches } from './durable.ts';
import { pieces } from './pieces.ts';

export interface Shelf {
  /** The folder's path, or the server's address of it, without a slash at its end. */
  readonly address: string;
  /** What lies in the folder itself. */
  names(): readonly string[];
  /** True when a file is there, with that many bytes where they are known. @param name below the folder */
  holds(name: string, bytes: number | null): boolean;
  read(name: string): AsyncIterable<Uint8Array>;
  /** Writes a locked photo, which is there for good after {@link settleBlobs}. @param source read once @returns bytes written */
  storeBlob(name: string, source: AsyncIterable<Uint8Array>): Promise<number>;
  /** Once all photos were given. */
  settleBlobs(): Promise<void>;
}

export function folderShelf(folder: string): Shelf {
  const blobs = join(folder, 'blobs');
  mkdirSync(blobs, { recursive: true, mode: 0o700 });
  removeLeftParts(blobs);
  const batch = wholeInBatches();
  return {
    address: folder,
    names: () => readdirSync(folder),
    holds(name, bytes) {
      const file = join(folder, name);
      return existsSync(file) && (bytes === null || statSync(file).size === bytes);
    },
    read: (name) => pieces(join(folder, name)),
    storeBlob: (name, source) => batch.add(join(folder, name), source),
    async settleBlobs() {
      await batch.end();
      syncFolder(blobs);
    },
  };
}

/** The name of a locked photo below a folder of copies. */
export function blobName(sum: string): string {
  return `blobs/${sum}.age`;
}

/** A file of a folder of copies: its path, or its address on a server. */
export function placeOf(folder: string, name: string): string {
  return isFar(folder) ? `${folder}/${name}` : join(folder, name);
}

/** Whether copies there lie on a server. */
export function isFar(place: string): boolean {
  return /^https?:\/\//i.test(place);
}
