/** An import waits until the one before it is done: who is known in memory would not be true beside another. */
import { holdImports } from '../../store/import-lock.ts';
import type { Vault } from '../../store/open.ts';
import type { House } from '../action.ts';

export async function oneAtATime<R>(house: House, vault: Vault, work: () => Promise<R>): Promise<R> {
  const release = await holdImports(vault.folder, () => house.breathe());
  try {
    return await work();
  } finally {
    release();
  }
}
