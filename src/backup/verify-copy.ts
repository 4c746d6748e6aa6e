/** Proves a copy the only way that counts: by restoring it into a scratch folder and reading every byte of it. */
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem, type Sentence } from '../problem.ts';
import { openBlobs, readFrom, type ReadItem } from './locked-blobs.ts';
import type { Manifest } from './manifest.ts';
import { blobsOf, countsOf } from './plain-copy.ts';
import { assemble, recoveryKeySum } from './read-copy.ts';
import type { VaultKey } from './vault-key.ts';

export interface BadItem {
  readonly item: string;
  readonly why: Sentence;
}

export interface Proof {
  readonly ok: boolean;
  readonly bad: readonly BadItem[];
  readonly manifest: Manifest | null;
}

/**
 * @param scratch an empty private folder; the caller removes it
 * @param vaultId the vault that the copy must be of; null: any vault of this key
 */
export async function verifyCopy(
  file: string,
  key: VaultKey,
  scratch: string,
  vaultId: string | null,
  progress: (done: number, of: number) => void = () => {},
  read: ReadItem = readFrom(dirname(file)),
): Promise<Proof> {
  const bad: BadItem[] = [];
  let manifest: Manifest | null = null;
  let opened = 0;
  try {
    const got = await assemble(file, key, scratch, progress);
    manifest = got.manifest;
    if (vaultId !== null && manifest.vault !== vaultId)
      bad.push({ item: basename(file), why: { key: 'backup:bad.foreign' } });
    const { problems, blobs } = checkPlain(got.database, manifest);
    bad.push(...problems.map((why) => ({ item: basename(file), why })));
    const lost = new Set(manifest.missing);
    const sums = blobs.filter((sum) => !lost.has(sum));
    const found = await openBlobs(read, key, sums, () => progress((opened += 1), sums.length));
    bad.push(...found.map(badItem));
    if (recoveryKeySum(dirname(file)) !== manifest.recoveryKey)
      bad.push({ item: 'recovery-key.age', why: { key: 'backup:bad.recoveryKey' } });
  } catch (cause) {
    if (!(cause instanceof Problem) || !isAboutTheCopy(cause)) throw cause;
    bad.push(badItem(cause));
  }
  return { ok: bad.length === 0, bad, manifest };
}

/** Problems that name an item of the copy; a full disk or a missing key says nothing about it. */
export function isAboutTheCopy(problem: Problem): boolean {
  return problem.code.startsWith('copy-') && typeof problem.values['item'] === 'string';
}

export function badItem(problem: Problem): BadItem {
  return {
    item: String(problem.values['item']),
    why: { key: `problems:${problem.code}.message`, values: problem.values },
  };
}

/** What the database says of itself against what the manifest promised. */
export function checkPlain(file: string, manifest: Manifest): { problems: Sentence[]; blobs: string[] } {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false, readOnly: true });
  try {
    const problems: Sentence[] = [];
    const quick = database.prepare('PRAGMA quick_check(1)').get();
    if (Object.values(quick ?? {})[0] !== 'ok')
      return { problems: [{ key: 'backup:bad.database' }], blobs: [] };
    const orphans = database.prepare('PRAGMA foreign_key_check').all().length;
    if (orphans > 0) problems.push({ key: 'backup:bad.orphans', values: { count: orphans } });
    const found = countsOf(database);
    if (found.vault !== manifest.vault) problems.push({ key: 'backup:bad.foreign' });
    for (const [table, count] of Object.entries(manifest.tables))
      if (found.tables[table] !== count)
        problems.push({
          key: 'backup:bad.count',
          values: { table, found: found.tables[table] ?? 0, promised: count },
        });
    return { problems, blobs: blobsOf(database).map((blob) => blob.sha256) };
  } catch {
    return { problems: [{ key: 'backup:bad.database' }], blobs: [] };
  } finally {
    database.close();
  }
}
