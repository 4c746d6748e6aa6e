/** Keys of wishes that were done: written in the transaction of the change itself, kept for seven days. */
import type { Vault } from './open.ts';
import { rowsWhere, run } from './rows.ts';
import { statement } from './search-index.ts';

const keptMs = 7 * 86_400_000;

export interface KeptWish {
  /** The answer as JSON; null when the change stands, but its answer was lost with the process that made it. */
  readonly answer: string | null;
  /** Public id of the change; null when there is none any more. */
  readonly change: string | null;
}

/** @param digest the SHA-256 of the key, in hex */
export function wishOf(vault: Vault, digest: string): KeptWish | null {
  const row = rowsWhere(vault, 'idempotency', { key_sha256: digest })[0];
  if (row === undefined) return null;
  const change = statement(vault, 'SELECT public_id FROM changes WHERE id = ?').get(row.change_id);
  return { answer: row.answer, change: change === undefined ? null : String(change['public_id']) };
}

/**
 * Ties a key to whatever change is written until {@link releaseWish}: a temporary trigger of this connection notes it in the
 * same transaction, so that no moment exists at which one stands without the other.
 */
export function holdWish(vault: Vault, digest: string, now: number): void {
  vault.raw.exec(`
    CREATE TEMP TABLE IF NOT EXISTS held_key (key_sha256 TEXT, at INTEGER);
    CREATE TEMP TRIGGER IF NOT EXISTS held_key_noted AFTER INSERT ON main.changes WHEN EXISTS (SELECT 1 FROM held_key) BEGIN
      INSERT INTO idempotency (key_sha256, at, change_id) SELECT key_sha256, at, new.id FROM held_key WHERE true
        ON CONFLICT (key_sha256) DO NOTHING;
    END;
    DELETE FROM held_key;`);
  run(vault, 'INSERT INTO held_key (key_sha256, at) VALUES (?, ?)', digest, now);
}

export function releaseWish(vault: Vault): void {
  run(vault, 'DELETE FROM held_key');
}

/** Keeps the answer, and forgets those of more than seven days ago. */
export function keepWish(vault: Vault, digest: string, json: string, now: number): void {
  run(
    vault,
    `INSERT INTO idempotency (key_sha256, at, answer) VALUES (?, ?, ?)
     ON CONFLICT (key_sha256) DO UPDATE SET answer = excluded.answer`,
    digest,
    now,
    json,
  );
  run(vault, 'DELETE FROM idempotency WHERE at < ?', now - keptMs);
}
