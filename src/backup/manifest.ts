/** The first member of every copy: what it is, what it stands on, what it holds, sealed with the vault's key. */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';
import type { VaultKey } from './vault-key.ts';

export const copyFormat = 'kith-copy-1';

export interface Link {
  readonly file: string;
  readonly sha256: string;
}

export interface Counts {
  readonly people: number;
  readonly touches: number;
  readonly memories: number;
  readonly photos: number;
}

export interface Manifest {
  readonly format: typeof copyFormat;
  /** The version of Kith that wrote it, and of its tables. */
  readonly kith: string;
  readonly schema: number;
  readonly vault: string;
  readonly sequence: number;
  readonly kind: 'full' | 'changes';
  /** Its own name: a copy under another name is not what it seems. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What it stands on, the full copy first; empty for a full copy. */
  readonly chain: readonly Link[];
  readonly counts: Counts;
  /** Rows of every table after this copy is applied. */
  readonly tables: Readonly<Record<string, number>>;
  /** Where the next `changes` goes on from. */
  readonly marks: Readonly<Record<string, number>>;
  readonly members: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** All blobs it needs (`full`), or those it needs beyond its chain (`changes`). */
  readonly blobs: readonly { readonly sha256: string; readonly bytes: number }[];
  /** Blobs that were gone or damaged in the vault itself when the copy was made. */
  readonly missing: readonly string[];
  readonly recoveryKey: string;
}

/** The bytes of `manifest.json`. */
export function writeManifest(manifest: Manifest, key: VaultKey): Buffer {
  return Buffer.from(`${JSON.stringify({ ...manifest, seal: sealOf(manifest, key) }, null, 1)}\n`);
}

/**
 * @param item what to call the copy
 * @throws Problem `copy-damaged`, `copy-newer`, `copy-forged`
 */
export function readManifest(bytes: Uint8Array, key: VaultKey, item: string): Manifest {
  const { seal, ...manifest } = parsed(bytes, item);
  if (manifest['format'] !== copyFormat) throw new Problem('copy-newer', { item });
  const given = Buffer.from(typeof seal === 'string' ? seal : '', 'hex');
  const own = Buffer.from(sealOf(manifest, key), 'hex');
  if (given.length !== own.length || !timingSafeEqual(given, own)) throw new Problem('copy-forged', { item });
  // The seal proves that this Kith's own code wrote it, so its shape needs no second proof.
  return manifest as unknown as Manifest;
}

function parsed(bytes: Uint8Array, item: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw new Problem('copy-damaged', { item }, { cause });
  }
  throw new Problem('copy-damaged', { item });
}

/** Only who holds the vault's key can make it; anyone who knows the public half could lock a file of their own. */
function sealOf(manifest: object, key: VaultKey): string {
  const secret = key.secret.export({ format: 'der', type: 'pkcs8' });
  const sealKey = Buffer.from(hkdfSync('sha256', secret, key.public, 'kith copy manifest', 32));
  return createHmac('sha256', sealKey).update(JSON.stringify(manifest)).digest('hex');
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `kith-2026-11-21T100000Z.kith`. @param at milliseconds since 1970 */
export function copyName(at: number): string {
  const stamp = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000).toString();
  return `kith-${stamp.replaceAll(':', '')}.kith`;
}

export const copyPattern = /^kith-[+-]?\d{4,6}-\d\d-\d\dT\d{6}Z\.kith$/;
