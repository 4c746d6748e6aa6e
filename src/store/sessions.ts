/** Browsers and programs that were let in, by the SHA-256 of what they show. */
import type { Vault } from './open.ts';
import { run } from './rows.ts';

/** Adds a session and forgets those not used since `idle`, those made before `made`, and all but the newest `most`. Milliseconds since 1970. */
export function addSession(
  vault: Vault,
  digest: string,
  now: number,
  keep: { readonly idle: number; readonly made: number; readonly most: number },
): void {
  run(vault, 'DELETE FROM sessions WHERE used_at < ? OR made_at < ?', keep.idle, keep.made);
  run(
    vault,
    'DELETE FROM sessions WHERE id NOT IN (SELECT id FROM sessions ORDER BY used_at DESC LIMIT ?)',
    keep.most - 1,
  );
  run(vault, 'INSERT INTO sessions (sha256, made_at, used_at) VALUES (?, ?, ?)', digest, now, now);
}

export function noteSessionUse(vault: Vault, digest: string, now: number): void {
  run(vault, 'UPDATE sessions SET used_at = ? WHERE sha256 = ?', now, digest);
}

/** The last use of a token is no change of anybody’s making: it leaves no line in the history. */
export function noteTokenUse(vault: Vault, publicId: string, now: number): void {
  vault.raw.exec('BEGIN IMMEDIATE');
  try {
    run(vault, 'UPDATE now_writing SET change_id = 0');
    run(vault, 'UPDATE tokens SET used_at = ? WHERE public_id = ?', now, publicId);
    run(vault, 'UPDATE now_writing SET change_id = NULL');
    vault.raw.exec('COMMIT');
  } catch (cause) {
    vault.raw.exec('ROLLBACK');
    throw cause;
  }
}
