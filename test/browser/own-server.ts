/** The real server on a vault of its own, for journeys through the app as a person makes them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnServer {
  readonly address: string;
  /** The one-time link that lets a browser in. */
  readonly link: string;
  readonly folder: string;
  stop(): Promise<void>;
}

const main = process.env['KITH_BUNDLE'] ?? join(import.meta.dirname, '../../src/main.ts');

/**
 * @param sample true: with the invented household, once it is in
 * @param today the day that stands for today
 * @param furnish writes into the vault's folder before the server opens it
 */
export async function ownServer(
  sample: boolean,
  port: number,
  today = '2026-11-21',
  furnish?: (folder: string) => Promise<void>,
): Promise<OwnServer> {
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
      String(port),
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
      if (/key=\S+/.test(said) && (!sample || said.includes('household is in'))) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const link = /http\S+key=\S+/.exec(text)?.[0] ?? '';
  return {
    address: new URL(link).origin,
    link,
    folder,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
