/** Runs the benches, each in a process of its own, and ends with one table: `npm run bench`, by name `npm run bench -- cards search`, `-- --list`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputs, written, type Line } from './bench.ts';

/** What the others share, and the inputs they make. */
const shared = new Set(['run.ts', 'bench.ts', 'big-vault.ts', 'running-server.ts', 'made-people.ts']);
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !shared.has(file))
  .map((file) => file.slice(0, -3))
  .filter((name) => asked.length === 0 || asked.some((word) => name.includes(word)))
  .sort();

if (process.argv.includes('--list')) {
  for (const name of names) console.log(`${name.padEnd(16)}${firstLine(name)}`);
} else runAll();

/** The sentence that a bench opens with. */
function firstLine(name: string): string {
  const text = readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8');
  return /^\/\*\* (.*?) ?\*\//.exec(text)?.[1] ?? '';
}

function runAll(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'kith-table-'));
  const table = join(scratch, 'lines');
  console.log(
    `${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}; inputs are made once, by seed, in ${inputs}: about five minutes and two gigabytes the first time.`,
  );
  for (const name of names) {
    const began = performance.now();
    console.log(`\n${name}: ${firstLine(name)}`);
    const flags = ['--disable-warning=ExperimentalWarning', '--expose-gc'];
    const { status } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, `${name}.ts`)], {
      stdio: 'inherit',
      env: { ...process.env, KITH_BENCH_TABLE: table },
    });
    if (status !== 0) process.exitCode = 1;
    console.log(`  (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  }
  const lines = existsSync(table)
    ? readFileSync(table, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
    : [];
  console.log(`\nAll of it, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end:`);
  for (const line of lines) console.log(`  ${written(line)}`);
  rmSync(scratch, { recursive: true, force: true });
}
