/** Runs every fault at full size (`npm run faults`, or some: `npm run faults -- R4 R13`), prints a table, and writes its figures into docs/reliability.md. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.dirname;
const page = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
/** Each fault knows how often it is tried in the whole run; KITH_FLIPS and KITH_KILLS have the last word. */
const sizes = { ...process.env, KITH_FAULTS: 'whole' };

interface Line {
  readonly fault: string;
  readonly claim: string;
  readonly runs: number;
  readonly injected: number;
  readonly losses: number;
  readonly silent: number;
  readonly seconds: number;
}

const asked = process.argv.slice(2);
const files = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => asked.length === 0 || asked.some((word) => concerns(name, word)))
  .sort();
const lines: Line[] = [];
let isBad = files.length === 0;
for (const name of files) {
  const { said, works } = await tested(join(here, name));
  const found = linesIn(said);
  lines.push(...found);
  for (const line of found) process.stdout.write(`${row(line)}\n`);
  for (const skipped of said.matchAll(/^\s*ok \d+ - (.*) # SKIP(.*)$/gm))
    process.stdout.write(`skipped: ${skipped[1] ?? ''}, ${skipped[2]?.trim() ?? ''}\n`);
  if (works && found.every((line) => line.losses + line.silent === 0)) continue;
  isBad = true;
  process.stdout.write(`${said}\n`);
}
process.stdout.write(`\n${table(lines)}\n`);
write(lines);
process.exitCode = isBad ? 1 : 0;

/** A word is the name of a fault or a part of a file's name. */
function concerns(file: string, word: string): boolean {
  if (!/^R\d+$/.test(word)) return file.includes(word);
  return readFileSync(join(here, file), 'utf8').includes(`'${word}'`);
}

/** Each test says what it did in one line, and how long it took a few lines before. */
function linesIn(said: string): Line[] {
  const all: Line[] = [];
  let seconds = 0;
  for (const text of said.split('\n')) {
    const took = /^\s*duration_ms: ([\d.]+)/.exec(text)?.[1];
    if (took !== undefined) seconds = Number(took) / 1000;
    const told = /# (R\d+) runs (\d+) injected (\d+) losses (\d+) silent (\d+) of (.*)$/.exec(text);
    if (told === null) continue;
    const [, fault = '', runs, injected, losses, silent, claim = ''] = told;
    const count = { runs: Number(runs), injected: Number(injected), losses: Number(losses) };
    all.push({ fault, claim, ...count, silent: Number(silent), seconds });
  }
  return all.sort(byNumber);
}

function byNumber(a: Pick<Line, 'fault'>, b: Pick<Line, 'fault'>): number {
  return Number(a.fault.slice(1)) - Number(b.fault.slice(1));
}

function row(line: Line): string {
  const { fault, claim, runs, injected, losses, silent } = line;
  return `| ${fault} | ${claim} | ${runs} | ${injected} | ${losses} | ${silent} | ${line.seconds.toFixed(0)} |`;
}

function table(of: readonly Line[]): string {
  const sum = (value: (line: Line) => number): number => of.reduce((all, line) => all + value(line), 0);
  const total = `| | all | ${sum((l) => l.runs)} | ${sum((l) => l.injected)} | ${sum((l) => l.losses)} | ${sum((l) => l.silent)} | ${sum((l) => l.seconds).toFixed(0)} |`;
  return [
    '| fault | what holds | runs | faults injected | losses | silent errors | seconds |',
    '| --- | --- | --: | --: | --: | --: | --: |',
    ...[...of].sort(byNumber).map(row),
    total,
  ].join('\n');
}

/** Lines of faults that were not run this time stay as the last run left them. */
function write(now: readonly Line[]): void {
  const text = readFileSync(page, 'utf8');
  const kept = (
    asked.length === 0
      ? []
      : [...text.matchAll(/^\| (R\d+) \| (.*?) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)]
  )
    .map(([, fault = '', claim = '', runs, injected, losses, silent, seconds]) => ({
      fault,
      claim,
      runs: Number(runs),
      injected: Number(injected),
      losses: Number(losses),
      silent: Number(silent),
      seconds: Number(seconds),
    }))
    .filter((line) => !now.some((other) => other.claim === line.claim));
  const day = Temporal.Now.plainDateISO().toString();
  const figures = `<!-- figures -->\n\nLast whole run: ${day}, Node ${process.version}, ${process.platform}. A fault counts as injected when it really struck.\n\n${table([...kept, ...now])}\n\n<!-- end of figures -->`;
  writeFileSync(
    page,
    text.replace(/<!-- figures -->[\s\S]*<!-- end of figures -->/, () => figures),
  );
}

function tested(file: string): Promise<{ said: string; works: boolean }> {
  return new Promise((resolve, reject) => {
    const args = ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=tap', file];
    const child = spawn(process.execPath, args, { env: sizes, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ said, works: code === 0 }));
  });
}
