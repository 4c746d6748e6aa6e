/** How an action writes: one change, with its people for the history, and nothing at all on a dry run. */
import { publicId } from '../../people/ids.ts';
import { change, type Db } from '../../store/change.ts';
import type { Vault } from '../../store/open.ts';
import type { House } from '../action.ts';
import { isWritten } from '../../store/changes.ts';

/** Thrown inside the transaction of a dry run, so that everything it wrote is taken back. */
const takeBack = Symbol('dry run');

export interface Written<R> {
  readonly result: R;
  /** The public id of the change, for undo; null on a dry run or when nothing changed. */
  readonly change: string | null;
}

/** Runs `write` as one change of this action. */
export async function writeChange<R>(
  house: House,
  action: string,
  about: Readonly<Record<string, unknown>>,
  write: (vault: Vault, db: Db) => R | Promise<R>,
  options: { readonly undoes?: number } = {},
): Promise<Written<R>> {
  const vault = house.vault();
  const id = newId(house, 'h');
  const head = { action, door: house.door, at: house.now(), publicId: id, about, ...options };
  const kept: { result?: R } = {};
  try {
    const result = await change(vault, head, async (db) => {
      const result = await write(vault, db);
      if (house.dryRun) {
        kept.result = result;
        throw takeBack;
      }
      return result;
    });
    const stands = isWritten(vault, id);
    return { result, change: stands ? id : null };
  } catch (cause) {
    if (cause === takeBack) return { result: kept.result as R, change: null };
    throw cause;
  }
}

/** A fresh public id. */
export function newId(house: House, prefix: string): string {
  return publicId(prefix, house.random(10));
}
