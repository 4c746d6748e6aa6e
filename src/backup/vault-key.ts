/** The vault's own age identity, and the recovery key: the same identity locked by a passphrase. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.ts';
import { keyLock, locked, openedBytes, type AgeLock } from './age.ts';
import { readBech32 } from './bech32.ts';
import { writeWhole, writeWholeSync } from './durable.ts';

export const identityFile = 'identity.age-key';
export const recoveryFile = 'recovery-key.age';

export type VaultKey = AgeLock & { kind: 'key' };

/** The vault's key, or null when it has none yet. @throws Problem `key-damaged` */
export function readVaultKey(folder: string): VaultKey | null {
  const file = join(folder, identityFile);
  if (!existsSync(file)) return null;
  const key = keyOf(readFileSync(file, 'utf8'));
  if (key === null) throw new Problem('key-damaged', { file });
  return key;
}

/** The vault's key, made on first use, readable by its owner only. */
export async function vaultKey(folder: string): Promise<VaultKey> {
  const known = readVaultKey(folder);
  if (known !== null) return known;
  // The package is only needed once in a vault's life: the everyday path does without loading it.
  const { generateX25519Identity } = await import('age-encryption');
  const file = join(folder, identityFile);
  writeWholeSync(file, Buffer.from(`${await generateX25519Identity()}\n`));
  chmodSync(file, 0o600);
  const made = readVaultKey(folder);
  if (made === null) throw new Error('the key was written and is gone');
  return made;
}

/**
 * Sees to it that a folder of copies holds the recovery key; the passphrase is asked for only when no place has one.
 * @param logN the work factor of scrypt, as age names it
 * @returns the SHA-256 of the recovery key's file
 */
export async function placeRecoveryKey(
  vaultFolder: string,
  copies: string,
  passphrase: () => Promise<string>,
  logN = 18,
): Promise<string> {
  const own = join(vaultFolder, recoveryFile);
  if (!existsSync(own)) {
    const lock: AgeLock = { kind: 'passphrase', passphrase: await passphrase(), logN };
    if (lock.passphrase === '') throw new Problem('passphrase-needed');
    // Asked twice: a slip of the finger here would lock its owner out for good.
    if ((await passphrase()) !== lock.passphrase) throw new Problem('passphrase-differs');
    await writeWhole(own, locked([readFileSync(join(vaultFolder, identityFile))], lock));
  }
  const bytes = readFileSync(own);
  const there = join(copies, recoveryFile);
  if (!existsSync(there)) writeWholeSync(there, bytes);
  else if (!readFileSync(there).equals(bytes)) throw new Problem('copies-of-another', { folder: copies });
  return createHash('sha256').update(bytes).digest('hex');
}

/** Opens the recovery key in a folder of copies. @throws Problem `copy-wrong-passphrase`, `copy-damaged`, `copy-no-key` */
export async function openRecoveryKey(
  copies: string,
  passphrase: string,
): Promise<{ key: VaultKey; identity: Buffer; file: Buffer }> {
  const path = join(copies, recoveryFile);
  if (!existsSync(path)) throw new Problem('copy-no-key', { folder: copies });
  const file = readFileSync(path);
  const lock: AgeLock = { kind: 'passphrase', passphrase, logN: 18 };
  try {
    const identity = await openedBytes(file, lock, recoveryFile);
    const key = keyOf(identity.toString('utf8'));
    if (key === null) throw new Problem('copy-damaged', { item: recoveryFile });
    return { key, identity, file };
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'copy-wrong-key')
      throw new Problem('copy-wrong-passphrase', { file: path }, { cause });
    throw cause;
  }
}

function keyOf(text: string): VaultKey | null {
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-1'));
  const secret = line === undefined ? null : readBech32(line.trim(), 'age-secret-key-');
  return secret?.length === 32 ? keyLock(secret) : null;
}
