/** Browsers that were let in: a cookie of 256 random bits each, known here only by its SHA-256. */
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { addSession, noteSessionUse } from '../../store/sessions.ts';
import { newSecret, sha256 } from './secret.ts';

const day = 86_400_000;
/** A browser not seen for so long is forgotten, and so is every browser half a year after it was let in. */
const idleMs = 30 * day;
const wholeMs = 180 * day;
const mostSessions = 100;

/** Lets a browser in and returns what its cookie is to hold. */
export function openSession(vault: Vault, now: number, random: Uint8Array): string {
  const secret = newSecret(random, 'ks_');
  const keep = { idle: now - idleMs, made: now - wholeMs, most: mostSessions };
  addSession(vault, sha256(secret), now, keep);
  return secret;
}

/** True when the cookie belongs to a browser that was let in; `stale` when its last use should be noted again. */
export function findSession(vault: Vault, secret: string, now: number): { readonly stale: boolean } | null {
  const found = rowsWhere(vault, 'sessions', { sha256: sha256(secret) })[0];
  if (found === undefined || found.used_at < now - idleMs || found.made_at < now - wholeMs) return null;
  return { stale: found.used_at < now - day };
}

export function noteSession(vault: Vault, secret: string, now: number): void {
  noteSessionUse(vault, sha256(secret), now);
}
