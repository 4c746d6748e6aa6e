/** Stands in for the reader of imports: does what its files say, from hanging to trying what it may not. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Care } from '../../src/actions/importing/read-here.ts';
import type { FileToRead, Piece, Reading } from '../../src/actions/importing/reading.ts';
import { serveReading } from '../../src/actions/importing/serve-reading.ts';
import type { Skip } from '../../src/actions/importing/tally.ts';

const tries: Readonly<Record<string, (path: string) => unknown>> = {
  'read another file': () => readFileSync('/etc/hosts'),
  'write a file': (path) => {
    writeFileSync(`${path}.new`, 'x');
  },
  'write over what it reads': (path) => {
    writeFileSync(path, 'x');
  },
  'fetch a page': () => fetch('http://127.0.0.1:8080/'),
  'open a socket': () => new Promise((_, reject) => connect(9, '127.0.0.1').on('error', reject)),
  'start a program': () => spawnSync('true').status,
  'start a thread': () => new Worker('1', { eval: true }),
};

function odd(care: Care): Reading {
  const files: FileToRead[] = [];
  return {
    async find([folder = '']) {
      const skips: Skip[] = [];
      for (const name of readdirSync(folder).sort()) {
        const path = join(folder, name);
        const why = care.leave?.get(name);
        if (why !== undefined) skips.push({ source: name, place: '', why });
        if (why !== undefined) continue;
        await care.entering?.(name);
        const text = readFileSync(path, 'utf8');
        if (text.startsWith('hang at once')) hang();
        if (text.startsWith('try')) skips.push(...(await tried(path)));
        files.push({ source: name, path, bytes: text.length, modifiedMs: 0, format: 'odd' });
      }
      return { files, skips };
    },
    async owners() {
      for (const [index, { path }] of files.entries()) {
        if (care.without?.has(index) === true) continue;
        await care.sampling?.(index);
        if (readFileSync(path, 'utf8').startsWith('owner hangs')) hang();
      }
      return [{ format: 'odd', bytes: files.length, guesses: [] }];
    },
    digests: async (of) => of.map(() => null),
    async *read(wanted): AsyncIterable<Piece> {
      for (const file of wanted) {
        const { path } = files[file] ?? { path: '' };
        let bytes = 0;
        for (const line of readFileSync(path, 'utf8').split('\n')) {
          act(line);
          bytes += line.length + 1;
          const item = { kind: 'skipped', place: line, why: { key: basename(path) } } as const;
          yield { file, items: [item], bytes, isLast: false };
        }
        yield { file, items: [], bytes, isLast: true };
      }
    },
    close() {},
  };
}

async function tried(path: string): Promise<Skip[]> {
  const skips: Skip[] = [];
  for (const [what, attempt] of Object.entries(tries)) {
    let outcome = 'allowed';
    try {
      await attempt(path);
    } catch (cause) {
      outcome = /ERR_ACCESS_DENIED/.exec(inspect(cause, { depth: 9 }))?.[0] ?? inspect(cause);
    }
    skips.push({ source: what, place: '', why: { key: outcome } });
  }
  const known = Object.keys(process.env).length;
  return [...skips, { source: 'environment', place: '', why: { key: String(known) } }];
}

function act(line: string): void {
  if (line === 'hang') hang();
  if (line === 'die') process.kill(process.pid, 'SIGKILL');
  if (line === 'throw') throw new RangeError('thrown');
  if (line !== 'eat') return;
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 1_000_000 }, () => held.length));
}

function hang(): void {
  for (;;);
}

await serveReading(odd);
