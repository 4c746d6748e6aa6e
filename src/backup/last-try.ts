/** How the last attempt at a copy went: the one thing about copies that must be known when nothing could be written there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vault } from '../store/open.ts';
import { writeWholeSync } from './durable.ts';

export interface LastTry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly folder: string;
  /** The code of the Problem that ended it; null when it went well. */
  readonly code: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

const file = 'last-try.json';

/** A vault that cannot take even this note says so by itself, so that a failure here stops nothing. */
export function noteTry(vault: Vault, outcome: LastTry): void {
  try {
    writeWholeSync(join(vault.folder, file), Buffer.from(`${JSON.stringify(outcome)}\n`));
  } catch {
    // The copy itself counts, and its own outcome is told by whoever asked for it.
  }
}

/** Null when there was none, or nobody can read it. */
export function lastTry(vault: Vault): LastTry | null {
  try {
    const read = JSON.parse(readFileSync(join(vault.folder, file), 'utf8')) as Partial<LastTry>;
    const { at, folder, code, values } = read;
    if (typeof at !== 'number' || typeof folder !== 'string') return null;
    return { at, folder, code: typeof code === 'string' ? code : null, values: values ?? {} };
  } catch {
    return null;
  }
}
