/** The import itself: recognise every file, read it as a stream, write what it says in short transactions, judge at the end. */
import type { Choice } from '../../capture/chosen-columns.ts';
import { change, continueChange } from '../../store/change.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, rowsWhere, run, updateRow } from '../../store/rows.ts';
import { readSettings, writeSetting } from '../../store/settings.ts';
import { writeMuch } from '../../store/write-much.ts';
import type { House } from '../action.ts';
import { findOwner } from './find-owner.ts';
import { finishInSteps } from './finish-in-steps.ts';
import { nobodyFresh } from './fresh-people.ts';
import { cardUids, remember } from './known.ts';
import { besideOthers } from './others.ts';
import { readFiles } from './read-files.ts';
import { readApart } from './read-apart.ts';
import type { Reading } from './reading.ts';
import { countsText, newTally, noteSkip, type Tally } from './tally.ts';
import { allUnchanged, asking, prove } from './unchanged.ts';
import { settleOwner } from './settle-owner.ts';
import { contextOf, newId, type Writer } from './writer.ts';

export interface ImportOptions {
  readonly as: string | null;
  readonly mine: readonly string[];
  /** What was said of the columns of tables. */
  readonly said?: readonly Choice[];
  /** Who reads the files, for tests. */
  readonly reading?: () => Reading | Promise<Reading>;
}

export interface ImportResult {
  readonly publicId: string;
  readonly change: string;
  readonly tally: Tally;
  /** How many files were read or known to be unchanged; 0 with skips means that nothing could be read. */
  readonly filesRead: number;
  readonly mine: readonly string[];
}

export async function runImport(
  house: House,
  vault: Vault,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const reading = await (options.reading ?? usualReading)();
  try {
    return await importFrom(reading, house, vault, paths, options);
  } finally {
    reading.close();
  }
}

/** The bundle reads in a process apart; a run from source, a test mostly, would wait for its sources to be read a second time. */
const usualReading = async (): Promise<Reading> =>
  import.meta.url.endsWith('.ts') ? (await import('./read-here.ts')).readHere() : readApart();

async function importFrom(
  reading: Reading,
  house: House,
  vault: Vault,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const publicId = newId(house, 'i');
  const changeId = newId(house, 'h');
  const tally = newTally();
  const { files, skips } = await reading.find(paths, options.as);
  for (const skip of skips) noteSkip(tally, skip);
  const asked = asking(house, vault, options);
  const proven = await prove(asked, reading, files);
  const same = allUnchanged(asked, files, { sources: paths.map(lastPart), proven }, tally);
  if (same !== null) return same;
  const settings = readSettings(vault);
  const known = new Set([...settings.handles, ...options.mine]);
  const samples = await reading.owners({ ...contextOf({ house, settings }, ''), mine: known });
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
    const mine = findOwner(writer.settings, samples, options.mine);
    if (mine.length !== writer.settings.handles.length) writeSetting(vault, 'handles', mine);
    // A change that has written nothing yet must still stand: the batches to come belong to it.
    run(vault, 'INSERT INTO journal (change_id, tbl, row) VALUES (?, ?, ?)', open, 'imports', importId);
    run(vault, 'UPDATE changes SET import_id = ? WHERE id = ?', importId, open);
    settleOwner(writer, mine, new Set(files.map((file) => file.path)));
    return {
      writer: { ...writer, said: options.said ?? [], settings: { ...writer.settings, handles: mine } },
      change: open,
    };
  });
  const others = besideOthers(writer, open);
  await writeMuch(vault, async () => {
    await readFiles(writer, open, reading, files, { others, proven });
    await finishInSteps(writer, open, others, () => house.breathe());
  });
  await continueChange(vault, open, async () => {
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
      counts: countsText(tally),
    });
    forgetEmptyChange(vault, open);
  });
  return { publicId, change: changeId, tally, filesRead: files.length, mine: writer.settings.handles };
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
    toJoin: new Set(),
    asked: new Set(),
    toldAt: house.now(),
    replaced: new Map(),
    byUid: cardUids(vault),
    fresh: nobodyFresh(),
    later: [],
  };
}

function lastPart(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? path
  );
}
