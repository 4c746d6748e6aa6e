/** Seals what lies on the device with a key made from a passphrase; the key lives in memory only. */

export type Sealed = { readonly clear: unknown } | { readonly iv: Uint8Array; readonly sealed: ArrayBuffer };

export interface LockRecord {
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly iv: Uint8Array;
  readonly proof: ArrayBuffer;
}

/** OWASP's figure for PBKDF2 with SHA-256. */
const rounds = 600_000;
const proven = 'kith';

let key: CryptoKey | null = null;

export async function seal(value: unknown): Promise<Sealed> {
  if (key === null) return { clear: value };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
}

export async function open(record: Sealed): Promise<unknown> {
  if ('clear' in record) return record.clear;
  if (key === null) throw new Error('locked');
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(record.iv) }, key, record.sealed);
  return JSON.parse(new TextDecoder().decode(text));
}

/** A new lock; `turn` puts its key to use. */
export async function newLock(passphrase: string): Promise<{ record: LockRecord; turn: () => void }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const made = await keyFrom(passphrase, salt, rounds);
  const proof = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, made, new TextEncoder().encode(proven));
  return { record: { salt, rounds, iv, proof }, turn: () => (key = made) };
}

/** True when the passphrase fits; from then on the shelf can be read. */
export async function unlock(passphrase: string, record: LockRecord): Promise<boolean> {
  const made = await keyFrom(passphrase, record.salt, record.rounds);
  try {
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(record.iv) }, made, record.proof);
  } catch {
    return false;
  }
  key = made;
  return true;
}

export function dropKey(): void {
  key = null;
}

async function keyFrom(passphrase: string, salt: Uint8Array, rounds: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** IndexedDB gives back views whose buffer type is open; WebCrypto wants a plain one. */
function bytes(view: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view);
}
