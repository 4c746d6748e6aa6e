/** The power goes while it writes: what was not flushed is dropped, torn or there in any order; what was acknowledged is there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, times } from './fault.ts';
import { dice, folderFor, peopled, plainEnvironment, quiet, within } from './people.ts';
import { notWhole } from './whole-vault.ts';

const skip = spawnSync('strace', ['-V']).status === 0 ? false : 'needs strace';
const cuts = times(12, 100);
const pageBytes = 4096;

type Step =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'flush'; readonly file: string }
  | { readonly kind: 'said'; readonly mark: string };

fault(
  'R7',
  'after a power cut every acknowledged change is there and the vault is whole, whatever became of what was not flushed',
  async (t, tally) => {
    const folder = folderFor(t, 'power');
    const vault = join(folder, 'vault');
    await peopled(vault);
    copyFileSync(join(vault, 'kith.db'), join(folder, 'before.db'));
    const steps = traced(folder, vault);
    const count = (wanted: (step: Step) => boolean): number => steps.filter(wanted).length;
    assert.equal(
      count((step) => step.kind === 'said'),
      30,
    );
    assert.ok(count((step) => step.kind === 'flush' && step.file === 'kith.db-wal') >= 30);
    assert.ok(
      count((step) => step.kind === 'write' && step.file === 'kith.db') > 30,
      'it was checkpointed meanwhile',
    );
    const roll = dice(7);
    for (let i = 0; i < cuts; i += 1) {
      const until = 1 + roll(steps.length);
      const after = join(folder, 'after');
      const acknowledged = lay(folder, after, steps.slice(0, until), roll);
      tally.ran();
      tally.injected();
      tally.losses((await notWhole(after)).map((what) => `cut at ${until}: ${what}`));
      await within(after, async (act) => {
        const { memories } = (await act('show', { who: 'Maren Okafor' })) as { memories: { text: string }[] };
        const there = new Set(memories.map((memory) => memory.text));
        for (const mark of acknowledged) if (!there.has(mark)) tally.lost(`cut at ${until}: ${mark}`);
      });
    }
  },
  { skip },
);

/** Every write, cut and flush of the vault's files while a process keeps one memory after the other, and when it said so. */
function traced(folder: string, vault: string): Step[] {
  const trace = join(folder, 'trace');
  const paths = ['kith.db', 'kith.db-wal'].map((name) => join(vault, name));
  const calls = 'trace=pwrite64,fsync,fdatasync,ftruncate,write';
  const options = ['-f', '-qq', '-y', '-xx', '-s', '70000', '-e', calls, '-o', trace];
  const said = join(folder, 'said');
  const { status, stderr } = spawnSync(
    'strace',
    [
      ...options,
      ...paths.flatMap((path) => ['-P', path]),
      '-P',
      said,
      process.execPath,
      quiet,
      join(import.meta.dirname, 'power-victim.ts'),
      vault,
      said,
    ],
    { env: plainEnvironment(), encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap((line) => stepOf(line, vault));
}

function stepOf(line: string, vault: string): Step[] {
  const call =
    /^\d+ +(\w+)\(\d+<([^>]*)>(?:, (?:"((?:\\x[0-9a-f]{2})*)"(?:, (\d+))?(?:, (\d+))?|(\d+)))?\) += (-?\d+)/.exec(
      line,
    );
  if (call === null) return [];
  const [, name = '', hexPath = '', hex = '', , at = '0', size = '0', result = '-1'] = call;
  if (Number(result) < 0) return [];
  const path = unhex(hexPath).toString();
  const file = path.slice(vault.length + 1);
  if (name === 'ftruncate') return [{ kind: 'cut', file, bytes: Number(size) }];
  if (name === 'fsync' || name === 'fdatasync') return [{ kind: 'flush', file }];
  const bytes = unhex(hex);
  if (name === 'pwrite64') return [{ kind: 'write', file, at: Number(at), bytes }];
  return path.startsWith(vault) ? [] : [{ kind: 'said', mark: bytes.toString().trim() }];
}

function unhex(text: string): Buffer {
  return text.includes('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text);
}

/** Lays the files as a disk would have them after the power went. @returns what had been acknowledged */
function lay(
  folder: string,
  into: string,
  steps: readonly Step[],
  roll: (below: number) => number,
): string[] {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(join(into, 'blobs'), { recursive: true, mode: 0o700 });
  const files = new Map<string, Buffer>([['kith.db', readFileSync(join(folder, 'before.db'))]]);
  for (const name of ['kith.db', 'kith.db-wal']) {
    const mine = steps.filter((step) => step.kind !== 'said' && step.file === name);
    const flushed = mine.findLastIndex((step) => step.kind === 'flush');
    let bytes: Buffer = files.get(name) ?? Buffer.alloc(0);
    for (const step of mine.slice(0, flushed + 1)) bytes = applied(bytes, step);
    const loose = mine.slice(flushed + 1).sort(() => roll(3) - 1);
    for (const step of loose) bytes = roll(2) === 0 ? bytes : applied(bytes, torn(step, roll));
    files.set(name, bytes);
  }
  for (const [name, bytes] of files)
    if (bytes.length > 0) writeFileSync(join(into, name), bytes, { mode: 0o600 });
  return steps.flatMap((step) => (step.kind === 'said' ? [step.mark] : []));
}

/** A write that was under way may have reached the disk in part. */
function torn(step: Step, roll: (below: number) => number): Step {
  if (step.kind !== 'write' || roll(2) === 0) return step;
  return {
    ...step,
    bytes: step.bytes.subarray(0, Math.min(step.bytes.length, 512 * (1 + roll(pageBytes / 512)))),
  };
}

function applied(bytes: Buffer, step: Step): Buffer {
  if (step.kind === 'cut') return bytes.length <= step.bytes ? bytes : bytes.subarray(0, step.bytes);
  if (step.kind !== 'write') return bytes;
  const all = Buffer.alloc(Math.max(bytes.length, step.at + step.bytes.length));
  bytes.copy(all);
  step.bytes.copy(all, step.at);
  return all;
}
