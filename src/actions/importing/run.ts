/** The import itself: recognise every file, read it as a stream, write what it says in short transactions, judge at the end. */
import type { CaptureContext, Format } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import { handleKey } from '../../people/normalise.ts';
import { fold } from '../../people/fold.ts';
import { Problem, type Sentence } from '../../problem.ts';
import { Unreadable } from '../../readers/unreadable.ts';
import type { FoundFile } from '../../readers/walk.ts';
import { change, continueChange } from '../../store/change.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, rowsWhere, run, updateRow } from '../../store/rows.ts';
import { readSettings, writeSetting } from '../../store/settings.ts';
import type { House } from '../action.ts';
import { finish } from './finish.ts';
import { cardUids, remember } from './known.ts';
import { gather, type Recognised } from './recognise.ts';
import { newTally, noteSkip, type Tally } from './tally.ts';
import { closeBatch, writeBatch } from './write-batch.ts';
import { newId, type Writer } from './writer.ts';

export interface ImportOptions {
  readonly as: string | null;
  readonly mine: readonly string[];
}

export interface ImportResult {
  readonly publicId: string;
  readonly change: string;
  readonly tally: Tally;
  /** How many files were read or known to be unchanged; 0 with skips means that nothing could be read. */
  readonly filesRead: number;
  readonly mine: readonly string[];
}

/** Some 0.3 seconds of writing; others of this vault wait no longer. */
const batchItems = 5_000;
/** Cards carry pictures: what waits to be written is held in memory. */
const batchLetters = 4_000_000;

export async function runImport(
  house: House,
  vault: Vault,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const publicId = newId(house, 'i');
  const changeId = newId(house, 'h');
  const tally = newTally();
  const found = await gather(paths, options.as, tally);
  const begin = {
    action: 'import',
    door: house.door,
    at: house.now(),
    publicId: changeId,
    about: { sources: paths.map(lastPart) },
  };
  const { writer, change: open } = await change(vault, begin, async (_, open) => {
    const importId = insertRow(vault, 'imports', {
      public_id: publicId,
      started_at: house.now(),
      finished_at: null,
      state: 'running',
      sources: JSON.stringify(paths.map(lastPart)),
    });
    const writer = newWriter(house, vault, tally, importId);
    const mine = await findOwner(writer, found, options.mine);
    if (mine.length !== writer.settings.handles.length) writeSetting(vault, 'handles', mine);
    // A change that has written nothing yet must still stand: the batches to come belong to it.
    run(vault, 'INSERT INTO journal (change_id, tbl, row) VALUES (?, ?, ?)', open, 'imports', importId);
    run(vault, 'UPDATE changes SET import_id = ? WHERE id = ?', importId, open);
    return { writer: { ...writer, settings: { ...writer.settings, handles: mine } }, change: open };
  });
  let bytesDone = 0;
  const bytesAll = found.reduce((sum, f) => sum + f.file.bytes, 0);
  for (const item of found) {
    await readFile(writer, open, item, (bytes) => {
      house.progress({ step: 'reading', done: bytesDone + bytes, of: bytesAll, unit: 'bytes' });
    });
    bytesDone += item.file.bytes;
  }
  await continueChange(vault, open, async () => {
    finish(writer);
    closeBatch(writer);
    for (const skip of tally.skips) {
      insertRow(vault, 'skips', {
        import_id: writer.importId,
        source: skip.source,
        place: skip.place,
        why: JSON.stringify(skip.why),
      });
    }
    updateRow(vault, 'imports', writer.importId, {
      finished_at: house.now(),
      state: 'done',
      counts: JSON.stringify({ ...tally, skips: tally.skips.length + tally.skipsMore }),
    });
    forgetEmptyChange(vault, open);
  });
  return { publicId, change: changeId, tally, filesRead: found.length, mine: writer.settings.handles };
}

/** An import that changed nothing is no step to take back: undo then means what was done before it. */
function forgetEmptyChange(vault: Vault, open: number): void {
  const wrote = vault.raw
    .prepare(`SELECT 1 FROM journal WHERE change_id = ? AND tbl <> 'imports' LIMIT 1`)
    .get(open);
  if (wrote !== undefined) return;
  run(vault, 'DELETE FROM journal WHERE change_id = ?', open);
  run(vault, 'DELETE FROM changes WHERE id = ?', open);
}

export function newWriter(house: House, vault: Vault, tally: Tally, importId: number): Writer {
  return {
    house,
    vault,
    settings: readSettings(vault),
    memory: remember(vault),
    tally,
    importId,
    brokenOff: new Set(
      rowsWhere(vault, 'imports', { state: 'running' }).flatMap((row) =>
        row.id === importId ? [] : [row.id],
      ),
    ),
    stale: new Set(),
    toJudge: new Set(),
    toAsk: new Set(),
    byUid: cardUids(vault),
    later: [],
  };
}

export function contextOf(w: Writer, source: string): CaptureContext {
  const mine = new Set(w.settings.handles);
  const names = [
    w.settings.name,
    ...w.settings.handles.filter((h) => h.startsWith('name:')).map((h) => h.slice(5)),
  ];
  return {
    mine,
    myNames: new Set(names.filter((n) => n !== '').map(fold)),
    region: w.settings.region,
    zone: w.settings.zone,
    today: w.house.today,
    source,
  };
}

/** The owner's handles: those set, those given, and for a kind of source that knows none of them, those its files show. */
async function findOwner(
  w: Writer,
  found: readonly Recognised[],
  given: readonly string[],
): Promise<readonly string[]> {
  const mine = new Set([...w.settings.handles, ...given]);
  const asked = new Map<Format, Map<string, number>>();
  for (const { file, format } of found) {
    if (format.owner === undefined) continue;
    const votes = asked.get(format) ?? new Map<string, number>();
    asked.set(format, votes);
    if (votes.size > 0 && found.length > 200) continue;
    const sample = await sampleOf(file);
    if (sample === null) continue;
    for (const guess of format.owner(sample, { ...contextOf(w, file.source), mine })) {
      const key =
        guess.handle !== null
          ? handleKey(guess.handle)
          : guess.name === null
            ? null
            : `name:${fold(guess.name)}`;
      if (key !== null && guess.share >= 0.5)
        votes.set(key, (votes.get(key) ?? 0) + guess.share * file.bytes);
    }
  }
  for (const votes of asked.values()) {
    const kinds = new Set([...votes.keys()].map((key) => key.split(':')[0]));
    for (const kind of kinds) {
      if ([...mine].some((key) => key.startsWith(`${kind}:`)) || (kind === 'name' && w.settings.name !== ''))
        continue;
      const best = [...votes]
        .filter(([key]) => key.startsWith(`${kind}:`))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const top = best[0];
      if (top !== undefined) for (const [key, votes] of best) if (votes >= top[1] * 0.6) mine.add(key);
    }
  }
  return [...mine].sort();
}

/** A damaged archive says so when its file is read; here it just has no say. */
async function sampleOf(file: FoundFile): Promise<Uint8Array | null> {
  try {
    return await file.head(4 * 1024 * 1024);
  } catch (cause) {
    if (whyUnreadable(cause) === null) throw cause;
    return null;
  }
}

async function readFile(
  w: Writer,
  open: number,
  { file, format }: Recognised,
  progress: (bytes: number) => void,
): Promise<void> {
  const signature = w.settings.handles.join(' ');
  const before = rowsWhere(w.vault, 'files_seen', { path: file.path, mine: signature })[0];
  if (
    before !== undefined &&
    // What a broken-off import kept for its end is lost: its files are read again.
    !w.brokenOff.has(before.import_id) &&
    before.bytes === file.bytes &&
    before.modified_ms === file.modifiedMs &&
    before.format === format.name
  ) {
    const counts = JSON.parse(before.counts) as { people: number; touches: number };
    w.tally.peopleSame += counts.people;
    w.tally.touchesSame += counts.touches;
    // What could not be read then cannot be read now.
    for (const skip of rowsWhere(w.vault, 'skips', { import_id: before.import_id, source: file.source })) {
      noteSkip(w.tally, { source: skip.source, place: skip.place, why: JSON.parse(skip.why) as Sentence });
    }
    return;
  }
  const start = { people: peopleOf(w.tally), touches: touchesOf(w.tally) };
  const capturer = format.open(contextOf(w, file.source));
  let pending: Evidence[] = [];
  let letters = 0;
  let bytes = 0;
  const flush = async (isLast = false): Promise<void> => {
    const batch = pending;
    pending = [];
    letters = 0;
    await continueChange(w.vault, open, async () => {
      writeBatch(w, batch, file.source);
      if (isLast) noteFile(w, { file, format }, signature, start);
    });
    progress(bytes);
    // Other work of this process (and other writers of the vault) goes between two batches.
    await w.house.breathe();
  };
  try {
    for await (const chunk of file.chunks()) {
      bytes += chunk.length;
      for (const item of capturer.push(chunk)) {
        pending.push(item);
        if (item.kind === 'card') letters += item.text.length;
      }
      if (pending.length >= batchItems || letters >= batchLetters) await flush();
    }
  } catch (cause) {
    const why = whyUnreadable(cause);
    if (why === null) throw cause;
    noteSkip(w.tally, { source: file.source, place: `byte ${bytes}`, why });
  }
  // What came before a cut is as good as ever.
  for (const item of capturer.end()) pending.push(item);
  await flush(true);
}

/** Why a file could not be read to its end; null for what is no business of the file. */
function whyUnreadable(cause: unknown): Sentence | null {
  if (cause instanceof Unreadable) return cause.why;
  const isDisk =
    cause instanceof Error && !(cause instanceof Problem) && 'code' in cause && 'syscall' in cause;
  return isDisk ? { key: 'readers:cannot-read' } : null;
}

const peopleOf = (t: Tally): number => t.peopleNew + t.peopleChanged + t.peopleSame;
const touchesOf = (t: Tally): number => t.touchesNew + t.touchesSame;

/** The file is known from now on: unchanged, it is not read again. */
function noteFile(
  w: Writer,
  { file, format }: Recognised,
  mine: string,
  start: { readonly people: number; readonly touches: number },
): void {
  const people = peopleOf(w.tally) - start.people;
  const touches = touchesOf(w.tally) - start.touches;
  run(w.vault, 'DELETE FROM files_seen WHERE path = ? AND mine = ?', file.path, mine);
  insertRow(w.vault, 'files_seen', {
    path: file.path,
    mine,
    bytes: file.bytes,
    modified_ms: file.modifiedMs,
    format: format.name,
    counts: JSON.stringify({ people, touches }),
    import_id: w.importId,
  });
}

function lastPart(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? path
  );
}
