/** Secrets that are shown once and kept only as their SHA-256: 256 random bits each. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** @param random 32 random bytes @param prefix says to a person and to a leak scanner what the secret is for */
export function newSecret(random: Uint8Array, prefix: string): string {
  return `${prefix}${Buffer.from(random).toString('base64url')}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Compares two hex digests in constant time. */
export function sameDigest(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}
