/** Makes sending a wish twice the same as sending it once; its key is known to the vault only by its SHA-256. */
import type { Vault } from '../../store/open.ts';
import { holdWish, keepWish, releaseWish, wishOf } from '../../store/once.ts';
import { sha256 } from './secret.ts';

export interface Answered {
  /** The answer as it was given, as JSON. */
  readonly json: string;
}

/** The answer that this key got before; null for a new key. */
export function answered(vault: Vault, key: string): Answered | null {
  const wish = wishOf(vault, sha256(key));
  if (wish === null) return null;
  return { json: wish.answer ?? JSON.stringify({ change: wish.change, repeated: true }) };
}

/** Ties the key to whatever change is written until {@link released}. @param now milliseconds since 1970 */
export function held(vault: Vault, key: string, now: number): void {
  holdWish(vault, sha256(key), now);
}

export function released(vault: Vault): void {
  releaseWish(vault);
}

export function keepAnswer(vault: Vault, key: string, json: string, now: number): void {
  keepWish(vault, sha256(key), json, now);
}
