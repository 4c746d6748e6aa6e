/** One import at a time into one vault, whichever processes run them: what one knows of the people would not hold for the other. */
import { existsSync } from 'node:fs';
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

/** Whether an import runs right now, in this process or another: what says so without holding the place is only an old note. */
export function isImporting(folder: string): boolean {
  const path = join(folder, 'importing.lock');
  if (!existsSync(path)) return false;
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (cause) {
    if (isBusy(cause)) return true;
    throw cause;
  } finally {
    lock.close();
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === 5;
