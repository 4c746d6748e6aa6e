/** Takes what the reader of an import's files says and writes it in short transactions; what is unchanged is not read again. */
import type { Evidence } from '../../capture/evidence.ts';
import type { Sentence } from '../../problem.ts';
import { continueChange } from '../../store/change.ts';
import { insertRow, rowsWhere, run } from '../../store/rows.ts';
import type { FileToRead, Reading } from './reading.ts';
import { noteSkip, type Tally } from './tally.ts';
import { writeBatch } from './write-batch.ts';
import { contextOf, type Writer } from './writer.ts';

/** Some 0.3 seconds of writing; others of this vault wait no longer. */
const batchItems = 5_000;
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
): Promise<void> {
  const mine = saidBy(w);
  const bytesAll = files.reduce((sum, file) => sum + file.bytes, 0);
  let bytesDone = 0;
  const wanted = files.flatMap((file, index) => {
    if (!isUnchanged(w, file, mine(file))) return [index];
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
      for (const part of batch) {
        writeBatch(w, part.items, part.file.source);
        if (!part.isLast) continue;
        noteFile(w, part.file, mine(part.file), before);
        before = countsOf(w.tally);
      }
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

/** What the owner said that a file's meaning depends on: said otherwise, an unchanged file is read again. */
function saidBy({ settings, said = [] }: Writer): (file: FileToRead) => string {
  const handles = settings.handles.join(' ');
  const tables = `${handles} ${JSON.stringify([settings.tables, said])}`;
  const others = settings.vouched.length === 0 ? handles : `${handles} + ${settings.vouched.join(' ')}`;
  const isTouched = said.length > 0 || Object.keys(settings.tables).length > 0;
  return ({ format }) => (format !== 'csv' ? others : isTouched ? tables : handles);
}

/** True when the file was read before as it is now: what it gave then is told again. */
function isUnchanged(w: Writer, file: FileToRead, mine: string): boolean {
  const before = rowsWhere(w.vault, 'files_seen', { path: file.path, mine })[0];
  if (
    before === undefined ||
    // What a broken-off import kept for its end is lost: its files are read again.
    w.brokenOff.has(before.import_id) ||
    before.bytes !== file.bytes ||
    before.modified_ms !== file.modifiedMs ||
    before.format !== file.format
  )
    return false;
  const counts = JSON.parse(before.counts) as { people: number; touches: number };
  w.tally.peopleSame += counts.people;
  w.tally.touchesSame += counts.touches;
  // What could not be read then cannot be read now.
  for (const skip of rowsWhere(w.vault, 'skips', { import_id: before.import_id, source: file.source })) {
    noteSkip(w.tally, { source: skip.source, place: skip.place, why: JSON.parse(skip.why) as Sentence });
  }
  return true;
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
