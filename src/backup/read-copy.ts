/** Opens copies: the manifest alone, or a whole chain put together into one plain database, every byte read and summed. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../problem.ts';
import { schemaVersion } from '../store/open.ts';
import { opened } from './age.ts';
import { explainDisk } from './durable.ts';
import { readManifest, type Link, type Manifest } from './manifest.ts';
import { decompressed, pieces, summed } from './pieces.ts';
import { readTar, type TarSink } from './tar.ts';
import type { VaultKey } from './vault-key.ts';

/** @param source where to read it from, when not from the file @throws Problem `copy-missing`, `copy-damaged`, `copy-wrong-key`, `copy-forged`, `copy-newer` */
export async function peekManifest(
  file: string,
  key: VaultKey,
  source: AsyncIterable<Uint8Array> | null = null,
): Promise<Manifest> {
  const item = basename(file);
  let manifest: Manifest | null = null;
  const open = (name: string, bytes: number): TarSink | 'stop' => {
    if (manifest !== null || name !== 'manifest.json') return 'stop';
    return gather(bytes, (all) => (manifest = readManifest(all, key, item)));
  };
  await readMembers(file, key, open, createHash('sha256'), source);
  if (manifest === null) throw new Problem('copy-damaged', { item });
  return manifest;
}

export interface Assembled {
  readonly manifest: Manifest;
  /** The plain database in the scratch folder. */
  readonly database: string;
  readonly settings: Buffer;
  /** The last journal entry that the statistics know, which come along in the full copy only. */
  readonly countedUntil: number | null;
}

/**
 * Puts the database of a copy together in a folder: the full copy below it, then every `changes` up to it.
 * @throws Problem naming the file that is missing, damaged, foreign or not the one that was meant
 */
export async function assemble(
  file: string,
  key: VaultKey,
  folder: string,
  onLink: (done: number, of: number) => void = () => {},
): Promise<Assembled> {
  const copies = dirname(file);
  const target = await peekManifest(file, key);
  const links: (Link | null)[] = [...target.chain, null];
  const database = join(folder, 'kith.db');
  let settings: Buffer = Buffer.alloc(0);
  let before = 0;
  let countedUntil: number | null = null;
  for (const [i, link] of links.entries()) {
    onLink(i, links.length);
    const name = link?.file ?? basename(file);
    const path = join(copies, name);
    if (!existsSync(path)) throw new Problem('copy-link-missing', { item: name, needed: basename(file) });
    const got = await extract(path, key, folder);
    if (link !== null && got.sha256 !== link.sha256) throw new Problem('copy-swapped', { item: name });
    refuseStranger(got.manifest, target, name, before);
    before = got.manifest.sequence;
    settings = got.settings;
    if (got.manifest.kind === 'full') {
      countedUntil = got.manifest.marks['journal.top'] ?? null;
      continue;
    }
    await apply(database, join(folder, 'changes.sql'), name);
  }
  return { manifest: target, database, settings, countedUntil };
}

function refuseStranger(manifest: Manifest, target: Manifest, name: string, before: number): void {
  if (manifest.schema > schemaVersion) throw new Problem('copy-newer', { item: name });
  if (manifest.file !== name) throw new Problem('copy-swapped', { item: name });
  if (manifest.vault !== target.vault || manifest.sequence <= before)
    throw new Problem('copy-swapped', { item: name });
}

interface Extracted {
  readonly manifest: Manifest;
  readonly settings: Buffer;
  readonly sha256: string;
}

const plainNames: ReadonlySet<string> = new Set(['kith.db', 'changes.sql']);

async function extract(file: string, key: VaultKey, folder: string): Promise<Extracted> {
  const item = basename(file);
  const whole = createHash('sha256');
  const sums = new Map<string, string>();
  let manifest: Manifest | null = null;
  let settings = Buffer.alloc(0);
  await readMembers(
    file,
    key,
    (name, bytes) => {
      if (name === 'manifest.json') return gather(bytes, (all) => (manifest = readManifest(all, key, item)));
      if (name === 'settings.json')
        return gather(bytes, (all) => {
          settings = all;
          sums.set(name, createHash('sha256').update(all).digest('hex'));
        });
      return plainNames.has(name) ? intoFile(join(folder, name), (sum) => sums.set(name, sum)) : null;
    },
    whole,
  );
  const found = manifest as Manifest | null;
  if (found === null || found.members.some((member) => sums.get(member.name) !== member.sha256))
    throw new Problem('copy-damaged', { item });
  return { manifest: found, settings, sha256: whole.digest('hex') };
}

async function readMembers(
  file: string,
  key: VaultKey,
  open: (name: string, bytes: number) => TarSink | null | 'stop',
  whole = createHash('sha256'),
  source: AsyncIterable<Uint8Array> | null = null,
): Promise<void> {
  const item = basename(file);
  if (source === null && !existsSync(file)) throw new Problem('copy-missing', { item: file });
  await readTar(decompressed(opened(summed(source ?? pieces(file), whole), key, item), item), item, open);
}

const mostGathered = 512 * 1024 * 1024;

function gather(bytes: number, take: (all: Buffer<ArrayBuffer>) => void): TarSink {
  if (bytes > mostGathered) throw new Problem('copy-damaged', { item: 'manifest.json' });
  const parts: Buffer[] = [];
  return { write: (piece) => parts.push(Buffer.from(piece)), end: () => take(Buffer.concat(parts)) };
}

function intoFile(path: string, take: (sum: string) => void): TarSink {
  rmSync(path, { force: true });
  const out = openSync(path, 'wx', 0o600);
  const hash = createHash('sha256');
  return {
    write(piece) {
      hash.update(piece);
      try {
        for (let at = 0; at < piece.length;) at += writeSync(out, piece, at);
      } catch (cause) {
        closeSync(out);
        throw explainDisk(cause, dirname(path), piece.length);
      }
    },
    end() {
      closeSync(out);
      take(hash.digest('hex'));
    },
  };
}

/** Every statement stands on a line of its own, so the file is never held whole. */
async function apply(database: string, sql: string, item: string): Promise<void> {
  if (!existsSync(database)) throw new Problem('copy-swapped', { item });
  const plain = new DatabaseSync(database, { enableForeignKeyConstraints: false });
  try {
    plain.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
    let held: Buffer = Buffer.alloc(0);
    for await (const piece of pieces(sql)) {
      held = Buffer.concat([held, piece]);
      const end = held.lastIndexOf(0x0a) + 1;
      plain.exec(held.toString('utf8', 0, end));
      held = held.subarray(end);
    }
    plain.exec(held.toString('utf8'));
  } catch (cause) {
    throw new Problem('copy-damaged', { item }, { cause });
  } finally {
    plain.close();
    rmSync(sql, { force: true });
  }
}

/** The SHA-256 of the recovery key as it lies in a folder of copies; null when it is gone. */
export function recoveryKeySum(copies: string): string | null {
  const file = join(copies, 'recovery-key.age');
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;
}
