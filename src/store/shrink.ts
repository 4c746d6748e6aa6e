/** What a connection keeps of the file in memory, given back while nobody asks: the system has most of it at hand anyway. */
import type { Vault } from './open.ts';

export function shrink(vault: Vault): void {
  vault.raw.exec('PRAGMA shrink_memory');
}
