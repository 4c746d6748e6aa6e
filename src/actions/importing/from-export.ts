/** Brings a Kith export back as one import: whole, once, and taken back like any other. */
import { isExport, restoreExport } from '../../backup/read-export.ts';
import { change } from '../../store/change.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, run, updateRow } from '../../store/rows.ts';
import { rebuildSearch } from '../../store/search-rebuild.ts';
import type { House } from '../action.ts';
import { countsText, newTally, noteSkip, type Tally } from './tally.ts';
import type { ImportResult } from './run.ts';
import { newId } from './writer.ts';

export { isExport };

/** @throws Problem `export-newer` */
export async function importExport(house: House, vault: Vault, folder: string): Promise<ImportResult> {
  const publicId = newId(house, 'i');
  const changeId = newId(house, 'h');
  const source =
    folder
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? folder;
  const head = {
    action: 'import',
    door: house.door,
    at: house.now(),
    publicId: changeId,
    about: { sources: [source] },
  };
  house.progress({ step: 'reading', done: 0, of: null, unit: 'files' });
  const tally = await change(vault, head, async (_, open): Promise<Tally> => {
    const importId = insertRow(vault, 'imports', {
      public_id: publicId,
      started_at: house.now(),
      finished_at: null,
      state: 'running',
      sources: JSON.stringify([source]),
    });
    run(vault, 'UPDATE changes SET import_id = ? WHERE id = ?', importId, open);
    const back = await restoreExport(vault, folder, house.now(), importId);
    rebuildSearch(vault);
    const tally = newTally();
    tally.peopleNew = back.added['people'] ?? 0;
    tally.peopleSame = back.same['people'] ?? 0;
    tally.touchesNew = back.added['touches'] ?? 0;
    tally.touchesSame = back.same['touches'] ?? 0;
    for (const skip of back.skipped) noteSkip(tally, { ...skip, source: `${source}/data/${skip.source}` });
    updateRow(vault, 'imports', importId, {
      finished_at: house.now(),
      state: 'done',
      counts: countsText(tally),
    });
    return tally;
  });
  return { publicId, change: changeId, tally, filesRead: 1, mine: [] };
}
