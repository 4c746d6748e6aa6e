/** Opens a vault: one folder, one SQLite file, one connection with every safety on. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Problem } from '../problem.ts';
import { nodeSqliteDialect } from './adapter.ts';
import { lastCopy } from './last-copy.ts';
import { migrate, schemaVersion, type Migration } from './migrate.ts';
import { refuseTornApart, rememberFile } from './same-file.ts';
import type { Tables } from './tables.ts';
import { usualPages } from './write-much.ts';

/** What the model has counted of the contact days up to one of them. */
export interface PaceSoFar {
  readonly n: number;
  readonly first: number;
  readonly last: number;
  readonly w: number;
  readonly a: number;
  readonly b: number;
}

/** What the model keeps of one person's contact days; handed in, so that the store stays free of judgement. */
export interface PaceOfDays {
  /** @param days ascending; with `from`, only those at the end, at least 32 of those before it where there are so many */
  (
    days: readonly number[],
    from?: PaceSoFar,
  ): {
    readonly w: number;
    readonly a: number;
    readonly b: number;
    readonly median: number | null;
  };
}

export interface Vault {
  readonly folder: string;
  readonly file: string;
  readonly id: string;
  readonly db: Kysely<Tables>;
  /** The connection itself, for hot paths inside `store/` and for copies. */
  readonly raw: DatabaseSync;
  readonly paceOfDays: PaceOfDays;
  close(): void;
}

/** Where the owner is taken to be. */
export interface Place {
  /** IANA zone. */
  readonly zone: string;
  /** ISO 3166. */
  readonly region: string;
}

export interface OpenOptions {
  readonly paceOfDays: PaceOfDays;
  /** Random bytes for the id of a new vault. */
  readonly newVaultId: () => string;
  /** What a new vault knows of where it stands; without it nothing is written down. */
  readonly newVaultPlace?: () => Place;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly readOnly?: boolean;
  /** Megabytes of the file kept in memory by this connection; an import needs many, answers few. */
  readonly cacheMb?: number;
  /** The steps that bring an older vault forward; a test brings its own. */
  readonly steps?: readonly Migration[];
  /** Refuse instead of making a vault where there is none. */
  readonly mustExist?: boolean;
}

/**
 * Opens (or makes) the vault in a folder.
 * @throws Problem `vault-missing`, `vault-newer`, `vault-damaged`, `folder-unwritable`, `vault-conflicted`, `vault-torn`, `vault-far`
 */
export function openVault(folder: string, options: OpenOptions): Vault {
  const where = resolve(folder);
  const file = join(where, 'kith.db');
  const fresh = !existsSync(file);
  if (fresh && options.mustExist === true) throw new Problem('vault-missing', { folder: where });
  if (fresh) makeFolder(where);
  refuseTornApart(where);
  const database = connect(file);
  try {
    configure(database, options.cacheMb ?? usualCacheMb);
    const before = (version: number) => copyFile(database, join(where, `before-version-${version + 1}.db`));
    migrate(database, before, options.steps);
    const id = identity(database, options);
    rememberFile(database, file);
    return {
      folder: where,
      file,
      id,
      db: new Kysely<Tables>({ dialect: nodeSqliteDialect(database) }),
      raw: database,
      paceOfDays: options.paceOfDays,
      close: () => {
        if (database.isOpen) database.close();
      },
    };
  } catch (cause) {
    database.close();
    throw explain(cause, where);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    mkdirSync(join(folder, 'blobs'), { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw new Problem('folder-unwritable', { folder }, { cause });
  }
}

function connect(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 10_000, enableForeignKeyConstraints: true });
    if (statSync(file).size === 0) chmodSync(file, 0o600);
    return database;
  } catch (cause) {
    throw new Problem('folder-unwritable', { folder: file }, { cause });
  }
}

const usualCacheMb = 32;

function configure(database: DatabaseSync, cacheMb: number): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA busy_timeout = 10000;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = OFF;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = ${-1000 * cacheMb};
    PRAGMA wal_autocheckpoint = ${usualPages};
    PRAGMA journal_size_limit = 16777216;
  `);
}

function identity(database: DatabaseSync, options: OpenOptions): string {
  const known = database.prepare('SELECT vault_id FROM vault').get();
  if (known !== undefined) return String(known['vault_id']);
  const id = options.newVaultId();
  const place = options.newVaultPlace?.();
  database.exec('BEGIN IMMEDIATE');
  const { changes } = database
    .prepare('INSERT OR IGNORE INTO vault (id, vault_id, made_at) VALUES (1, ?, ?)')
    .run(id, options.now());
  if (Number(changes) === 1 && place !== undefined) {
    // Nobody said it, so it is no change: days and numbers read by it must not depend on where the machine travels.
    database.exec('UPDATE now_writing SET change_id = 0');
    const add = database.prepare('INSERT OR IGNORE INTO settings (key, value) VALUES (?, ?)');
    for (const [key, value] of Object.entries(place)) add.run(key, JSON.stringify(value));
    database.exec('UPDATE now_writing SET change_id = NULL');
  }
  database.exec('COMMIT');
  return String(database.prepare('SELECT vault_id FROM vault').get()?.['vault_id']);
}

/** A copy of an earlier attempt may be half, or older than what was written since: it is made again. */
function copyFile(database: DatabaseSync, file: string): void {
  const part = `${file}.${process.pid}.part`;
  rmSync(part, { force: true });
  database.exec(`VACUUM INTO '${part.replaceAll("'", "''")}'`);
  chmodSync(part, 0o600);
  renameSync(part, file);
}

/** Turns what SQLite says about a file into what a person can do about it; anything else stays a bug. */
export function explain(cause: unknown, folder: string): unknown {
  if (cause instanceof Problem || !(cause instanceof Error)) return cause;
  const code = 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
  if (code === 11 || code === 26) return damaged(folder, cause);
  if (code === 13) return new Problem('disk-full', { folder, ...roomIn(folder) }, { cause });
  if (code === 8 || code === 14) return new Problem('folder-unwritable', { folder }, { cause });
  if (code === 5 || code === 6) return new Problem('vault-busy', { folder }, { cause });
  if (code === 10) return new Problem('disk-failing', { folder }, { cause });
  return explainSystem(cause, folder);
}

/** The same for what the system says of a file that is no database. */
function explainSystem(cause: Error, folder: string): unknown {
  const code = 'syscall' in cause && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem('disk-full', { folder, ...roomIn(folder) }, { cause });
  if (code === 'EIO') return new Problem('disk-failing', { folder }, { cause });
  if (code === 'EROFS') return new Problem('folder-unwritable', { folder }, { cause });
  return cause;
}

function damaged(folder: string, cause: unknown): Problem {
  const copy = lastCopy(folder);
  return new Problem('vault-damaged', { folder, copy: copy ?? 'FILE' }, { cause, details: { copy } });
}

/** What is free where the vault lies, and what going on would take: as much again as half of it, and room for one batch. */
function roomIn(folder: string): { free: string; needed: string } {
  const megabytes = (bytes: number): string =>
    `${(bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`;
  try {
    const disk = statfsSync(folder);
    const vault = statSync(join(folder, 'kith.db')).size;
    return { free: megabytes(disk.bavail * disk.bsize), needed: megabytes(vault / 2 + 32 * 1024 * 1024) };
  } catch {
    return { free: '0 MB', needed: '32 MB' };
  }
}

export { schemaVersion };
