/** Makes sending a wish twice the same as sending it once: its key is written in the transaction of the change itself. */
import type { Vault } from '../../store/open.ts';
import { rowsWhere, run } from '../../store/rows.ts';
import { sha256 } from './secret.ts';

const keptMs = 7 * 86_400_000;

export interface Answered {
  /** The answer as it was given, as JSON. */
  readonly json: string;
}

/** The answer that this key got before; null for a new key. */
export function answered(vault: Vault, key: string): Answered | null {
  const row = rowsWhere(vault, 'idempotency', { key_sha256: sha256(key) })[0];
  if (row === undefined) return null;
  if (row.answer !== null) return { json: row.answer };
  // The change stands, but the answer was lost with the process that made it.
  const change = vault.raw.prepare('SELECT public_id FROM changes WHERE id = ?').get(row.change_id);
  return { json: JSON.stringify({ change: change?.['public_id'] ?? null, repeated: true }) };
}

/**
 * Ties a key to whatever change is written until {@link released}: a temporary trigger of this connection notes it in the
 * same transaction, so that no moment exists at which one stands without the other.
 */
export function held(vault: Vault, key: string, now: number): void {
  vault.raw.exec(`
    CREATE TEMP TABLE IF NOT EXISTS held_key (key_sha256 TEXT, at INTEGER);
    CREATE TEMP TRIGGER IF NOT EXISTS held_key_noted AFTER INSERT ON main.changes WHEN EXISTS (SELECT 1 FROM held_key) BEGIN
      INSERT INTO idempotency (key_sha256, at, change_id) SELECT key_sha256, at, new.id FROM held_key WHERE true
        ON CONFLICT (key_sha256) DO NOTHING;
    END;
    DELETE FROM held_key;`);
  run(vault, 'INSERT INTO held_key (key_sha256, at) VALUES (?, ?)', sha256(key), now);
}

export function released(vault: Vault): void {
  run(vault, 'DELETE FROM held_key');
}

/** Keeps the answer, and forgets those of more than seven days ago. */
export function keepAnswer(vault: Vault, key: string, json: string, now: number): void {
  run(
    vault,
    `INSERT INTO idempotency (key_sha256, at, answer) VALUES (?, ?, ?)
     ON CONFLICT (key_sha256) DO UPDATE SET answer = excluded.answer`,
    sha256(key),
    now,
    json,
  );
  run(vault, 'DELETE FROM idempotency WHERE at < ?', now - keptMs);
}
