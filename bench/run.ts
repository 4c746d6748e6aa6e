/** Runs the benches, each in a process of its own: `npm run bench`, or with names `npm run bench -- cards search`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const shared = new Set(['run.ts', 'bench.ts', 'big-vault.ts', 'made-people.ts']);
const asked = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !shared.has(file))
  .map((file) => file.slice(0, -3))
  .filter((name) => asked.length === 0 || asked.some((word) => name.includes(word)))
  .sort();

for (const name of names) {
  console.log(`\n${name}`);
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--expose-gc',
    join(import.meta.dirname, `${name}.ts`),
  ];
  const { status } = spawnSync(process.execPath, flags, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
