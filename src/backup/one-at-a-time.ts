/** Lets one copy at a time into a folder, whichever processes want to: the others wait their turn. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import { codeOf, explainDisk, isAlive } from './durable.ts';

const waitMs = 100;
const mostWaits = 6_000;

/** @throws Problem `copies-busy` after ten minutes */
export async function oneAtATime<R>(folder: string, work: () => Promise<R>): Promise<R> {
  const lock = join(folder, '.copying');
  for (let i = 0; !taken(lock, folder, i); i += 1) {
    if (i >= mostWaits) throw new Problem('copies-busy', { folder });
    await pause(waitMs);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string, folder: string, waits: number): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw explainDisk(cause, folder, 0);
    if (!isHeld(lock, waits)) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that took it may have been killed, even before it wrote its number. */
function isHeld(lock: string, waits: number): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid === 0 ? waits < 20 : isAlive(pid);
  } catch {
    return false;
  }
}
