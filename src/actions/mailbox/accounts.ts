/** The mailboxes that Kith may read, with their passwords, in a file of the vault that only its owner can open. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../problem.ts';
import type { ImapAccount } from '../../remotes/imap.ts';

const mailbox = z.object({
  address: z.string(),
  user: z.string(),
  password: z.string(),
  host: z.string(),
  port: z.number(),
});
/** Other accounts may stand in the same file: what is not known here is kept as it is. */
const file = z.looseObject({ mailboxes: z.array(mailbox).default([]) });

const pathIn = (folder: string): string => join(folder, 'accounts.json');

/** @throws Problem `accounts-unreadable` */
export function readMailboxes(folder: string): readonly ImapAccount[] {
  return readAll(folder).mailboxes;
}

/** Written beside and put in place, readable by the owner alone from the first byte. */
export function writeMailboxes(folder: string, mailboxes: readonly ImapAccount[]): void {
  const path = pathIn(folder);
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  const text = `${JSON.stringify({ ...readAll(folder), mailboxes }, null, 2)}\n`;
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}

function readAll(folder: string): z.output<typeof file> {
  const path = pathIn(folder);
  if (!existsSync(path)) return { mailboxes: [] };
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Problem('accounts-unreadable', { path }, { cause });
  }
}
