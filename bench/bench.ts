/** What every bench shares: a folder for inputs that are made once, the reference beside ours in the same minute, one line each. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Inputs are large: they are kept between runs, outside of the project. */
export const inputs = join(tmpdir(), 'kith-bench');
mkdirSync(inputs, { recursive: true });

export interface Measured {
  /** Wall clock. */
  readonly ms: number;
  /** Processor time, which other programs on the machine change less. */
  readonly cpuMs: number;
  /** The most that this process ever held. */
  readonly peakMb: number;
}

export async function measure(work: () => unknown): Promise<Measured> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  return {
    ms: performance.now() - started,
    cpuMs: (used.user + used.system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

const root = join(import.meta.dirname, '..');
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];
/** Says at the end what the process itself held and used; whom it started says nothing. */
const noting = `process.on('exit', () => { const { user, system } = process.cpuUsage();
  process.stderr.write('\\nused ' + process.resourceUsage().maxRSS / 1024 + ' ' + (user + system) / 1000) })`;

/** A whole command as it is installed, from its start to its end. @param vault where it keeps what it is given */
export function command(vault: string, ...args: readonly string[]): Measured {
  const given = ['--import', `data:text/javascript,${encodeURIComponent(noting)}`, 'dist/cli/main.mjs'];
  const env = {
    ...process.env,
    KITH_VAULT: vault,
    NODE_COMPILE_CACHE: join(root, 'dist/compiled'),
    KITH_TODAY: '2026-11-21',
  };
  const started = performance.now();
  const ran = spawnSync(process.execPath, [...flags, ...given, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const ms = performance.now() - started;
  const used = /used ([\d.]+) ([\d.]+)$/.exec(ran.stderr);
  if (ran.status !== 0 || used === null) throw new Error(`kith ${args.join(' ')}: ${ran.stderr}`);
  return { ms, peakMb: Number(used[1]), cpuMs: Number(used[2]) };
}

/** Makes what {@link command} runs, where its sources are newer. */
export function built(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** A command's time, or null when this machine does not have it. */
export function reference(command: string, args: readonly string[]): number | null {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  return status === 0 ? performance.now() - started : null;
}

/** One line of the table that `run.ts` ends with. */
export interface Line {
  readonly what: string;
  readonly measured: number;
  readonly wanted: number;
  readonly unit: 'ms' | 'MB' | 'a second';
  /** What the same machine needs for it without Kith, in the same unit. */
  readonly beside?: { readonly name: string; readonly value: number | null };
  /** Beyond what is wanted is more for a time, less for a rate. */
  readonly more?: 'better';
}

/** Prints one line and keeps it for the table. */
export function told(line: Line): void {
  console.log(written(line));
  const table = process.env['KITH_BENCH_TABLE'];
  if (table !== undefined) appendFileSync(table, `${JSON.stringify(line)}\n`);
}

/** A line in words: what, measured, wanted, held or not, the reference and the ratio to it. */
export function written({ what, measured, wanted, unit, beside, more }: Line): string {
  const held = more === 'better' ? measured >= wanted : measured <= wanted;
  const number = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const reference =
    beside === undefined
      ? ''
      : beside.value === null
        ? ` · ${beside.name}: not here`
        : ` · ${beside.name}: ${number(beside.value)}, ratio ${(measured / beside.value).toFixed(2)}`;
  return `${what}: ${number(measured)} ${unit}, ${held ? 'within' : 'BEYOND'} ${number(wanted)}${reference}`;
}

/** One line: what, ours with its limit, the reference, the ratio. */
export function say(
  name: string,
  ours: Measured,
  limit: { readonly ms: number; readonly mb: number },
  beside: { readonly name: string; readonly ms: number | null },
): void {
  const table = process.env['KITH_BENCH_TABLE'];
  if (table !== undefined) {
    const line = {
      what: name.trim(),
      measured: ours.ms,
      wanted: limit.ms,
      unit: 'ms',
      beside: { name: beside.name, value: beside.ms },
    };
    appendFileSync(table, `${JSON.stringify(line)}\n`);
  }
  const ratio =
    beside.ms === null ? 'not here' : `${beside.ms.toFixed(0)} ms, ratio ${(ours.ms / beside.ms).toFixed(2)}`;
  const held = ours.ms <= limit.ms && ours.peakMb <= limit.mb ? 'within' : 'BEYOND';
  console.log(
    `${name}: ${ours.ms.toFixed(0)} ms (cpu ${ours.cpuMs.toFixed(0)}), ${ours.peakMb.toFixed(0)} MB; ` +
      `${held} ${limit.ms} ms and ${limit.mb} MB · ${beside.name}: ${ratio}`,
  );
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** Each piece of work timed on its own, in milliseconds. */
export function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 };
}
