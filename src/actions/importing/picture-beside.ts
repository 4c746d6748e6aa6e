/** Finds the picture that a chat names among the files that came with it, and reads it when it is not too large. */
import type { PictureSeen } from '../../capture/evidence.ts';
import type { FoundFile } from '../../readers/walk.ts';
import { Unreadable } from '../../readers/unreadable.ts';

const mostBytes = 6 * 1024 * 1024;
/** Smaller is an emblem or a mark, not a photo. */
const leastBytes = 16;

/** @param source of the chat @returns null when it did not come along or cannot be read */
export async function pictureBeside(
  seen: PictureSeen,
  source: string,
  pictures: ReadonlyMap<string, FoundFile>,
): Promise<PictureSeen | null> {
  const file = find(seen.file, source, pictures);
  if (file === undefined || file.bytes > mostBytes || file.bytes < leastBytes) return null;
  try {
    return { ...seen, bytes: await file.head(mostBytes) };
  } catch (cause) {
    if (cause instanceof Unreadable || (cause instanceof Error && 'syscall' in cause)) return null;
    throw cause;
  }
}

/**
 * Beside the chat; from the root of its archive, which is where the first folder of the path stands in the path of the
 * chat; or, where an archive came in several files, in the folder of the talk by that name in another of them. Only what
 * the walk found is ever looked up: no name leads to any other file.
 */
function find(path: string, source: string, pictures: ReadonlyMap<string, FoundFile>): FoundFile | undefined {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const beside = pictures.get(`${folder}${path}`);
  if (beside !== undefined) return beside;
  const parts = path.split('/');
  if (parts.length < 3) return undefined;
  const root = source.indexOf(`/${parts[0] ?? ''}/`);
  const fromRoot = root < 0 ? undefined : pictures.get(`${source.slice(0, root + 1)}${path}`);
  if (fromRoot !== undefined || !ownFolder.test(parts.at(-3) ?? '')) return fromRoot;
  return byEnd(pictures).get(endOf(path));
}

/** The folder of a talk with a number of its own: `marenokafor_1234567890`. */
const ownFolder = /_[A-Za-z0-9-]{5,}$/;

/** By folder of the talk, folder of its photos, and name. */
const endOf = (path: string): string => path.split('/').slice(-3).join('/');

const ends = new WeakMap<ReadonlyMap<string, FoundFile>, ReadonlyMap<string, FoundFile>>();

function byEnd(pictures: ReadonlyMap<string, FoundFile>): ReadonlyMap<string, FoundFile> {
  let known = ends.get(pictures);
  if (known === undefined) {
    known = new Map([...pictures].map(([source, file]) => [endOf(source), file]));
    ends.set(pictures, known);
  }
  return known;
}
