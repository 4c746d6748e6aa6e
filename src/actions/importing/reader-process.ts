/** Starts the process that reads what is imported, with no rights but to read that and its own code. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FromReader, ToReader } from './apart-words.ts';
import { frame, framesOf } from './frames.ts';

export interface ReaderProcess {
  ask(asked: ToReader): void;
  /** What it says next; `hung` or `broke` when it will say no more, and it is gone then. */
  next(): Promise<FromReader | 'hung' | 'broke'>;
  /** Ends it at once: it holds nothing that could be lost. */
  end(): void;
}

export interface ReaderLimits {
  /** Without a sign of life for so long it is taken for hung. */
  readonly stallMs: number;
  readonly heapMb: number;
}

/** A busy machine may take long to start anything. */
const startMs = 60_000;

export const usualLimits: ReaderLimits = { stallMs: 60_000, heapMb: 256 };

const isSource = import.meta.url.endsWith('.ts');
const usualEntry = new URL(isSource ? './reader.ts' : './reader.mjs', import.meta.url);
/** More paths than these are given by the folders they lie in: a command line has its limits. */
const mostPaths = 200;

/** @param paths absolute @param entry the file to run, for tests */
export function startReader(
  paths: readonly string[],
  { stallMs, heapMb }: ReaderLimits,
  entry: URL = usualEntry,
): ReaderProcess {
  const given = paths.length <= mostPaths ? paths : [...new Set(paths.map((path) => dirname(path)))];
  const flags = [
    '--permission',
    ...[...codeOf(entry), ...given].map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${heapMb}`,
    '--max-semi-space-size=16',
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(entry),
  ];
  // Nothing of the environment: no secret in it is any business of what reads strangers' files.
  const child = spawn(process.execPath, flags, { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: {} });
  stepBack(child.pid);
  // What cannot be started or written to says no more: that is told by `next`.
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  const said = framesOf(child.stdio[3] as Readable) as AsyncGenerator<FromReader>;
  let hasSpoken = false;
  const end = (): void => {
    child.kill('SIGKILL');
  };
  return {
    ask: (asked) => void child.stdin?.write(frame(asked)),
    async next() {
      let isHung = false;
      const timer = setTimeout(
        () => {
          isHung = true;
          end();
        },
        hasSpoken ? stallMs : Math.max(stallMs, startMs),
      );
      try {
        const { value, done } = await said.next();
        hasSpoken = true;
        if (done !== true) return value;
      } catch {
        // A pipe that breaks and a pipe that ends mean the same.
      } finally {
        clearTimeout(timer);
      }
      end();
      return isHung ? 'hung' : 'broke';
    },
    end,
  };
}

/** Whoever waits for an answer goes before what reads a gigabyte; where the system will not have it, both go side by side. */
function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}

/** Where the code lies that it must be able to load: the folder of the bundle, or the sources with their packages. */
function codeOf(entry: URL): string[] {
  if (!isSource) return [`${dirname(fileURLToPath(entry))}/`];
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  return [root, `${realpathSync(`${root}node_modules`)}/`];
}
