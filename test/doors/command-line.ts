/** A vault with the sample household in it, and the command line run on it as a program of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { root } from '../read-source.ts';

export const today = '2026-11-21';

/** Everything of one test file lies here and is taken away at its end. */
export const folder = mkdtempSync(join(tmpdir(), 'kith-cli-'));
export const vault = join(folder, 'vault');
export const sample = join(folder, 'sample');

export interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly vault?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Json = Record<string, unknown>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly pace: Json;
  readonly handles: readonly Json[];
}

function node(args: readonly string[], options: RunOptions): Answer {
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      LANG: 'en_GB.UTF-8',
      TZ: 'Europe/Lisbon',
      KITH_VAULT: options.vault ?? vault,
      KITH_TODAY: today,
      NODE_COMPILE_CACHE: join(tmpdir(), 'kith-compiled'),
      ...options.env,
    },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** Writes the files of the sample household. */
export function writeSample(): void {
  const made = node([join(root, 'examples/make.ts'), sample, '--today', today], {});
  assert.equal(made.status, 0, made.err);
}

/** Runs one command line without a terminal. */
export function kith(args: readonly string[], options: RunOptions = {}): Answer {
  return node([program, ...args], options);
}

/** The bundle that people run, while it is newer than everything it was made of; else the source itself. */
export const program = ((): string => {
  const made = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(
    ...globSync('{src,examples}/**/*.ts', { cwd: root }).map((path) => made(join(root, path))),
  );
  return made(join(root, 'dist/cli/.built')) > newest
    ? join(root, 'dist/cli/main.mjs')
    : join(root, 'src/main.ts');
})();

/** Runs with `--json`, checks that it went well and that standard output is one JSON value. */
export function json(args: readonly string[], options: RunOptions = {}): Json {
  const { status, out, err } = kith([...args, '--json'], options);
  assert.equal(status, 0, `kith ${args.join(' ')}\n${err}${out.slice(0, 600)}`);
  assert.equal(err, '', 'nothing on standard error');
  return JSON.parse(out) as Json;
}

/** The same for an answer that is a list. */
export function list(args: readonly string[], options: RunOptions = {}): readonly Json[] {
  const answer: unknown = json(args, options);
  assert.ok(Array.isArray(answer), `kith ${args.join(' ')} answers with a list`);
  return answer as Json[];
}

export function people(args: readonly string[] = [], options: RunOptions = {}): readonly Person[] {
  return list(['people', ...args], options) as unknown as Person[];
}

/** Runs with `--json` and expects a problem of this code, told in whole sentences. */
export function problem(
  code: string,
  status: number,
  args: readonly string[],
  options: RunOptions = {},
): Json {
  const answer = kith([...args, '--json'], options);
  assert.equal(answer.status, status, `kith ${args.join(' ')}\n${answer.err}${answer.out.slice(0, 600)}`);
  const { problem: told } = JSON.parse(answer.out) as { problem: Json };
  assert.equal(told['code'], code);
  for (const part of ['message', 'hint']) {
    const text = told[part];
    assert.ok(typeof text === 'string');
    assert.doesNotMatch(text, /\{\{|\.message|\.hint|^$/, 'a whole sentence');
  }
  return told;
}

export function has(value: unknown, keys: readonly string[], where: string): void {
  for (const key of keys)
    assert.ok(value !== null && typeof value === 'object' && key in value, `${where} holds ${key}`);
}

/** Everything that every table of a vault holds, the search index apart. */
export function dump(of = vault): string {
  const database = new DatabaseSync(join(of, 'kith.db'), { readOnly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%' ORDER BY name")
    .all()
    .map((row) => String(row['name']))
    .filter((name) => !/_(?:data|idx|content|docsize|config)$/.test(name));
  const all = tables.map(
    (name) => `${name}\n${JSON.stringify(database.prepare(`SELECT * FROM "${name}"`).all())}`,
  );
  database.close();
  return all.join('\n');
}
