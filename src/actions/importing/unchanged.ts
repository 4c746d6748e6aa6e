/** What lies there as it was read before: what it gave then is told again, and nothing of it is read or written. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Choice } from '../../capture/chosen-columns.ts';
import type { Sentence } from '../../problem.ts';
import { dayNumber } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, rowsWhere } from '../../store/rows.ts';
import { readSettings } from '../../store/settings.ts';
import { hasPassedPlans } from '../../store/touches.ts';
import { newId } from '../parts/write.ts';
import type { House } from '../action.ts';
import type { FileToRead } from './reading.ts';
import type { ImportResult } from './run.ts';
import { countsText, newTally, noteSkip, type Tally } from './tally.ts';
import type { Writer } from './writer.ts';

type Asked = Pick<Writer, 'vault' | 'settings' | 'said' | 'brokenOff' | 'tally'> & {
  readonly house: Pick<House, 'today'>;
};

/** What the owner said that a file's meaning depends on: said otherwise, an unchanged file is read again. */
export function saidBy({
  settings,
  said = [],
}: Pick<Asked, 'settings' | 'said'>): (file: { readonly format: string }) => string {
  const handles = settings.handles.join(' ');
  const tables = `${handles} ${JSON.stringify([settings.tables, said])}`;
  const others = settings.vouched.length === 0 ? handles : `${handles} + ${settings.vouched.join(' ')}`;
  const isTouched = said.length > 0 || Object.keys(settings.tables).length > 0;
  return ({ format }) => (format !== 'csv' ? others : isTouched ? tables : handles);
}

/** Tells of each file whether it was read before as it is now; the tally is given what it gave then. */
export function unchangedIn(w: Asked): (file: FileToRead) => boolean {
  const mine = saidBy(w);
  return (file) => {
    const before = rowsWhere(w.vault, 'files_seen', { path: file.path, mine: mine(file) })[0];
    if (
      before === undefined ||
      // What a broken-off import kept for its end is lost: its files are read again.
      w.brokenOff.has(before.import_id) ||
      before.bytes !== file.bytes ||
      before.modified_ms !== file.modifiedMs ||
      before.format !== file.format ||
      // A meeting that was ahead has happened since: what the file says of it is another thing today.
      (file.format === 'icalendar' && hasPassedPlans(w.vault, dayNumber(w.house.today)))
    )
      return false;
    const counts = JSON.parse(before.counts) as { people: number; touches: number };
    w.tally.peopleSame += counts.people;
    w.tally.touchesSame += counts.touches;
    // What could not be read then cannot be read now.
    for (const skip of rowsWhere(w.vault, 'skips', { import_id: before.import_id, source: file.source }))
      noteSkip(w.tally, { source: skip.source, place: skip.place, why: JSON.parse(skip.why) as Sentence });
    return true;
  };
}

export interface AskedFor {
  readonly as: string | null;
  readonly mine: readonly string[];
  readonly said?: readonly Choice[];
}

/** What importing these paths gives when all of them are files that lie there unchanged; null when any must be looked into. */
export function sameAsBefore(
  house: House,
  vault: Vault,
  paths: readonly string[],
  options: AskedFor,
): ImportResult | null {
  const files: FileToRead[] = [];
  for (const given of paths) {
    const path = resolve(given);
    const info = statSync(path, { throwIfNoEntry: false });
    const format = rowsWhere(vault, 'files_seen', { path })[0]?.format;
    if (info?.isFile() !== true || format === undefined || format !== (options.as ?? format)) return null;
    files.push({ source: basename(path), path, bytes: info.size, modifiedMs: info.mtimeMs, format });
  }
  return allUnchanged(house, vault, files, options, newTally());
}

/**
 * The same for files that were found, whatever was left aside on the way; null when any of them must be read.
 * @param tally what was left aside so far
 */
export function allUnchanged(
  house: House,
  vault: Vault,
  files: readonly FileToRead[],
  options: AskedFor,
  tally: Tally,
  sources: readonly string[] = files.map((file) => file.source),
): ImportResult | null {
  if (files.length === 0 || rowsWhere(vault, 'imports', { state: 'running' }).length > 0) return null;
  const settings = readSettings(vault);
  const handles = [...new Set([...settings.handles, ...options.mine])].sort();
  const told = { ...tally, skips: [...tally.skips] };
  const isUnchanged = unchangedIn({
    vault,
    house,
    settings: { ...settings, handles },
    said: options.said ?? [],
    brokenOff: new Set(),
    tally: told,
  });
  if (!files.every((file) => isUnchanged(file))) return null;
  const publicId = newId(house, 'i');
  const now = house.now();
  const counts = countsText(told);
  insertRow(vault, 'imports', {
    public_id: publicId,
    started_at: now,
    finished_at: now,
    state: 'done',
    sources: JSON.stringify(sources),
    counts,
  });
  return { publicId, change: newId(house, 'h'), tally: told, filesRead: files.length, mine: handles };
}
