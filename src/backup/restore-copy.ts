/** Brings a copy back into an empty folder; until the last step the folder holds no vault, so that half a life is never opened. */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../problem.ts';
import { openVault, type OpenOptions, type Vault } from '../store/open.ts';
import { explainDisk, syncFolder, wholeInBatches, writeWholeSync } from './durable.ts';
import { openBlobs, readFrom, type ReadItem } from './locked-blobs.ts';
import type { Manifest } from './manifest.ts';
import { assemble, peekManifest } from './read-copy.ts';
import { badItem, checkPlain, type BadItem } from './verify-copy.ts';
import { identityFile, openRecoveryKey, readVaultKey, recoveryFile, type VaultKey } from './vault-key.ts';

export interface RestoreOptions {
  readonly file: string;
  readonly into: string;
  /** A vault whose key may open the copy, before anyone is asked for a passphrase. */
  readonly vaultFolder: string;
  readonly passphrase: () => Promise<string>;
  readonly open: OpenOptions;
  /**
   * Builds again what is derived and says what is wrong. Statistics come along in a full copy; they are as of `journalId`,
   * null when nobody can know.
   */
  readonly finish: (vault: Vault, journalId: number | null) => Promise<readonly BadItem[]>;
  /** Where photos are read from, when not beside the file. */
  readonly read?: ReadItem;
  /** The key, when it was opened already. */
  readonly opener?: Opener;
  readonly progress?: (step: 'database' | 'photos', done: number, of: number) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly bad: readonly BadItem[];
}

/** @throws Problem `folder-not-empty`, `copy-…`, `copies-full` */
export async function restoreCopy(options: RestoreOptions): Promise<Restored> {
  const { file, into } = options;
  if (!existsSync(file)) throw new Problem('copy-missing', { item: file });
  const stage = makeStage(into);
  try {
    const opener = options.opener ?? (await keyFor(options));
    const got = await assemble(file, opener.key, stage, (done, of) =>
      options.progress?.('database', done, of),
    );
    const { problems, blobs } = checkPlain(got.database, got.manifest);
    const bad: BadItem[] = problems.map((why) => ({ item: got.manifest.file, why }));
    if (problems.some((why) => why.key === 'backup:bad.database'))
      throw new Problem('copy-damaged', { item: got.manifest.file });
    bad.push(...(await restoreBlobs(options, opener.key, stage, blobs, got.manifest)));
    writeWholeSync(join(stage, 'settings.json'), got.settings);
    writeWholeSync(join(stage, identityFile), opener.identity);
    chmodSync(join(stage, identityFile), 0o600);
    if (opener.recovery !== null) writeWholeSync(join(stage, recoveryFile), opener.recovery);
    bad.push(...(await rebuild(options, stage, got.countedUntil)));
    settle(stage, into);
    return { manifest: got.manifest, bad };
  } catch (cause) {
    rmSync(stage, { recursive: true, force: true });
    throw explainDisk(cause, into, 0);
  }
}

/** What a copy says it holds; nothing is written, and nothing but its head is proven. */
export async function previewCopy(options: RestoreOptions): Promise<Restored> {
  if (!existsSync(options.file)) throw new Problem('copy-missing', { item: options.file });
  const { key } = options.opener ?? (await keyFor(options));
  return { manifest: await peekManifest(options.file, key), bad: [] };
}

const stageName = '.restoring-not-finished';

/** What a restore moves into place before the database. */
const settled = ['blobs', 'settings.json', identityFile, recoveryFile];

/** An empty or missing folder, or one with nothing but what a restore that was cut off has put there. */
function makeStage(into: string): string {
  try {
    mkdirSync(into, { recursive: true, mode: 0o700 });
    const names = readdirSync(into);
    const ours = names.includes(stageName) ? [stageName, ...settled] : [];
    if (names.some((name) => !ours.includes(name))) throw new Problem('folder-not-empty', { folder: into });
    for (const name of ours) rmSync(join(into, name), { recursive: true, force: true });
    const stage = join(into, stageName);
    mkdirSync(join(stage, 'blobs'), { recursive: true, mode: 0o700 });
    chmodSync(into, 0o700);
    return stage;
  } catch (cause) {
    throw explainDisk(cause, into, 0);
  }
}

export interface Opener {
  readonly key: VaultKey;
  readonly identity: Buffer;
  readonly recovery: Buffer | null;
}

/** The key of a vault that is here and of the same copies, else the recovery key and its passphrase. */
export async function keyFor(
  options: Pick<RestoreOptions, 'file' | 'vaultFolder' | 'passphrase'>,
): Promise<Opener> {
  const copies = dirname(options.file);
  const there = join(copies, recoveryFile);
  const recovery = existsSync(there) ? readFileSync(there) : null;
  const own = join(options.vaultFolder, recoveryFile);
  const key = readVaultKey(options.vaultFolder);
  const same = recovery === null || (existsSync(own) && readFileSync(own).equals(recovery));
  if (key !== null && same)
    return { key, identity: readFileSync(join(options.vaultFolder, identityFile)), recovery };
  const opened = await openRecoveryKey(copies, await options.passphrase());
  return { key: opened.key, identity: opened.identity, recovery: opened.file };
}

async function restoreBlobs(
  options: RestoreOptions,
  key: VaultKey,
  stage: string,
  sums: readonly string[],
  manifest: Manifest,
): Promise<BadItem[]> {
  let done = 0;
  const batch = wholeInBatches();
  const opening = openBlobs(
    options.read ?? readFrom(dirname(options.file)),
    key,
    sums,
    async (sum, plain) => {
      await batch.add(join(stage, 'blobs', sum), [plain]);
      options.progress?.('photos', (done += 1), sums.length);
    },
  );
  const problems = await opening.finally(() => batch.end());
  const lost = new Set(manifest.missing.map((sum) => `blobs/${sum}.age`));
  return problems
    .map(badItem)
    .map((bad) => (lost.has(bad.item) ? { ...bad, why: { key: 'backup:bad.goneBefore' } } : bad));
}

async function rebuild(
  options: RestoreOptions,
  stage: string,
  countedUntil: number | null,
): Promise<readonly BadItem[]> {
  const vault = openVault(stage, { ...options.open, mustExist: true });
  try {
    const bad = await options.finish(vault, countedUntil);
    vault.raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return bad;
  } finally {
    vault.close();
  }
}

/** The database comes last: a folder with `kith.db` is a whole vault. */
function settle(stage: string, into: string): void {
  const names = readdirSync(stage).filter((name) => !name.startsWith('kith.db'));
  for (const name of [...names, 'kith.db']) renameSync(join(stage, name), join(into, name));
  rmSync(stage, { recursive: true, force: true });
  syncFolder(into);
}
