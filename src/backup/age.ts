/** Locks and opens age files (age-encryption.org/v1) with the machine's own ciphers, fast enough for a gigabyte of photos. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { Problem } from '../problem.ts';

/** Who a file is locked for, or whose key opens it. */
export type AgeLock =
  | { readonly kind: 'key'; readonly secret: KeyObject; readonly public: Uint8Array }
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly logN: number };

const version = 'age-encryption.org/v1';
const chunkBytes = 65_536;
const tagBytes = 16;
const mostHeaderBytes = 16_384;
const mostLogN = 20;
const noNonce = Buffer.alloc(12);

/** A key from the 32 bytes of an X25519 identity. */
export function keyLock(secret: Uint8Array): AgeLock & { kind: 'key' } {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), secret]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { kind: 'key', secret: key, public: rawPublic(createPublicKey(key)) };
}

/** @returns the pieces of the locked file, in order; the whole is an age file that any age opens */
export async function* locked(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  lock: AgeLock,
): AsyncGenerator<Buffer> {
  const fileKey = randomBytes(16);
  const nonce = randomBytes(16);
  yield Buffer.concat([header(lock, fileKey), nonce]);
  const key = derive(fileKey, nonce, 'payload');
  let counter = 0;
  let held = Buffer.alloc(0);
  for await (const piece of source) {
    held = held.length === 0 ? asBuffer(piece) : Buffer.concat([held, piece]);
    // The last chunk carries a mark, so one is always held back.
    let at = 0;
    for (; held.length - at > chunkBytes; at += chunkBytes)
      yield* seal(key, counter++, false, held.subarray(at, at + chunkBytes));
    held = held.subarray(at);
  }
  yield* seal(key, counter, true, held);
}

/**
 * The plain bytes of an age file; nothing is yielded that was not authenticated.
 * @param item what to call it when it is damaged
 * @throws Problem `copy-wrong-key`, `copy-damaged`
 */
export async function* opened(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  lock: AgeLock,
  item: string,
): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let key: Buffer | null = null;
  let counter = 0;
  for await (const piece of source) {
    held = held.length === 0 ? asBuffer(piece) : Buffer.concat([held, piece]);
    if (key === null) {
      const found = openHeader(held, lock, item);
      if (found === null) continue;
      key = derive(found.fileKey, held.subarray(found.end, found.end + 16), 'payload');
      held = held.subarray(found.end + 16);
    }
    let at = 0;
    for (; held.length - at > chunkBytes + tagBytes; at += chunkBytes + tagBytes)
      yield unseal(key, counter++, false, held.subarray(at, at + chunkBytes + tagBytes), item);
    held = held.subarray(at);
  }
  if (key === null) throw new Problem('copy-damaged', { item });
  const last = unseal(key, counter, true, held, item);
  if (last.length === 0 && counter > 0) throw new Problem('copy-damaged', { item });
  yield last;
}

/** The whole of a small age file at once. */
export async function openedBytes(bytes: Uint8Array, lock: AgeLock, item: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of opened([bytes], lock, item)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** How large `plainBytes` become when they are locked with a key. */
export function lockedSize(plainBytes: number): number {
  const chunks = Math.max(1, Math.ceil(plainBytes / chunkBytes));
  return keyHeaderBytes + 16 + plainBytes + chunks * tagBytes;
}

const keyHeaderBytes = `${version}\n-> X25519 ${'x'.repeat(43)}\n${'x'.repeat(43)}\n--- ${'x'.repeat(43)}\n`
  .length;

function header(lock: AgeLock, fileKey: Uint8Array): Buffer {
  const stanza = lock.kind === 'key' ? keyStanza(lock.public, fileKey) : passStanza(lock, fileKey);
  const text = `${version}\n-> ${stanza.args}\n${base64(stanza.body)}\n---`;
  return Buffer.from(`${text} ${base64(mac(fileKey, text))}\n`);
}

function mac(fileKey: Uint8Array, text: string): Buffer {
  return createHmac('sha256', derive(fileKey, new Uint8Array(), 'header'))
    .update(text)
    .digest();
}

function keyStanza(recipient: Uint8Array, fileKey: Uint8Array): { args: string; body: Buffer } {
  const own = generateKeyPairSync('x25519');
  const share = rawPublic(own.publicKey);
  const body = seal1(wrapKey(own.privateKey, recipient, share, recipient), fileKey);
  return { args: `X25519 ${base64(share)}`, body };
}

function wrapKey(secret: KeyObject, other: Uint8Array, share: Uint8Array, recipient: Uint8Array): Buffer {
  const shared = diffieHellman({ privateKey: secret, publicKey: publicFrom(other) });
  return derive(shared, Buffer.concat([share, recipient]), `${version}/X25519`);
}

function passStanza(
  lock: AgeLock & { kind: 'passphrase' },
  fileKey: Uint8Array,
): { args: string; body: Buffer } {
  const salt = randomBytes(16);
  return {
    args: `scrypt ${base64(salt)} ${lock.logN}`,
    body: seal1(passKey(lock, salt, lock.logN), fileKey),
  };
}

function passKey(lock: AgeLock & { kind: 'passphrase' }, salt: Uint8Array, logN: number): Buffer {
  const salted = Buffer.concat([Buffer.from(`${version}/scrypt`), salt]);
  const maxmem = 129 * 8 * 2 ** logN + 65_536;
  return scryptSync(lock.passphrase, salted, 32, { N: 2 ** logN, r: 8, p: 1, maxmem });
}

/** Null while the header and the nonce after it are not whole yet. */
function openHeader(bytes: Buffer, lock: AgeLock, item: string): { fileKey: Buffer; end: number } | null {
  const damaged = new Problem('copy-damaged', { item });
  const known = Buffer.from(`${version}\n`);
  if (!bytes.subarray(0, known.length).equals(known.subarray(0, bytes.length))) throw damaged;
  const mark = bytes.indexOf('\n--- ');
  const end = mark < 0 ? -1 : bytes.indexOf('\n', mark + 1) + 1;
  if (mark < 0 || end === 0 || bytes.length < end + 16) {
    if (bytes.length > mostHeaderBytes) throw damaged;
    return null;
  }
  const lines = bytes
    .subarray(0, end - 1)
    .toString('latin1')
    .split('\n');
  const stanza = /^-> (\S+) (\S+)(?: (\d{1,2}))?$/.exec(lines[1] ?? '');
  const [args, body, tag] = [unbase64(stanza?.[2]), unbase64(lines[2]), unbase64(lines[3]?.slice(4))];
  if (lines.length !== 4 || stanza === null || args === null || body?.length !== 32 || tag?.length !== 32)
    throw damaged;
  const fileKey = unwrap(lock, stanza[1] ?? '', args, Number(stanza[3] ?? 0), body);
  if (fileKey === null) throw new Problem('copy-wrong-key', { item });
  const text = bytes.subarray(0, mark + 4).toString('latin1');
  if (!timingSafeEqual(mac(fileKey, text), tag)) throw damaged;
  return { fileKey, end };
}

function unwrap(lock: AgeLock, kind: string, args: Buffer, logN: number, body: Buffer): Buffer | null {
  if (lock.kind === 'key') {
    if (kind !== 'X25519' || args.length !== 32) return null;
    return unseal1(wrapKeyOrNull(lock, args), body);
  }
  if (kind !== 'scrypt' || args.length !== 16 || logN < 1 || logN > mostLogN) return null;
  return unseal1(passKey(lock, args, logN), body);
}

function wrapKeyOrNull(lock: AgeLock & { kind: 'key' }, share: Buffer): Buffer | null {
  try {
    return wrapKey(lock.secret, share, share, lock.public);
  } catch {
    // A share of low order has no shared secret (RFC 7748 §6.1): nothing was locked with it.
    return null;
  }
}

function derive(secret: Uint8Array, salt: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
}

function chunkNonce(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** The locked bytes and their tag, apart: joining them would copy every byte once more. */
function seal(key: Uint8Array, counter: number, last: boolean, plain: Uint8Array): [Buffer, Buffer] {
  const cipher = createCipheriv('chacha20-poly1305', key, chunkNonce(counter, last), {
    authTagLength: tagBytes,
  });
  const bytes = cipher.update(plain);
  cipher.final();
  return [bytes, cipher.getAuthTag()];
}

function unseal(key: Uint8Array, counter: number, last: boolean, bytes: Buffer, item: string): Buffer {
  const plain = bytes.length < tagBytes ? null : openWith(key, chunkNonce(counter, last), bytes);
  if (plain === null) throw new Problem('copy-damaged', { item });
  return plain;
}

function seal1(key: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, noNonce, { authTagLength: tagBytes });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal1(key: Uint8Array | null, bytes: Buffer): Buffer | null {
  return key === null ? null : openWith(key, noNonce, bytes);
}

function openWith(key: Uint8Array, nonce: Uint8Array, bytes: Buffer): Buffer | null {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  const plain = decipher.update(bytes.subarray(0, bytes.length - tagBytes));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}

function rawPublic(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}

function publicFrom(raw: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), raw]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function asBuffer(piece: Uint8Array): Buffer<ArrayBuffer> {
  return Buffer.from(piece.buffer as ArrayBuffer, piece.byteOffset, piece.byteLength);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** Strict: only what would be written again the same way. */
function unbase64(text: string | undefined): Buffer | null {
  if (text === undefined) return null;
  const bytes = Buffer.from(text, 'base64');
  return base64(bytes) === text ? bytes : null;
}
