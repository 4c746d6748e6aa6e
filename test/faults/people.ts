/** A folder for one fault, a vault with a few people in it, and the command line as a program of its own. */
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../src/actions/house.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';

export const names = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Tomás Arroyo', 'Priya Raman'];

/** The bundle when the checks have just built it, the source otherwise. */
export const program = process.env['KITH_BUNDLE'] ?? join(import.meta.dirname, '../../src/main.ts');
export const quiet = '--disable-warning=ExperimentalWarning';

/** An empty folder that is gone when the test is over. */
export function folderFor(t: { after(run: () => void): void }, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `kith-${name}-`));
  t.after(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export type Act = (name: string, input?: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Works on a vault in this process, and closes it. */
export async function within<R>(
  folder: string,
  work: (act: Act) => Promise<R>,
  today = '2026-11-21',
): Promise<R> {
  const house = openHouse({ folder, door: 'cli', today, language: 'en' });
  try {
    return await work(
      async (name, input = {}) =>
        (await perform(await loadAction(name), house, input)) as Record<string, unknown>,
    );
  } finally {
    house.close();
  }
}

/** A vault with five people. */
export async function peopled(folder: string): Promise<void> {
  await within(folder, async (act) => {
    for (const [i, name] of names.entries()) await act('add', { name, handle: [`person${i}@example.org`] });
  });
}

/** The same vault once more. */
export function copied(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  chmodSync(to, 0o700);
  return to;
}

export interface Said {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** What it answered under `--json`; null when that is no JSON. */
  // oxlint-disable-next-line typescript/no-explicit-any -- answers differ by action; tests state what they expect
  readonly json: any;
}

/** The environment without what a test runner or an owner set. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { KITH_VAULT: _vault, KITH_TODAY: _today, NODE_TEST_CONTEXT: _context, ...rest } = process.env;
  return { ...rest, LANG: 'C.UTF-8', NO_COLOR: '1', ...more };
}

/** Runs one command on a vault and waits. @param before what is put in front of the program, as `strace …` */
export function kith(
  folder: string,
  words: readonly string[],
  more: {
    readonly before?: readonly string[];
    readonly flags?: readonly string[];
    readonly env?: Record<string, string>;
  } & Pick<SpawnOptions, 'uid' | 'gid'> = {},
): Said {
  const line = [
    ...(more.before ?? []),
    process.execPath,
    quiet,
    ...(more.flags ?? []),
    program,
    ...words,
    '--vault',
    folder,
    '--json',
  ];
  const [command = '', ...args] = line;
  const { uid, gid } = more;
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: plainEnvironment(more.env),
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  return {
    status: done.status,
    signal: done.signal,
    out: done.stdout,
    err: done.stderr,
    json: parsed(done.stdout),
  };
}

/** The same without waiting. */
export function kithLater(folder: string, words: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [quiet, program, ...words, '--vault', folder, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: plainEnvironment(),
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, out, err, json: parsed(out) }));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A seeded sequence of whole numbers below, so that a failure can be seen again. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
