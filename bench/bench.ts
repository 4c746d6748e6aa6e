/** What every bench shares: a folder for inputs that are made once, the reference beside ours in the same minute, one line each. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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

/** A command's time, or null when this machine does not have it. */
export function reference(command: string, args: readonly string[]): number | null {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  return status === 0 ? performance.now() - started : null;
}

/** One line: what, ours with its limit, the reference, the ratio. */
export function say(
  name: string,
  ours: Measured,
  limit: { readonly ms: number; readonly mb: number },
  beside: { readonly name: string; readonly ms: number | null },
): void {
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
