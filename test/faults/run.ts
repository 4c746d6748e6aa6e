/** Runs every fault at full size, prints a table, and writes its figures into docs/reliability.md. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.dirname;
const page = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
/** How much more than in the everyday tests. */
const sizes = { KITH_FLIPS: '200', KITH_KILLS: '50', KITH_FAULTS: 'whole' };

interface Line {
  readonly suite: string;
  readonly tests: number;
  readonly faults: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
}

const lines: Line[] = [];
for (const name of readdirSync(here)
  .filter((file) => file.endsWith('.test.ts'))
  .sort()) {
  const began = performance.now();
  const said = await tested(join(here, name));
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  const faults = [...said.matchAll(/# faults (\d+)/g)].reduce((sum, match) => sum + Number(match[1]), 0);
  const line = {
    suite: name.replace('.test.ts', ''),
    tests: count('tests'),
    faults,
    failed: count('fail'),
    skipped: count('skipped'),
    seconds: (performance.now() - began) / 1000,
  };
  lines.push(line);
  process.stdout.write(line.failed === 0 ? `${row(line)}\n` : `${said}\n${row(line)}\n`);
}

const table = [
  '| what | tests | faults injected | losses and silent errors | skipped | seconds |',
  '| --- | --: | --: | --: | --: | --: |',
  ...lines.map(row),
].join('\n');
process.stdout.write(`\n${table}\n`);
if (existsSync(page)) {
  const text = readFileSync(page, 'utf8');
  const figures = `<!-- figures -->\n\nLast whole run: ${Temporal.Now.plainDateISO().toString()}, Node ${process.version}.\n\n${table}\n\n<!-- end of figures -->`;
  writeFileSync(
    page,
    text.replace(/<!-- figures -->[\s\S]*<!-- end of figures -->/, () => figures),
  );
}
process.exitCode = lines.some((line) => line.failed > 0) ? 1 : 0;

function row(line: Line): string {
  return `| ${line.suite} | ${line.tests} | ${line.faults} | ${line.failed} | ${line.skipped} | ${line.seconds.toFixed(1)} |`;
}

function tested(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=tap', file];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...sizes },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}
