/** A server on a vault, to be killed and started again. */
import { spawn } from 'node:child_process';
import { ask, type Answered, type Asking } from '../doors/stand.ts';
import { plainEnvironment, program, quiet } from './people.ts';

export interface Served {
  readonly port: number;
  /** Milliseconds from the start until it served. */
  readonly startMs: number;
  ask(path: string, asking?: Asking): Promise<Answered>;
  said(): string;
  /** Ends it, with SIGKILL unless told otherwise, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** @param token of scope `write` @param flags for the runtime, as `--max-old-space-size=64` */
export async function serve(folder: string, token: string, flags: readonly string[] = []): Promise<Served> {
  const began = performance.now();
  const port = 20_000 + Math.floor(Math.random() * 30_000);
  const args = [quiet, ...flags, program, 'start', '--vault', folder, '--port', String(port), '--no-open'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment() });
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const actual = await new Promise<number>((resolve, reject) => {
    const look = (piece: Buffer): void => {
      said += piece.toString();
      const found = /http:\/\/\S+:(\d+)\/open\?key=/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`the server ended before it served: ${said}`)));
  });
  return {
    port: actual,
    startMs: performance.now() - began,
    said: () => said,
    ask: (path, asking = {}) =>
      ask(actual, path, { ...asking, headers: { authorization: `Bearer ${token}`, ...asking.headers } }, ''),
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await gone;
    },
  };
}
