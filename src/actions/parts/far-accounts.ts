/** How to get into the folders on servers where copies go: in a file of the vault that only its owner can open, and in no copy. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../problem.ts';
import type { WebdavAccount } from '../../remotes/webdav.ts';

const account = z.object({ address: z.string(), user: z.string(), password: z.string(), plain: z.boolean() });
/** Mailboxes stand in the same file: what is not known here is kept as it is. */
const file = z.looseObject({ copies: z.array(account).default([]) });

const pathIn = (folder: string): string => join(folder, 'accounts.json');

/** @throws Problem `accounts-unreadable` */
export function readFarAccounts(folder: string): readonly WebdavAccount[] {
  return readAll(folder).copies;
}

/** Written beside and put in place, readable by the owner alone from the first byte. */
export function writeFarAccounts(folder: string, copies: readonly WebdavAccount[]): void {
  const path = pathIn(folder);
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  const text = `${JSON.stringify({ ...readAll(folder), copies }, null, 2)}\n`;
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}

function readAll(folder: string): z.output<typeof file> {
  const path = pathIn(folder);
  if (!existsSync(path)) return { copies: [] };
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Problem('accounts-unreadable', { path }, { cause });
  }
}
