/** What the vault remembers of the copies it made: for `status`, for the schedule, and for where changes go on from. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { lastCopyNote } from '../store/last-copy.ts';
import type { Vault } from '../store/open.ts';
import { readSettings } from '../store/settings.ts';
import { writeWholeSync } from './durable.ts';
import type { Marks } from './changes-sql.ts';
import type { Link } from './manifest.ts';
import { isFar } from './shelf.ts';

export interface KnownCopy {
  readonly id: number;
  /** The whole path. */
  readonly file: string;
  readonly folder: string;
  readonly kind: 'full' | 'changes';
  readonly sequence: number;
  readonly journalId: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
  readonly verifiedAt: number | null;
  /** Null: never proven. */
  readonly ok: boolean | null;
  readonly memo: CopyMemo | null;
}

/** What a later copy needs to stand on this one. */
export interface CopyMemo {
  readonly sha256: string;
  readonly chain: readonly Link[];
  readonly fullAt: number;
  readonly schema: number;
  readonly marks: Marks;
}

/** Where copies go: as set, a folder or the address of one on a server; else a folder beside the vault, which is the same disk and said to be. */
export function copiesFolder(vault: Vault): string {
  const { copies } = readSettings(vault);
  if (isFar(copies)) return copies.replace(/\/+$/, '');
  return copies === '' ? join(dirname(vault.folder), `${basename(vault.folder)}-copies`) : resolve(copies);
}

/** Newest first. */
export function knownCopies(vault: Vault, folder?: string): KnownCopy[] {
  return vault.raw
    .prepare('SELECT * FROM copies WHERE ? IS NULL OR folder = ? ORDER BY sequence DESC, id DESC')
    .all(folder ?? null, folder ?? null)
    .map((row) => ({
      id: Number(row['id']),
      file: String(row['file']),
      folder: String(row['folder']),
      kind: row['kind'] === 'full' ? 'full' : 'changes',
      sequence: Number(row['sequence']),
      journalId: Number(row['journal_id']),
      at: Number(row['at']),
      bytes: Number(row['bytes']),
      verifiedAt: row['verified_at'] === null ? null : Number(row['verified_at']),
      ok: row['ok'] === null ? null : row['ok'] === 1,
      memo: memoOf(row['result']),
    }));
}

/** A memo that cannot be read is none: the next copy is a full one. */
function memoOf(result: unknown): CopyMemo | null {
  try {
    return typeof result === 'string' ? (JSON.parse(result) as CopyMemo) : null;
  } catch {
    return null;
  }
}

/** The name of a copy, whether it lies in a folder or on a server. */
export function nameOf(file: string): string {
  return isFar(file) ? file.slice(file.lastIndexOf('/') + 1) : basename(file);
}

/** True while the file lies where it was put, with the size it had. What lies on a server is believed until somebody goes there. */
export function isThere(copy: KnownCopy): boolean {
  if (isFar(copy.file)) return true;
  return existsSync(copy.file) && statSync(copy.file).size === copy.bytes;
}

/** True while it and all that it stands on lie where they were put. */
export function canBeHad(copy: KnownCopy): boolean {
  if (!isThere(copy)) return false;
  return (
    isFar(copy.file) || (copy.memo?.chain ?? []).every((link) => existsSync(join(copy.folder, link.file)))
  );
}

export function rememberCopy(vault: Vault, copy: Omit<KnownCopy, 'id' | 'verifiedAt' | 'ok'>): void {
  vault.raw
    .prepare(
      `INSERT OR REPLACE INTO copies (file, folder, kind, sequence, journal_id, at, bytes, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      copy.file,
      copy.folder,
      copy.kind,
      copy.sequence,
      copy.journalId,
      copy.at,
      copy.bytes,
      JSON.stringify(copy.memo),
    );
}

/**
 * Writes down that a copy was proven, or that it failed; where the newest good one lies is also kept beside the vault's
 * file, for the day on which that cannot be read. @param at milliseconds since 1970
 */
export function noteProof(vault: Vault, file: string, ok: boolean, at: number): void {
  vault.raw.prepare('UPDATE copies SET verified_at = ?, ok = ? WHERE file = ?').run(at, ok ? 1 : 0, file);
  const best = vault.raw.prepare('SELECT file FROM copies WHERE ok = 1 ORDER BY sequence DESC LIMIT 1').get();
  if (best !== undefined)
    writeWholeSync(join(vault.folder, lastCopyNote), Buffer.from(`${String(best['file'])}\n`));
}

export function forgetCopy(vault: Vault, file: string): void {
  vault.raw.prepare('DELETE FROM copies WHERE file = ?').run(file);
}
