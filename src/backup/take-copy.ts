/** Takes a copy of the vault into a folder: a full one weekly, what changed since in between; whole on the disk or not there. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { readSettings } from '../store/settings.ts';
import { version } from '../version.ts';
import { locked } from './age.ts';
import { changesSince, marksOf, type Marks } from './changes-sql.ts';
import { knownCopies, nameOf, rememberCopy, type CopyMemo, type KnownCopy } from './copies-list.ts';
import { explainDisk, removeLeftParts, writeWhole } from './durable.ts';
import { storeBlobs, type Blob } from './locked-blobs.ts';
import { copyFormat, copyName, copyPattern, sha256, writeManifest, type Manifest } from './manifest.ts';
import { compressed, joined, pieces, summed } from './pieces.ts';
import { blobsOf, copyPlain, countsOf, readingConnection, type PlainCopy } from './plain-copy.ts';
import { peekManifest } from './read-copy.ts';
import { folderShelf, placeOf, type Shelf } from './shelf.ts';
import { tarEnd, tarHead, tarMembers, tarPadding, type SmallMember } from './tar.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { placeRecoveryKey, vaultKey, type VaultKey } from './vault-key.ts';

export interface TakeOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly passphrase: () => Promise<string>;
  /** Do not build on earlier copies. */
  readonly full?: boolean;
  /** Where the copy will lie in the end, when `folder` is only on its way there; the caller puts it there and remembers it. */
  readonly shelf?: Shelf;
  readonly progress?: (step: 'database' | 'photos' | 'writing', done: number, of: number) => void;
}

export interface TakenCopy {
  readonly file: string;
  /** Of the snapshot and of the photos that were new. */
  readonly bytes: number;
  readonly manifest: Manifest;
  /** What the vault has to remember of it. */
  readonly memory: Omit<KnownCopy, 'id' | 'verifiedAt' | 'ok'>;
}

const dayMs = 86_400_000;
const mostLinks = 30;

/** @throws Problem `copies-unwritable`, `copies-full`, `copies-of-another`, `passphrase-needed` */
export async function takeCopy(vault: Vault, options: TakeOptions): Promise<TakenCopy> {
  makeFolder(options.folder);
  return await oneAtATime(options.folder, () => takeAlone(vault, options));
}

async function takeAlone(vault: Vault, options: TakeOptions): Promise<TakenCopy> {
  const { folder } = options;
  removeLeftParts(folder);
  const key = await vaultKey(vault.folder);
  const recoveryKey = await placeRecoveryKey(vault.folder, folder, options.passphrase);
  const scratch = scratchFolder(vault.folder);
  try {
    options.progress?.('database', 0, 1);
    const shelf = options.shelf ?? folderShelf(folder);
    const base = options.full === true ? null : baseFor(vault, shelf, options.now);
    const part = (base === null ? null : changesPart(vault, scratch, base)) ?? fullPart(vault, scratch);
    options.progress?.('photos', 0, part.blobs.length);
    // Two at a time: the rows are made smaller by one core while the photos are locked by the other.
    const [squeezed, stored] = await bothOf(
      squeeze(part.file),
      storeBlobs(vault.folder, shelf, key, part.blobs, (done) =>
        options.progress?.('photos', done, part.blobs.length),
      ),
    );
    options.progress?.('writing', 0, 1);
    const written = await write(vault, options, shelf, key, part, squeezed, stored.missing, recoveryKey);
    if (options.shelf === undefined) rememberCopy(vault, written.memory);
    return { ...written, bytes: written.bytes + stored.bytes };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw explainDisk(cause, folder, 0);
  }
}

/** A private folder inside the vault: plain data never lies anywhere else. */
export function scratchFolder(vaultFolder: string): string {
  removeLeftParts(vaultFolder);
  const made = mkdtempSync(join(vaultFolder, '.scratch-'));
  const named = `${made}.${process.pid}.part`;
  renameSync(made, named);
  return named;
}

/** The copy to go on from: the last one, if it and all below it still lie there, and it is less than a week since the full one. */
function baseFor(vault: Vault, shelf: Shelf, now: number): (KnownCopy & { memo: CopyMemo }) | null {
  const last = knownCopies(vault, shelf.address)[0];
  if (last?.memo === undefined || last.memo === null || last.ok === false || last.journalId < 0) return null;
  const { memo } = last;
  const schema = Number(vault.raw.prepare('PRAGMA user_version').get()?.['user_version']);
  const whole =
    shelf.holds(nameOf(last.file), last.bytes) && memo.chain.every((link) => shelf.holds(link.file, null));
  const fresh = Math.abs(now - memo.fullAt) < 7 * dayMs && memo.chain.length < mostLinks;
  return whole && fresh && memo.schema === schema ? { ...last, memo } : null;
}

interface Part {
  readonly kind: Manifest['kind'];
  readonly file: string;
  readonly counted: PlainCopy;
  readonly marks: Marks;
  readonly blobs: readonly Blob[];
  readonly chain: Manifest['chain'];
  readonly fullAt: number | null;
}

function fullPart(vault: Vault, scratch: string): Part {
  const file = join(scratch, 'kith.db');
  closeSync(openSync(file, 'wx', 0o600));
  copyPlain(vault.file, file);
  const database = readingConnection(file);
  try {
    const whole = { counted: countsOf(database), marks: marksOf(database), blobs: blobsOf(database) };
    return { kind: 'full', file, chain: [], fullAt: null, ...whole };
  } finally {
    database.close();
  }
}

/** Null when too much happened, or history itself was rewritten. */
function changesPart(vault: Vault, scratch: string, base: KnownCopy & { memo: CopyMemo }): Part | null {
  const database = readingConnection(vault.file);
  const file = join(scratch, 'changes.sql');
  const out = openSync(file, 'wx', 0o600);
  try {
    database.exec('BEGIN');
    const lines = changesSince(database, base.memo.marks);
    if (lines === null) return null;
    let held: string[] = [];
    for (const line of lines) {
      held.push(line);
      if (held.length < 500) continue;
      writeAll(out, held);
      held = [];
    }
    writeAll(out, held);
    const whole = { counted: countsOf(database), marks: marksOf(database), blobs: blobsOf(database) };
    const chain = [...base.memo.chain, { file: nameOf(base.file), sha256: base.memo.sha256 }];
    return { kind: 'changes', file, chain, fullAt: base.memo.fullAt, ...whole };
  } finally {
    closeSync(out);
    database.close();
  }
}

function writeAll(out: number, lines: readonly string[]): void {
  const bytes = Buffer.from(lines.join(''));
  for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
}

async function write(
  vault: Vault,
  options: TakeOptions,
  shelf: Shelf,
  key: VaultKey,
  part: Part,
  squeezed: Squeezed,
  missing: readonly string[],
  recoveryKey: string,
): Promise<TakenCopy> {
  const { at, name } = freeName(shelf, options.now);
  const settings = Buffer.from(settingsText(vault));
  const plain = basename(part.file);
  const { bytes } = squeezed;
  const manifest: Manifest = {
    format: copyFormat,
    kith: version,
    schema: part.counted.schema,
    vault: part.counted.vault,
    sequence: await nextSequence(vault, shelf, key),
    kind: part.kind,
    file: name,
    at,
    chain: part.chain,
    counts: part.counted.counts,
    tables: part.counted.tables,
    marks: part.marks,
    members: [
      { name: 'settings.json', bytes: settings.length, sha256: sha256(settings) },
      { name: plain, bytes, sha256: squeezed.sha256 },
    ],
    blobs: part.blobs,
    missing,
    recoveryKey,
  };
  const head = writeManifest(manifest, key);
  const members: readonly SmallMember[] = [
    { name: 'manifest.json', bytes: head.length, content: [head] },
    { name: 'settings.json', bytes: settings.length, content: [settings] },
  ];
  const before = [...tarMembers(members, at / 1000), tarHead(plain, bytes, at / 1000)];
  const frames = joined([compressed(before), pieces(squeezed.file), compressed([tarPadding(bytes), tarEnd])]);
  const hash = createHash('sha256');
  const file = join(options.folder, name);
  const size = await writeWhole(file, summed(locked(frames, key), hash));
  const memory = {
    file: placeOf(shelf.address, name),
    folder: shelf.address,
    kind: part.kind,
    sequence: manifest.sequence,
    journalId: part.counted.journalId,
    at,
    bytes: size,
    memo: {
      sha256: hash.digest('hex'),
      chain: part.chain,
      fullAt: part.fullAt ?? at,
      schema: manifest.schema,
      marks: part.marks,
    },
  };
  return { file, bytes: size, manifest, memory };
}

interface Squeezed {
  /** One frame of zstd around the plain file. */
  readonly file: string;
  /** Of the plain file, which nobody else can write to. */
  readonly bytes: number;
  readonly sha256: string;
}

async function squeeze(file: string): Promise<Squeezed> {
  const hash = createHash('sha256');
  await writeWhole(`${file}.zst`, compressed(summed(pieces(file), hash)), false);
  return { file: `${file}.zst`, bytes: statSync(file).size, sha256: hash.digest('hex') };
}

/** Both, and neither is left running when one fails. */
async function bothOf<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return [await a, await b];
}

/** Two copies in one second get two names. */
function freeName(shelf: Shelf, now: number): { at: number; name: string } {
  let at = now;
  while (shelf.holds(copyName(at), null)) at += 1000;
  return { at, name: copyName(at) };
}

/** Beyond every copy that the vault knows of or that lies in the folder, whatever the clock said when they were made. */
async function nextSequence(vault: Vault, shelf: Shelf, key: VaultKey): Promise<number> {
  const known = knownCopies(vault);
  const names = new Set(known.map((copy) => nameOf(copy.file)));
  let top = Math.max(0, ...known.map((copy) => copy.sequence));
  for (const name of shelf.names()) {
    if (!copyPattern.test(name) || names.has(name)) continue;
    try {
      top = Math.max(top, (await peekManifest(name, key, shelf.read(name))).sequence);
    } catch (cause) {
      // A damaged neighbour is for `backup verify` to name; it takes no number away from us.
      if (!(cause instanceof Problem)) throw cause;
    }
  }
  return top + 1;
}

function settingsText(vault: Vault): string {
  const file = join(vault.folder, 'settings.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : `${JSON.stringify(readSettings(vault), null, 2)}\n`;
}
