/** The real server on a vault of its own, for journeys through the app as a person makes them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnServer {
  readonly address: string;
  readonly port: number;
  /** The one-time link that lets a browser in. */
  readonly link: string;
  readonly folder: string;
  /** Ends it as a power cut would; the folder stays as it then is. */
  cut(): Promise<void>;
  stop(): Promise<void>;
}

export interface Furnished {
  /** True: with the invented household, once it is in. */
  readonly sample?: boolean;
  /** One that was served before; else any that is free. */
  readonly port?: number;
  /** The day that stands for today. */
  readonly today?: string;
  /** Writes into the vault's folder before the server opens it. */
  readonly furnish?: (folder: string) => Promise<void> | void;
}

const main = process.env['KITH_BUNDLE'] ?? join(import.meta.dirname, '../../src/main.ts');

export async function ownServer(wishes: Furnished = {}): Promise<OwnServer> {
  const { sample = false, port, today = '2026-11-21', furnish } = wishes;
  const folder = mkdtempSync(join(tmpdir(), 'kith-journey-'));
  await furnish?.(folder);
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      main,
      'start',
      '--no-open',
      '--port',
      String(port ?? anyPort()),
      '--vault',
      folder,
      ...(sample ? ['--sample'] : []),
    ],
    { env: { ...process.env, KITH_TODAY: today, KITH_LANG: 'en' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const text = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      if (/key=\S+\s/.test(said) && (!sample || said.includes('household is in'))) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const link = /http\S+key=\S+/.exec(text)?.[0] ?? '';
  const address = new URL(link).origin;
  return {
    address,
    port: Number(new URL(link).port),
    link,
    folder,
    async cut() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Below those that the system gives to whoever asks for any, so that the same one can be had again; a server takes the next when it is taken. */
function anyPort(): number {
  return 20_000 + Math.floor(Math.random() * 12_000);
}
