/** What lies there as it was read before: what it gave then is told again, and nothing of it is read or written. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ReadBefore } from '../../capture/capturer.ts';
import type { Choice } from '../../capture/chosen-columns.ts';
import type { Sentence } from '../../problem.ts';
import { dayNumber } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, rowsWhere, run } from '../../store/rows.ts';
import { readSettings } from '../../store/settings.ts';
import { hasPassedPlans } from '../../store/touches.ts';
import { newId } from '../parts/write.ts';
import type { House } from '../action.ts';
import type { FileToRead, Reading } from './reading.ts';
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

/** How a file began when it was read, as many bytes of it as there were then: SHA-256 by its path. */
export type Proven = ReadonlyMap<string, string>;

type Seen = ReturnType<typeof rowsWhere<'files_seen'>>[number];

/** What one file gave. */
export interface Counts {
  readonly people: number;
  readonly touches: number;
  /** Of the whole file; missing where it was not read to its end. */
  readonly sha256?: string;
  /** How many items it holds, where its format counts them. */
  readonly items?: number;
}

/** What a file was when it was read, if what it says has the same meaning today. */
function seenIn(w: Asked): (file: FileToRead) => Seen | null {
  const mine = saidBy(w);
  return (file) => {
    const before = rowsWhere(w.vault, 'files_seen', { path: file.path, mine: mine(file) })[0];
    return before === undefined ||
      // What a broken-off import kept for its end is lost: its files are read again.
      w.brokenOff.has(before.import_id) ||
      before.format !== file.format ||
      // A meeting that was ahead has happened since: what the file says of it is another thing today.
      (file.format === 'icalendar' && hasPassedPlans(w.vault, dayNumber(w.house.today)))
      ? null
      : before;
  };
}

const countsOf = (row: Seen): Counts => JSON.parse(row.counts) as Counts;

/** Looks into the files that may be as they were, or begin as they did, though their dates say otherwise. */
export async function prove(w: Asked, reading: Reading, files: readonly FileToRead[]): Promise<Proven> {
  const seen = seenIn(w);
  const of = files.flatMap((file, index) => {
    const before = seen(file);
    const isTouched = before?.bytes === file.bytes && before.modified_ms !== file.modifiedMs;
    return before !== null &&
      (isTouched || before.bytes < file.bytes) &&
      countsOf(before).sha256 !== undefined
      ? [{ file: index, bytes: before.bytes }]
      : [];
  });
  if (of.length === 0) return new Map();
  const digests = await reading.digests(of);
  return new Map(
    of.flatMap(({ file }, at) => {
      const [path, digest] = [files[file]?.path, digests[at] ?? null];
      return path === undefined || digest === null ? [] : [[path, digest] as const];
    }),
  );
}

/** Tells of each file whether it was read before as it is now; the tally is given what it gave then. */
export function unchangedIn(w: Asked, proven: Proven = new Map()): (file: FileToRead) => boolean {
  const seen = seenIn(w);
  return (file) => {
    const before = seen(file);
    if (before === null || before.bytes !== file.bytes) return false;
    if (before.modified_ms !== file.modifiedMs) {
      if (!begins(before, file, proven)) return false;
      // The next time, a look at its date is enough.
      run(w.vault, 'UPDATE files_seen SET modified_ms = ? WHERE id = ?', file.modifiedMs, before.id);
    }
    tellAgain(w, file, before);
    return true;
  };
}

/** Tells of each file whether it only grew since it was read, what it gave then, and where reading goes on. */
export function grownIn(
  w: Asked,
  proven: Proven,
): (file: FileToRead) => { readonly after: ReadBefore; readonly gave: Counts } | null {
  const seen = seenIn(w);
  return (file) => {
    const before = seen(file);
    if (before === null || before.bytes >= file.bytes || !begins(before, file, proven)) return null;
    const gave = countsOf(before);
    if (gave.items === undefined) return null;
    tellAgain(w, file, before);
    return { after: { bytes: before.bytes, count: gave.items }, gave };
  };
}

const begins = (before: Seen, file: FileToRead, proven: Proven): boolean =>
  proven.has(file.path) && proven.get(file.path) === countsOf(before).sha256;

function tellAgain(w: Asked, file: FileToRead, before: Seen): void {
  const counts = countsOf(before);
  w.tally.peopleSame += counts.people;
  w.tally.touchesSame += counts.touches;
  // What could not be read then cannot be read now.
  for (const skip of rowsWhere(w.vault, 'skips', { import_id: before.import_id, source: file.source }))
    noteSkip(w.tally, { source: skip.source, place: skip.place, why: JSON.parse(skip.why) as Sentence });
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
  return allUnchanged(asking(house, vault, options), files, {}, newTally());
}

/** What an import would ask by, before it has begun. */
export function asking(house: House, vault: Vault, { mine, said = [] }: AskedFor): Asking {
  const settings = readSettings(vault);
  const handles = [...new Set([...settings.handles, ...mine])].sort();
  return { house, vault, settings: { ...settings, handles }, said, brokenOff: new Set(), tally: newTally() };
}

type Asking = Asked & { readonly house: House };

/**
 * The same for files that were found, whatever was left aside on the way; null when any of them must be read.
 * @param tally what was left aside so far
 */
export function allUnchanged(
  asked: Asking,
  files: readonly FileToRead[],
  {
    sources = files.map((file) => file.source),
    proven,
  }: { readonly sources?: readonly string[]; readonly proven?: Proven },
  tally: Tally,
): ImportResult | null {
  const { house, vault } = asked;
  const { handles } = asked.settings;
  if (files.length === 0 || rowsWhere(vault, 'imports', { state: 'running' }).length > 0) return null;
  const told = { ...tally, skips: [...tally.skips] };
  const isUnchanged = unchangedIn({ ...asked, tally: told }, proven);
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
