/** Finds the picture that a chat names among the files that came with it, and reads it when it is not too large. */
import type { PictureSeen } from '../../capture/evidence.ts';
import type { FoundFile } from '../../readers/walk.ts';
import { Unreadable } from '../../readers/unreadable.ts';

const mostBytes = 6 * 1024 * 1024;

/** @param source of the chat @returns null when it did not come along or cannot be read */
export async function pictureBeside(
  seen: PictureSeen,
  source: string,
  pictures: ReadonlyMap<string, FoundFile>,
): Promise<PictureSeen | null> {
  const file = pictures.get(`${source.slice(0, source.lastIndexOf('/') + 1)}${seen.file}`);
  if (file === undefined || file.bytes > mostBytes) return null;
  try {
    return { ...seen, bytes: await file.head(mostBytes) };
  } catch (cause) {
    if (cause instanceof Unreadable || (cause instanceof Error && 'syscall' in cause)) return null;
    throw cause;
  }
}
