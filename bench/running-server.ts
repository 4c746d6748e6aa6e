/** The built server in a process of its own, asked as a browser asks it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
/** The bundle, as it is started by `bin/kith`; another one may be named. */
const other = process.env['KITH_BUNDLE'];
export const bundle = other ?? join(root, 'dist/cli/main.mjs');
export const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];
/** As `bin/kith` sets it. */
const memory = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Builds what is stale, so that what is measured is what is here. */
export function buildFirst(): void {
  if (other !== undefined) return;
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const patienceMs = 30_000;

export interface Running {
  readonly startedMs: number;
  readonly child: ChildProcess;
  get(path: string): Promise<{ readonly ms: number; readonly status: number; readonly text: string }>;
  post(path: string, value: unknown): Promise<{ readonly status: number; readonly text: string }>;
  /** Megabytes that the process holds now. */
  held(): number;
  stop(): Promise<void>;
}

export async function runServer(vault: string, today: string): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const args = [...nodeFlags, bundle, 'start', '--no-open', '--port', String(port), '--vault', vault];
  const child = spawn(process.execPath, [...args, '--today', today], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'dist/compiled'), ...memory },
  });
  // A bench that fails must not leave a server behind that keeps it waiting.
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  const startedMs = await answers(port, began);
  for (const until = performance.now() + patienceMs; !/key=\S+\s/.test(said) && performance.now() < until;)
    await later(10);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let cookie = '';
  const ask = (path: string, method: string, body: string | null) =>
    new Promise<{ ms: number; status: number; text: string; cookies: readonly string[] }>(
      (resolve, reject) => {
        const from = performance.now();
        const headers = {
          cookie,
          ...(body === null
            ? {}
            : { 'content-type': 'application/json', origin: `http://localhost:${port}` }),
        };
        const asked = request(
          {
            port,
            host: '127.0.0.1',
            path,
            method,
            agent,
            headers: { ...headers, host: `localhost:${port}` },
          },
          (answer) => {
            let text = '';
            answer.setEncoding('utf8');
            answer.on('data', (piece) => (text += String(piece)));
            answer.on('end', () =>
              resolve({
                ms: performance.now() - from,
                status: answer.statusCode ?? 0,
                text,
                cookies: answer.headers['set-cookie'] ?? [],
              }),
            );
          },
        );
        asked.on('error', reject);
        asked.end(body ?? undefined);
      },
    );
  const key = /\/open\?key=\S+/.exec(said)?.[0] ?? '/';
  const opened = await ask(key, 'GET', null);
  cookie = opened.cookies.map((one) => one.split(';')[0] ?? '').join('; ');
  return {
    startedMs,
    child,
    get: (path) => ask(path, 'GET', null),
    post: (path, value) => ask(path, 'POST', JSON.stringify(value)),
    held: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      agent.destroy();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Milliseconds from `began` to the first answer. */
async function answers(port: number, began: number): Promise<number> {
  while (performance.now() - began < patienceMs) {
    try {
      const { status } = await fetch(`http://127.0.0.1:${port}/health`);
      if (status === 200) return performance.now() - began;
    } catch {
      await later(4);
    }
  }
  throw new Error('the server never answered');
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 7_990));
    });
  });
}

export function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
