// Every check and every test, as many side by side as there are processors; ends with node’s own summary of all of them.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { noCounts, runUnit } from './test-run.mjs';
import { errors, failing, summary, told } from './test-tell.mjs';
import { units } from './test-units.mjs';

const began = performance.now();
const say = (text) => process.stdout.write(text);
const missing = ['age', 'zstd', 'sqlite3', 'strace'].filter(
  (name) => spawnSync('which', [name]).status !== 0,
);
if (missing.length > 0) say(`Skipped where they are needed, because not installed: ${missing.join(', ')}\n`);
await unpackBrowser();

const counts = noCounts();
const failedTests = [];
const failedChecks = [];
const again = [];
const notes = [];

const asked = process.argv.slice(2);
const all = units();
const waiting = all.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (waiting.length < asked.length)
  throw new Error(`One of those is none of: ${all.map(({ name }) => name).join(', ')}`);
const lanes = Math.max(1, Math.min(4, availableParallelism()));
await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));

// A browser may stumble where the machine does; what fails twice is broken, and what failed once is told.
for (const { unit, run } of again) {
  const second = await runUnit(unit);
  count(unit, second);
  tell(unit, second);
  const stillFailing = new Set(failing(second.events).map(({ data }) => data.name));
  for (const { data } of failing(run.events)) {
    if (stillFailing.has(data.name)) continue;
    const why = data.details?.error?.cause?.message ?? data.details?.error?.message ?? '';
    notes.push(
      `failed once, passed on the second try: ${data.name} (${unit.name}): ${String(why).split('\n')[0]}`,
    );
  }
}

if (failedChecks.length > 0) notes.push(`failed checks: ${failedChecks.join(', ')}`);
say(`${errors(failedTests)}\n${summary(counts, notes, (performance.now() - began) / 1000)}`);
process.exitCode = failedTests.length + failedChecks.length + counts.failed + counts.cancelled > 0 ? 1 : 0;

/** One lane has the browser, so that no two browsers take each other's time; then it helps with what is left. */
async function work(lane) {
  const nextFor = (isBrowser) => waiting.findIndex(({ kind }) => (kind === 'browser') === isBrowser);
  for (;;) {
    const mine = nextFor(lane === 0);
    const at = mine < 0 && lane === 0 ? nextFor(false) : mine;
    if (at < 0) return;
    const [unit] = waiting.splice(at, 1);
    const run = await runUnit(unit);
    if (unit.kind === 'browser' && !run.works) {
      again.push({ unit, run });
      tell(unit, run, 'FAILED, is tried once more at the end');
    } else {
      count(unit, run);
      tell(unit, run);
    }
  }
}

function count(unit, run) {
  for (const name of Object.keys(counts)) counts[name] += run.counts[name];
  failedTests.push(...failing(run.events));
  if (!run.works && !unit.tests) failedChecks.push(unit.name);
}

function tell(unit, run, how = run.works ? 'good' : 'FAILED') {
  // A thousand small tests twice: only what fails is worth a line.
  const events = unit.kind === 'pure' ? failing(run.events) : run.events;
  const output = run.works
    ? ''
    : `${run.output}${unit.kind === 'browser' ? errors(failing(run.events)) : ''}`;
  say(`\n── ${unit.name}: ${how}, ${run.seconds.toFixed(1)} s\n${told(events)}${output}`);
}

/** Once, before two files want it at the same time. */
async function unpackBrowser() {
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } catch (cause) {
    say(
      `The browser of the tests could not be unpacked: ${cause instanceof Error ? cause.message : 'why is not known'}\n`,
    );
  }
}
