/** Kills an import at a random moment, imports again, and compares with an import that nobody disturbed. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dice } from '../../examples/dice.ts';
import { canonicalDump } from '../canonical-dump.ts';
import { notWhole } from './whole-vault.ts';

const child = join(import.meta.dirname, 'import-child.ts');

export interface Outcome {
  readonly runs: number;
  /** How many runs were really cut off before their end. */
  readonly killed: number;
  /** Runs after which the vault differed, each with the first line that did. */
  readonly differing: readonly string[];
  /** Runs after which the file was not whole as it lay there, or the vault not whole at the end. */
  readonly damaged: readonly string[];
}

/** @param folder an empty folder to work in @param files what is imported each time */
export async function killImports(
  folder: string,
  files: string,
  runs: number,
  seed: number,
): Promise<Outcome> {
  mkdirSync(folder, { recursive: true });
  const whole = join(folder, 'undisturbed');
  let { tookMs } = await importUntil(whole, files, null);
  const wanted = dumpOf(whole);
  const throwing = dice(seed, 'moments');
  const differing: string[] = [];
  let killed = 0;
  let thrown = 0;
  const damaged: string[] = [];
  // A machine that is quicker now than when it was measured needs a few more throws.
  for (let run = 0; run < runs || (killed * 2 < runs && run < runs * 5); run += 1) {
    const vault = join(folder, `run-${run}`);
    const moment = tookMs * throwing.next();
    const first = await importUntil(vault, files, moment);
    thrown += 1;
    if (first.killed) killed += 1;
    // The machine is quicker now than when it was measured: the next moments lie within what it takes now.
    else tookMs = Math.min(tookMs * 0.9, first.tookMs);
    if (!isWhole(vault)) damaged.push(`run ${run}, after the kill`);
    await importUntil(vault, files, null);
    const line = firstDifference(wanted, dumpOf(vault));
    if (line !== null) differing.push(`run ${run}, killed after ${Math.round(moment)} ms: ${line}`);
    damaged.push(...(await notWhole(vault)).map((what) => `run ${run}: ${what}`));
    rmSync(vault, { recursive: true, force: true });
  }
  return { runs: thrown, killed, differing, damaged };
}

/** The time counts from the open vault on, whatever starting takes; without a moment it runs to its end. */
async function importUntil(
  vault: string,
  files: string,
  momentMs: number | null,
): Promise<{ readonly killed: boolean; readonly tookMs: number }> {
  const flags = ['--disable-warning=ExperimentalWarning', child, vault, files];
  const importing = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  let timer: NodeJS.Timeout | undefined;
  let started = performance.now();
  importing.stdout.once('data', () => {
    started = performance.now();
    if (momentMs !== null) timer = setTimeout(() => importing.kill('SIGKILL'), momentMs);
  });
  importing.stdout.resume();
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    importing.on('exit', (exit, by) => resolve([exit, by]));
  });
  clearTimeout(timer);
  if (signal === null && code !== 0) throw new Error(`the import ended with ${String(code)}`);
  return { killed: signal === 'SIGKILL', tookMs: performance.now() - started };
}

function isWhole(vault: string): boolean {
  try {
    const database = new DatabaseSync(join(vault, 'kith.db'));
    const check = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    const foreign = database.prepare('PRAGMA foreign_key_check').get();
    database.close();
    return check === 'ok' && foreign === undefined;
  } catch {
    return false;
  }
}

const dumpOf = (vault: string): string[] =>
  canonicalDump(join(vault, 'kith.db'), { places: false }).split('\n');

function firstDifference(a: readonly string[], b: readonly string[]): string | null {
  const [x, y] = [new Set(a), new Set(b)];
  const missing = a.find((line) => !y.has(line));
  const more = b.find((line) => !x.has(line));
  return missing === undefined && more === undefined
    ? null
    : `- ${missing ?? ''} + ${more ?? ''}`.slice(0, 600);
}
