/** An import whose evidence comes over the network: batches with a place to go on from, undone whole like any other. */
import type { CaptureContext } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import { change, continueChange } from '../../store/change.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, rowsWhere, run, updateRow } from '../../store/rows.ts';
import { writeSetting } from '../../store/settings.ts';
import type { House } from '../action.ts';
import { finishInSteps } from './finish-in-steps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { besideOthers } from './others.ts';
import { newWriter, type ImportResult } from './run.ts';
import { settleOwner } from './settle-owner.ts';
import { countsText, newTally } from './tally.ts';
import { writeBatch } from './write-batch.ts';
import { contextOf, newId } from './writer.ts';

/** How far a source has been read: two numbers that mean something to the source only. */
export interface RemoteMark {
  readonly a: number;
  readonly b: number;
}

export interface RemoteImport {
  context(source: string): CaptureContext;
  /** Writes a batch and how far the source is read with it, both or neither; null for what moves no mark. */
  write(source: string, batch: readonly Evidence[], mark: RemoteMark | null): Promise<void>;
}

/**
 * Opens one import, hands it to `pull`, and closes it with the same judgement as an import of files. What was written
 * before `pull` throws stays, and the next time goes on behind it.
 * @param sources what the history calls it. @param mine handles of the owner that the source itself tells.
 */
export async function importRemote(
  house: House,
  vault: Vault,
  sources: readonly string[],
  mine: readonly string[],
  pull: (remote: RemoteImport) => Promise<void>,
): Promise<ImportResult> {
  return oneAtATime(house, vault, () => importAlone(house, vault, sources, mine, pull));
}

async function importAlone(
  house: House,
  vault: Vault,
  sources: readonly string[],
  mine: readonly string[],
  pull: (remote: RemoteImport) => Promise<void>,
): Promise<ImportResult> {
  const publicId = newId(house, 'i');
  const changeId = newId(house, 'h');
  const tally = newTally();
  const begin = {
    action: 'import',
    door: house.door,
    at: house.now(),
    publicId: changeId,
    about: { sources },
  };
  const { writer, open } = await change(vault, begin, async (_, open) => {
    const importId = insertRow(vault, 'imports', {
      public_id: publicId,
      started_at: house.now(),
      finished_at: null,
      state: 'running',
      sources: JSON.stringify(sources),
    });
    const writer = newWriter(house, vault, tally, importId);
    const handles = [...new Set([...writer.settings.handles, ...mine])].sort();
    if (handles.length !== writer.settings.handles.length) writeSetting(vault, 'handles', handles);
    // A change that has written nothing yet must still stand: the batches to come belong to it.
    run(vault, 'INSERT INTO journal (change_id, tbl, row) VALUES (?, ?, ?)', open, 'imports', importId);
    run(vault, 'UPDATE changes SET import_id = ? WHERE id = ?', importId, open);
    settleOwner(writer, handles);
    return { writer: { ...writer, settings: { ...writer.settings, handles } }, open };
  });
  const others = besideOthers(writer, open);
  try {
    await pull({
      context: (source) => contextOf(writer, source),
      async write(source, batch, mark) {
        await continueChange(vault, open, async () => {
          others.look();
          writeBatch(writer, batch, source);
          if (mark !== null) noteMark(vault, source, mark, writer.importId);
          others.note();
        });
        await house.breathe();
      },
    });
  } finally {
    // What was fetched is settled also when the fetching was stopped.
    await finishInSteps(writer, open, others, () => new Promise((resolve) => setImmediate(resolve)));
    await continueChange(vault, open, async () => {
      for (const { source, place, why } of tally.skips)
        insertRow(vault, 'skips', { import_id: writer.importId, source, place, why: JSON.stringify(why) });
      updateRow(vault, 'imports', writer.importId, {
        finished_at: house.now(),
        state: 'done',
        counts: countsText(tally),
      });
    });
  }
  return { publicId, change: changeId, tally, filesRead: 1, mine: writer.settings.handles };
}

const format = 'imap';

/** How far a source was read before; undoing an import takes this back, too. */
export function markOf(vault: Vault, source: string): RemoteMark | null {
  const row = rowsWhere(vault, 'files_seen', { path: source, format })[0];
  return row === undefined ? null : { a: row.modified_ms, b: row.bytes };
}

function noteMark(vault: Vault, source: string, mark: RemoteMark, importId: number): void {
  run(vault, 'DELETE FROM files_seen WHERE path = ? AND format = ?', source, format);
  insertRow(vault, 'files_seen', {
    path: source,
    mine: '',
    bytes: mark.b,
    modified_ms: mark.a,
    format,
    counts: '{}',
    import_id: importId,
  });
}
