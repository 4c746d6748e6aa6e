/** For as long as much is written, more of it is gathered in the log: pages of indexes, written over and over, reach the file once. */
import type { Vault } from './open.ts';

/** Pages of 4 kB: 32 MB, half of what the log may ever be. */
const muchPages = 8_000;

/** Usual pages before the log is brought into the file. */
export const usualPages = 2_000;

/** Runs `write`, which may be many transactions. What is committed is as safe as ever: the log is flushed at each. */
export async function writeMuch<R>(vault: Vault, write: () => Promise<R>): Promise<R> {
  vault.raw.exec(`PRAGMA wal_autocheckpoint = ${muchPages}`);
  try {
    return await write();
  } finally {
    if (vault.raw.isOpen) vault.raw.exec(`PRAGMA wal_autocheckpoint = ${usualPages}`);
  }
}
