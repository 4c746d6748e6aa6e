/** The last good copy of a vault that cannot be opened any more, asked of whatever is left of it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The file beside the vault that says where the newest good copy lies. */
export const lastCopyNote = 'last-copy.txt';

/** Its path; null when nothing tells of one. Never throws, and never writes. @param folder the vault's */
export function lastCopy(folder: string): string | null {
  const where = resolve(folder);
  return (
    noted(where) ?? listed(join(where, 'kith.db')) ?? lying(join(dirname(where), `${basename(where)}-copies`))
  );
}

function noted(where: string): string | null {
  try {
    const file = readFileSync(join(where, lastCopyNote), 'utf8').trimEnd();
    return isReachable(file) ? file : null;
  } catch {
    return null;
  }
}

/** The list inside a damaged file is often still there to read. */
function listed(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const rows = database.prepare('SELECT file FROM copies WHERE ok = 1 ORDER BY sequence DESC').all();
      return rows.map((row) => String(row['file'])).find(isReachable) ?? null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** A copy on a server cannot be looked for here, and is named all the same. */
function isReachable(file: string): boolean {
  return /^https?:\/\//.test(file) || existsSync(file);
}

function lying(copies: string): string | null {
  try {
    const names = readdirSync(copies).filter((name) => /^kith-[0-9TZ-]+\.kith$/.test(name));
    const last = names.sort().at(-1);
    return last === undefined ? null : join(copies, last);
  } catch {
    return null;
  }
}
