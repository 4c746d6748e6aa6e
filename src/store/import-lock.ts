/** One import at a time into one vault, whichever processes run them: what one knows of the people would not hold for the other. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 100;

/**
 * Waits until no other import runs, then holds the place: by a lock of the system, which ends with the process, however
 * it ends. The file of the lock stays empty.
 * @param between runs while waiting; what it throws ends the waiting
 * @returns gives the place free again
 */
export async function holdImports(folder: string, between: () => Promise<void>): Promise<() => void> {
  const lock = new DatabaseSync(join(folder, 'importing.lock'), { timeout: 0 });
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return () => lock.close();
    } catch (cause) {
      if (!isBusy(cause)) {
        lock.close();
        throw cause;
      }
    }
    try {
      await sleep(pauseMs);
      await between();
    } catch (cause) {
      lock.close();
      throw cause;
    }
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === 5;
