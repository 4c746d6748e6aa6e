/** A real server in a process of its own on a vault in a temporary folder, and a small client that speaks to it as a browser does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** The body as JSON; null when it is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- answers differ by route; tests state what they expect
  readonly json: any;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** An object that is sent as JSON. */
  readonly json?: unknown;
  /** Ask as the browser that was let in; the default. */
  readonly asSession?: boolean;
}

export interface Stand {
  readonly port: number;
  readonly folder: string;
  readonly link: string;
  readonly cookie: string;
  /** What the server wrote to its terminal so far. */
  said(): string;
  ask(path: string, asking?: Asking): Promise<Answered>;
  /** A secret of this scope. */
  token(scope: 'read' | 'write' | 'dav' | 'feed'): Promise<string>;
  /** Runs the command line on the same vault. */
  cli(...words: string[]): Promise<{ status: number; out: string }>;
  /** How the process ended after SIGTERM. */
  stop(): Promise<number | null>;
}

/** The bundle when the checks have just built it, the source otherwise. */
const main = process.env['KITH_BUNDLE'] ?? join(import.meta.dirname, '../../src/main.ts');
const flags = ['--disable-warning=ExperimentalWarning'];
const today = '2026-11-21';

export async function openStand(more: readonly string[] = []): Promise<Stand> {
  const temporary = mkdtempSync(join(tmpdir(), 'kith-doors-'));
  const folder = join(temporary, 'vault');
  const first = await freePort();
  const args = [
    ...flags,
    main,
    'start',
    '--vault',
    folder,
    '--port',
    String(first),
    '--no-open',
    '--today',
    today,
  ];
  const child = spawn(process.execPath, [...args, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: plainEnvironment(),
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const link = await linkOf(child, () => said);
  const port = Number(new URL(link).port);
  const opened = await ask(port, new URL(link).pathname + new URL(link).search, { asSession: false }, '');
  const cookie = (opened.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
  return {
    port,
    folder,
    link,
    cookie,
    said: () => said,
    ask: (path, asking = {}) => ask(port, path, asking, cookie),
    async token(scope) {
      const made = await ask(port, '/api/v1/token', { json: { do: 'make', name: scope, scope } }, cookie);
      return String(made.json.token);
    },
    cli: (...words) => runCli(folder, words),
    async stop() {
      const ended = new Promise<number | null>((resolve) => {
        if (child.exitCode === null) child.once('exit', resolve);
        else resolve(child.exitCode);
      });
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(temporary, { recursive: true, force: true });
      return code;
    },
  };
}

/** Sends one request and reads the whole answer. */
export function ask(port: number, path: string, asking: Asking, cookie: string): Promise<Answered> {
  const { json } = asking;
  const body = json === undefined ? asking.body : JSON.stringify(json);
  const headers = {
    host: `localhost:${port}`,
    ...(asking.asSession === false ? {} : { cookie }),
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...asking.headers,
  };
  const method = asking.method ?? (body === undefined ? 'GET' : 'POST');
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers, agent: false, timeout: 60_000 },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: parsed(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function linkOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/\S+\/open\?key=\S+/.exec(said())?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', look);
    child.once('exit', () => reject(new Error(`The server ended before it served: ${said()}`)));
  });
}

async function runCli(folder: string, words: readonly string[]): Promise<{ status: number; out: string }> {
  const child = spawn(
    process.execPath,
    [...flags, main, ...words, '--vault', folder, '--json', '--today', today],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: plainEnvironment(),
    },
  );
  let out = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  const status = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  return { status, out };
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const { KITH_VAULT: _vault, KITH_TODAY: _today, NODE_TEST_CONTEXT: _context, ...rest } = process.env;
  return { ...rest, LANG: 'C.UTF-8', NO_COLOR: '1' };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 7878;
}

/** Sends files as an upload batch and imports them; resolves when the import has ended. */
export async function importFiles(stand: Stand, files: Readonly<Record<string, string>>): Promise<unknown> {
  const batch = `batch-${Object.keys(files).length}-${Math.floor(performance.now())}`;
  for (const [path, text] of Object.entries(files)) {
    await stand.ask(`/api/v1/uploads/${batch}/${encodeURIComponent(path)}`, { method: 'PUT', body: text });
  }
  const begun = await stand.ask('/api/v1/import', { json: { upload: batch } });
  return await ended(stand, begun.json.job.id);
}

/** Waits for a job to end and returns it. */
// oxlint-disable-next-line typescript/no-explicit-any -- the result is the action’s
export async function ended(stand: Stand, job: string): Promise<any> {
  for (;;) {
    const { json } = await stand.ask(`/api/v1/jobs/${job}`);
    if (json.state !== 'running' && json.state !== 'paused') return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A card file of a few invented people. */
export function cards(...names: readonly string[]): string {
  return names
    .map((name) => {
      const handle = name.toLowerCase().replace(/[^a-z]+/g, '.');
      return `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${handle}\r\nFN:${name}\r\nEMAIL:${handle}@example.org\r\nTEL:+1 202 555 01${String(10 + name.length).slice(-2)}\r\nEND:VCARD\r\n`;
    })
    .join('');
}
