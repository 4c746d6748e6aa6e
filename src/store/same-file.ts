/** Whether the vault's files are one vault, on a disk of this machine, and still those that were opened: sync programs and network folders break that in silence. */
import { existsSync, readdirSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Problem } from '../problem.ts';

/**
 * Refuses what would hide or tear half of someone's life, before anything is opened.
 * @throws Problem `vault-conflicted`, `vault-torn`, `vault-far`
 */
export function refuseTornApart(folder: string): void {
  const other = readdirSync(folder).find(isSecondVersion);
  if (other !== undefined) throw new Problem('vault-conflicted', { folder, other });
  if (isWithoutLog(folder)) throw new Problem('vault-torn', { folder, file: join(folder, 'kith.db-shm') });
  if (process.platform === 'linux' && isFar(statfsSync(folder).type))
    throw new Problem('vault-far', { folder });
}

/** What Dropbox, Syncthing, Nextcloud, iCloud, Google Drive and their like call the file that lost. */
function isSecondVersion(name: string): boolean {
  return /^kith.*(conflict|konflikt).*\.db$|^kith ?\(\d+\)\.db$|^kith \d+\.db$/i.test(name);
}

/**
 * SQLite takes the log away last: an index without it means that somebody else did, and what was written since the last
 * checkpoint with it. Asked twice, because another process may just be opening the vault.
 */
function isWithoutLog(folder: string): boolean {
  const has = (end: string): boolean => existsSync(join(folder, `kith.db-${end}`));
  return !has('wal') && has('shm') && !has('wal');
}

/** File systems over a network, by the numbers of Linux' statfs(2): SQLite's log needs memory that all its readers share. */
const far: ReadonlySet<number> = new Set([
  0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42, 0x53_46_41_4f, 0x00_c3_64_00, 0x73_75_72_45, 0x01_02_19_97,
]);

export function isFar(type: number): boolean {
  return far.has(type >>> 0);
}

const opened = new WeakMap<DatabaseSync, string>();

/** Which file a connection was opened on. */
export function rememberFile(database: DatabaseSync, file: string): void {
  opened.set(database, markOf(file));
}

/**
 * A file that was replaced while it was open takes whatever is written with it when it goes.
 * @throws Problem `vault-replaced`
 */
export function refuseReplaced(database: DatabaseSync, file: string, folder: string): void {
  const known = opened.get(database);
  if (known !== undefined && known !== markOf(file)) throw new Problem('vault-replaced', { folder });
}

/** The database and its log, which lives as long as anyone has the vault open. */
function markOf(file: string): string {
  return [file, `${file}-wal`]
    .map((path) => {
      const { dev = 0, ino = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
      return `${dev} ${ino}`;
    })
    .join();
}
