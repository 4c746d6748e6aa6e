/** Writes everything in open formats into a folder that a person can read in twenty years; the same vault gives the same bytes. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { blobPath } from '../store/blobs.ts';
import type { Vault } from '../store/open.ts';
import type { Say } from '../words/say.ts';
import { explainDisk, syncFolder, writeWhole } from './durable.ts';
import { exportCalendar } from './export-calendar.ts';
import { exportCards } from './export-cards.ts';
import { exportPages } from './export-pages.ts';
import { exportTouches } from './export-touches.ts';
import { readingConnection } from './plain-copy.ts';
import { openName, openRows, openTables, type OpenTable } from './open-tables.ts';
import { exportFormat, exportMark } from './read-export.ts';

export interface Exported {
  readonly counts: Readonly<Record<string, number>>;
  readonly photos: number;
  /** Photos that the vault has lost. */
  readonly missing: readonly string[];
}

/**
 * @param folder empty or missing
 * @throws Problem `folder-not-empty`, `copies-full`, `copies-unwritable`
 */
export async function writeExport(
  open: Vault,
  folder: string,
  say: Say,
  progress: (done: number, of: number) => void = () => {},
): Promise<Exported> {
  makeFolders(folder);
  const counts: Record<string, number> = {};
  let done = 0;
  const put = async (name: string, texts: Iterable<string>): Promise<void> => {
    await writeWhole(join(folder, name), bytesOf(texts), false);
  };
  // One reading transaction on a connection of its own: all files speak of the same moment, whoever writes meanwhile.
  const database = readingConnection(open.file);
  const vault: Vault = { ...open, raw: database };
  database.exec('BEGIN');
  try {
    const tables = openTables(database);
    const steps = tables.length + 4;
    for (const table of tables) {
      counts[table.name] = 0;
      const counted = (function* () {
        for (const row of openRows(vault.raw, table)) {
          counts[table.name] = (counts[table.name] ?? 0) + 1;
          yield `${JSON.stringify(row)}\n`;
        }
      })();
      await put(`data/${table.name}.jsonl`, counted);
      progress((done += 1), steps);
    }
    await put('schema.json', [`${JSON.stringify(schemaOf(tables), null, 2)}\n`]);
    await put('people.vcf', exportCards(vault));
    progress((done += 1), steps);
    await put('calendar.ics', exportCalendar(vault));
    await put('touches.csv', exportTouches(vault, say));
    progress((done += 1), steps);
    for (const page of exportPages(vault, say)) await put(`people/${page.name}`, [page.text]);
    progress((done += 1), steps);
    const photos = copyPhotos(vault, join(folder, 'photos'));
    await put('README.txt', [`${say('backup:export.readme')}\n`]);
    for (const name of ['data', 'people', 'photos']) syncFolder(join(folder, name));
    // Last, so that a folder with this file is whole.
    const mark = { format: exportFormat, counts, photos: photos.copied };
    await put(exportMark, [`${JSON.stringify(mark, null, 2)}\n`]);
    syncFolder(folder);
    return { counts, photos: photos.copied, missing: photos.missing };
  } finally {
    database.close();
  }
}

function makeFolders(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (readdirSync(folder).length > 0) throw new Problem('folder-not-empty', { folder });
    for (const name of ['data', 'people', 'photos']) mkdirSync(join(folder, name), { mode: 0o700 });
  } catch (cause) {
    throw explainDisk(cause, folder, 0);
  }
}

function* bytesOf(texts: Iterable<string>): Generator<Buffer> {
  let held: string[] = [];
  let length = 0;
  for (const text of texts) {
    held.push(text);
    length += text.length;
    if (length < 256 * 1024) continue;
    yield Buffer.from(held.join(''));
    held = [];
    length = 0;
  }
  yield Buffer.from(held.join(''));
}

function schemaOf(tables: readonly OpenTable[]): unknown {
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      table.columns.map((column) => ({
        name: openName(column),
        type: column.refers === null ? column.type : 'TEXT',
        required: column.required,
        ...(column.refers === null ? {} : { refersTo: column.refers }),
      })),
    ]),
  );
}

/** The ending that a media type goes by. */
export function endingOf(mediaType: string): string {
  return mediaType === 'image/jpeg' ? 'jpg' : (/^image\/([a-z]+)$/.exec(mediaType)?.[1] ?? 'bin');
}

function copyPhotos(vault: Vault, folder: string): { copied: number; missing: string[] } {
  const missing: string[] = [];
  let copied = 0;
  const rows = vault.raw.prepare(
    'SELECT sha256, min(media_type) AS type FROM photos GROUP BY sha256 ORDER BY sha256',
  );
  for (const row of rows.all()) {
    const sum = String(row['sha256']);
    const from = blobPath(vault.folder, sum);
    if (!existsSync(from)) {
      missing.push(sum);
      continue;
    }
    try {
      copyFileSync(from, join(folder, `${sum}.${endingOf(String(row['type']))}`));
    } catch (cause) {
      throw explainDisk(cause, folder, 0);
    }
    copied += 1;
  }
  return { copied, missing };
}
