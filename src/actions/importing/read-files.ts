/** Takes what the reader of an import's files says and writes it in short transactions; what is unchanged is not read again. */
import type { ReadBefore } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import { continueChange } from '../../store/change.ts';
import { insertRow, run } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import type { Others } from './others.ts';
import type { FileToRead, Reading, Whole } from './reading.ts';
import type { Tally } from './tally.ts';
import { type Counts, grownIn, type Proven, saidBy, unchangedIn } from './unchanged.ts';
import { writeBatch } from './write-batch.ts';
import { contextOf, type Writer } from './writer.ts';

/** Some 0.2 seconds of writing; others of this vault wait no longer. */
const batchItems = 4_000;
/** Cards carry pictures: what waits to be written is held in memory. */
const batchLetters = 2_000_000;
/** A mail folder of small files, each a transaction of its own, would take minutes. */
const batchFiles = 500;

/** What one file says, as far as it came. */
interface Part {
  readonly file: FileToRead;
  readonly items: Evidence[];
  isLast: boolean;
  whole: Whole | null;
}

export async function readFiles(
  w: Writer,
  open: number,
  reading: Reading,
  files: readonly FileToRead[],
  { others, proven }: { readonly others: Others; readonly proven: Proven },
): Promise<void> {
  const mine = saidBy(w);
  const isUnchanged = unchangedIn(w, proven);
  const grown = grownIn(w, proven);
  const after = new Map<number, ReadBefore>();
  const gave = new Map<FileToRead, Counts>();
  const bytesAll = files.reduce((sum, file) => sum + file.bytes, 0);
  let bytesDone = 0;
  const wanted = files.flatMap((file, index) => {
    if (isUnchanged(file)) {
      bytesDone += file.bytes;
      return [];
    }
    const before = grown(file);
    if (before !== null) {
      after.set(index, before.after);
      gave.set(file, before.gave);
    }
    return [index];
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
        writeBatch(w, part.items, part.file.source, part.file.modifiedMs);
        if (!part.isLast) continue;
        noteFile(w, part, mine(part.file), before, gave.get(part.file));
        before = countsOf(w.tally);
      }
      others.note();
    });
    w.house.progress({ step: 'reading', done: bytesDone + bytesOpen, of: bytesAll, unit: 'bytes' });
    // Other work of this process (and other writers of the vault) goes between two batches.
    await w.house.breathe();
  };
  const known = { after, cards: cardHashes(w) };
  for await (const piece of reading.read(wanted, contextOf(w, ''), known)) {
    const file = files[piece.file];
    if (file === undefined) continue;
    let part = parts.at(-1);
    if (part === undefined || part.isLast)
      parts.push((part = { file, items: [], isLast: false, whole: null }));
    for (const item of piece.items) {
      part.items.push(item);
      if (item.kind === 'card') letters += item.text.length;
      else if (item.kind === 'picture') letters += item.bytes?.length ?? 0;
    }
    items += piece.items.length;
    part.isLast = piece.isLast;
    part.whole = piece.whole ?? null;
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

/** Cards whose facts are in the vault: met again, they are not read for them. What broke off kept some for its end. */
function cardHashes({ vault, brokenOff }: Writer): ReadonlySet<string> {
  const rows = statement(vault, 'SELECT hash, import_id FROM cards').all();
  return new Set(
    rows.flatMap((row) => (brokenOff.has(Number(row['import_id'])) ? [] : [String(row['hash'])])),
  );
}

/** The file is known from now on: unchanged, it is not read again. */
function noteFile(
  w: Writer,
  { file, whole }: Part,
  mine: string,
  before: { readonly people: number; readonly touches: number },
  gave: Counts = { people: 0, touches: 0 },
): void {
  const now = countsOf(w.tally);
  const counts: Counts = {
    people: gave.people + now.people - before.people,
    touches: gave.touches + now.touches - before.touches,
    ...(whole === null ? {} : { sha256: whole.sha256 }),
    ...(whole === null || whole.count === null ? {} : { items: whole.count }),
  };
  run(w.vault, 'DELETE FROM files_seen WHERE path = ? AND mine = ?', file.path, mine);
  insertRow(w.vault, 'files_seen', {
    path: file.path,
    mine,
    bytes: file.bytes,
    modified_ms: file.modifiedMs,
    format: file.format,
    counts: JSON.stringify(counts),
    import_id: w.importId,
  });
}
