/** A copy to be read, wherever it lies: a file, the newest of a folder, or one brought here from a server. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { knownCopies, nameOf } from '../../backup/copies-list.ts';
import { bringCopy, readFar } from '../../backup/far-folder.ts';
import { readFrom, type ReadItem } from '../../backup/locked-blobs.ts';
import { copyPattern, type Manifest } from '../../backup/manifest.ts';
import { peekManifest } from '../../backup/read-copy.ts';
import { keyFor, type Opener } from '../../backup/restore-copy.ts';
import { isFar } from '../../backup/shelf.ts';
import { isAboutTheCopy } from '../../backup/verify-copy.ts';
import type { VaultKey } from '../../backup/vault-key.ts';
import { Problem } from '../../problem.ts';
import type { House } from '../action.ts';
import { withFar, type Said } from './far-places.ts';

export interface CopySource {
  readonly file: string;
  readonly read: ReadItem;
  readonly opener: Opener;
}

/**
 * @param place a copy, a folder of copies, or the address of either
 * @param near where there is room for what comes from a server
 * @throws Problem `copy-…` naming what is wrong and, where there is one, the newest copy that does not stand on it
 */
export async function withCopy<R>(
  house: House,
  place: string,
  said: Said,
  near: string,
  work: (copy: CopySource) => Promise<R>,
): Promise<R> {
  if (isFar(place)) return await fromFar(house, place.replace(/\/+$/, ''), said, near, work);
  const there = resolve(place);
  const isFolder = existsSync(there) && statSync(there).isDirectory();
  const folder = isFolder ? there : dirname(there);
  if (!existsSync(there)) throw new Problem('copy-missing', { item: there });
  const opener = await openerFor(house, folder);
  const file = isFolder ? await newestIn(folder, opener.key) : there;
  try {
    return await work({ file, read: readFrom(folder), opener });
  } catch (cause) {
    throw await withOther(cause, folder, basename(file), opener.key);
  }
}

async function fromFar<R>(
  house: House,
  address: string,
  said: Said,
  near: string,
  work: (copy: CopySource) => Promise<R>,
): Promise<R> {
  const name = nameOf(address);
  const isCopy = copyPattern.test(name);
  const folder = isCopy ? address.slice(0, address.lastIndexOf('/')) : address;
  const scratch = roomNear(near);
  try {
    return await withFar(house, folder, said, async (far) => {
      let opener: Opener | null = null;
      const brought = await bringCopy(far, isCopy ? name : null, scratch, async (here) => {
        opener = await openerFor(house, here);
        return opener.key;
      });
      return await work({
        file: brought.file,
        read: readFar(far),
        opener: opener ?? (await openerFor(house, scratch)),
      });
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Where a copy lies that the vault knows of. @throws Problem `copy-not-known` */
export function knownCopy(house: House, name: string): string {
  const found = knownCopies(house.vault()).find((copy) => nameOf(copy.file) === name);
  if (found === undefined) throw new Problem('copy-not-known', { copy: name });
  return found.file;
}

/** Beside where everything will be in the end, since that disk has to have room anyway; what lies there is locked. */
function roomNear(near: string): string {
  try {
    mkdirSync(dirname(near), { recursive: true });
    return mkdtempSync(join(dirname(near), '.kith-brought-'));
  } catch {
    return mkdtempSync(join(tmpdir(), 'kith-brought-'));
  }
}

function openerFor(house: House, folder: string): Promise<Opener> {
  return keyFor({
    file: join(folder, 'any'),
    vaultFolder: house.folder,
    passphrase: () => house.passphrase(),
  });
}

/** By the order in which they were made, whatever the clock said; by name when none can be read. */
async function newestIn(folder: string, key: VaultKey): Promise<string> {
  const names = readdirSync(folder).filter((name) => copyPattern.test(name));
  const known = await headsIn(folder, key, names);
  const best = known.toSorted((a, b) => b.sequence - a.sequence)[0]?.file ?? names.sort().at(-1);
  if (best === undefined) throw new Problem('no-copy-yet', { folder });
  return join(folder, best);
}

async function headsIn(folder: string, key: VaultKey, names: readonly string[]): Promise<Manifest[]> {
  const heads: Manifest[] = [];
  for (const name of names) {
    try {
      heads.push(await peekManifest(join(folder, name), key));
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
    }
  }
  return heads;
}

/** The same problem, saying which copy can still be had: the newest one that does not stand on what is wrong. */
async function withOther(cause: unknown, folder: string, asked: string, key: VaultKey): Promise<unknown> {
  if (!(cause instanceof Problem) || !isAboutTheCopy(cause)) return cause;
  const names = new Set(readdirSync(folder).filter((name) => copyPattern.test(name)));
  const wrong = new Set([asked, basename(String(cause.values['item']))]);
  const heads = await headsIn(
    folder,
    key,
    [...names].filter((name) => !wrong.has(name)),
  );
  const free = heads.filter((head) =>
    head.chain.every((link) => names.has(link.file) && !wrong.has(link.file)),
  );
  const other = free.toSorted((a, b) => b.sequence - a.sequence)[0];
  if (other === undefined) return cause;
  const instead = join(folder, other.file);
  const when = Temporal.Instant.fromEpochMilliseconds(other.at).toString().slice(0, 16).replace('T', ' ');
  const values = { ...cause.values, context: 'instead', instead, when };
  return new Problem(cause.code, values, { cause, details: { ...cause.details, instead } });
}
