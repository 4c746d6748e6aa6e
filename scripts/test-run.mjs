// Runs one unit of `npm test` in a process of its own and hands back what it told.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node26, root } from './node26.mjs';

/** Nothing takes as long as this that does not hang. */
const longestMs = 20 * 60_000;
const counted = ['tests', 'suites', 'passed', 'failed', 'cancelled', 'skipped', 'todo'];

export const noCounts = () => Object.fromEntries(counted.map((name) => [name, 0]));

/** @returns {Promise<{ works: boolean, seconds: number, events: object[], counts: object, output: string }>} */
export async function runUnit(unit) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-test-'));
  const [told, said] = [join(folder, 'told'), join(folder, 'said')];
  const output = openSync(said, 'w');
  const reporter = [
    `--test-reporter=${pathToFileURL(join(root, 'scripts/test-record.mjs')).href}`,
    `--test-reporter-destination=${told}`,
  ];
  const env = { ...process.env, KITH_BUNDLE: join(root, 'dist/cli/main.mjs') };
  if (unit.zone !== undefined) env.TZ = unit.zone;
  delete env.NODE_COMPILE_CACHE;
  const began = performance.now();
  const child = spawn(node26(), unit.tests ? [...reporter, ...unit.args] : unit.args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env,
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  const [code, signal] = await new Promise((resolve) => {
    child.on('error', (cause) => resolve([1, cause.message]));
    child.on('exit', (...how) => resolve(how));
  });
  const seconds = (performance.now() - began) / 1000;
  closeSync(output);
  const text = readFileSync(said, 'utf8');
  const events = unit.tests ? eventsIn(told) : [];
  rmSync(folder, { recursive: true, force: true });
  const summary = events.findLast(({ type, data }) => type === 'test:summary' && data.file === undefined);
  const counts = { ...noCounts(), ...summary?.data.counts };
  const isTold = !unit.tests || (counts.tests > 0 && (code === 0 || counts.failed + counts.cancelled > 0));
  if (!isTold) {
    // It ended before it could say what became of its tests.
    events.push(broken(unit, signal ?? code, text, seconds));
    counts.tests += 1;
    counts.failed += 1;
  }
  const works = code === 0 && isTold && counts.failed + counts.cancelled === 0;
  return { works, seconds, events, counts, output: text };
}

function eventsIn(path) {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line)];
      } catch {
        // The last line of a process that was killed.
        return [];
      }
    });
  } catch {
    return [];
  }
}

function broken({ name }, how, output, seconds) {
  const last = output.trimEnd().split('\n').slice(-20).join('\n');
  const error = { name: 'Error', message: `It ended with ${how} before all was told.\n${last}`, stack: '' };
  return {
    type: 'test:fail',
    data: { name, nesting: 0, testNumber: 0, details: { duration_ms: seconds * 1000, error } },
  };
}
