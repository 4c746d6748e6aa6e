/** Keeps a few of the pictures that came with a chat, so that they can be offered as memories; taken back with the import. */
import type { PictureSeen } from '../../capture/evidence.ts';
import { keepBlob, pictureType } from '../../store/blobs.ts';
import { insertIfNew } from '../../store/rows.ts';
import { idOf, type Writer } from './writer.ts';

const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Must run inside a change. The picture belongs to whoever the talk of its day belongs to. */
export function notePicture(w: Writer, { bytes, day, key, file }: PictureSeen): void {
  const mediaType = bytes === undefined ? null : pictureType(bytes);
  // What moves was not taken by anybody, and what no browser shows cannot be asked about.
  if (bytes === undefined || mediaType === null || !shown.has(mediaType)) return;
  const kept = keepBlob(w.vault.folder, bytes);
  insertIfNew(
    w.vault,
    'waiting',
    {
      public_id: idOf('t', key),
      seen: `picture:${kept.sha256}`,
      evidence: JSON.stringify({ bytes: kept.bytes, mediaType, day, name: file }),
      import_id: w.importId,
    },
    'seen, public_id',
  );
}
