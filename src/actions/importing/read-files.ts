/** Takes what the reader of an import's files says and writes it in short transactions; what is unchanged is not read again. */
import type { Evidence } from '../../capture/evidence.ts';
import { continueChange } from '../../store/change.ts';
import { insertRow, run } from '../../store/rows.ts';
import type { Others } from './others.ts';
import type { FileToRead, Reading } from './reading.ts';
import type { Tally } from './tally.ts';
import { saidBy, unchangedIn } from './unchanged.ts';
import { writeBatch } from './write-batch.ts';
import { contextOf, type Writer } from './writer.ts';

/** Some 0.4 seconds of writing; others of this vault wait no longer. */
const batchItems = 10_000;
/** Cards carry pictures: what waits to be written is held in memory. */
const batchLetters = 4_000_000;
/** A mail folder of small files, each a transaction of its own, would take minutes. */
const batchFiles = 500;

/** What one file says, as far as it came. */
interface Part {
  readonly file: FileToRead;
  readonly items: Evidence[];
  isLast: boolean;
}

export async function readFiles(
  w: Writer,
  open: number,
  reading: Reading,
  files: readonly FileToRead[],
  others: Others,
): Promise<void> {
  const mine = saidBy(w);
  const isUnchanged = unchangedIn(w);
  const bytesAll = files.reduce((sum, file) => sum + file.bytes, 0);
  let bytesDone = 0;
  const wanted = files.flatMap((file, index) => {
    if (!isUnchanged(file)) return [index];
    bytesDone += file.bytes;
    return [];
  });
  let parts: Part[] = [];
  let items = 0;
  let letters = 0;
  let before = countsOf(w.tally);
  let bytesOpen = 0;
  const flush = async (): Promise<void> => {
    const batch = parts;
    parts = [];
    items = 0;
    letters = 0;
    await continueChange(w.vault, open, async () => {
      others.look();
      for (const part of batch) {
        writeBatch(w, part.items, part.file.source);
        if (!part.isLast) continue;
        noteFile(w, part.file, mine(part.file), before);
        before = countsOf(w.tally);
      }
      others.note();
    });
    w.house.progress({ step: 'reading', done: bytesDone + bytesOpen, of: bytesAll, unit: 'bytes' });
    // Other work of this process (and other writers of the vault) goes between two batches.
    await w.house.breathe();
  };
  for await (const piece of reading.read(wanted, contextOf(w, ''))) {
    const file = files[piece.file];
    if (file === undefined) continue;
    let part = parts.at(-1);
    if (part === undefined || part.isLast) parts.push((part = { file, items: [], isLast: false }));
    for (const item of piece.items) {
      part.items.push(item);
      if (item.kind === 'card') letters += item.text.length;
    }
    items += piece.items.length;
    part.isLast = piece.isLast;
    bytesOpen = piece.isLast ? 0 : piece.bytes;
    if (piece.isLast) bytesDone += file.bytes;
    if (items >= batchItems || letters >= batchLetters || parts.length >= batchFiles) await flush();
  }
  await flush();
}

const countsOf = (t: Tally): { readonly people: number; readonly touches: number } => ({
  people: t.peopleNew + t.peopleChanged + t.peopleSame,
  touches: t.touchesNew + t.touchesSame,
});

/** The file is known from now on: unchanged, it is not read again. */
function noteFile(
  w: Writer,
  file: FileToRead,
  mine: string,
  before: { readonly people: number; readonly touches: number },
): void {
  const now = countsOf(w.tally);
  run(w.vault, 'DELETE FROM files_seen WHERE path = ? AND mine = ?', file.path, mine);
  insertRow(w.vault, 'files_seen', {
    path: file.path,
    mine,
    bytes: file.bytes,
    modified_ms: file.modifiedMs,
    format: file.format,
    counts: JSON.stringify({ people: now.people - before.people, touches: now.touches - before.touches }),
    import_id: w.importId,
  });
}
