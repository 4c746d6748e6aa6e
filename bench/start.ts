/** How long one waits for a beginning: `kith next` on the sample household, and `kith start` until its first answer. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputs, spread, told } from './bench.ts';
import { buildFirst, bundle, nodeFlags, root, runServer } from './running-server.ts';

buildFirst();
const folder = mkdtempSync(join(inputs, 'start-'));
const vault = join(folder, 'vault');
const rounds = 11;
const env = { ...process.env, KITH_VAULT: vault, NODE_COMPILE_CACHE: join(root, 'dist/compiled') };
const kith = [...nodeFlags, bundle];
spawnSync(process.execPath, [...kith, 'sample'], { env, stdio: 'ignore' });
spawnSync(process.execPath, [...kith, 'next'], { env, stdio: 'ignore' });
writeFileSync(join(folder, 'nothing.mjs'), '');
writeFileSync(
  join(folder, 'hello.mjs'),
  `import { createServer } from 'node:http'; createServer((q, a) => a.end('hello')).listen(Number(process.argv[2]), '127.0.0.1');`,
);

const nothing: number[] = [];
const next: number[] = [];
const sqlite: number[] = [];
for (let n = 0; n < rounds; n += 1) {
  nothing.push(took(process.execPath, [join(folder, 'nothing.mjs')]));
  next.push(took(process.execPath, [...kith, 'next']));
  sqlite.push(took('sqlite3', [join(vault, 'kith.db'), 'SELECT count(*) FROM people']));
}
const empty = { name: 'an empty Node', value: spread(nothing).p50 };
told({
  what: 'kith next, whole command',
  measured: spread(next).p50,
  wanted: 150,
  unit: 'ms',
  beside: empty,
});
console.log(`  sqlite3 opening the same vault: ${spread(sqlite).p50.toFixed(0)} ms`);

const started: number[] = [];
for (let n = 0; n < 5; n += 1) {
  const server = await runServer(vault, new Date().toISOString().slice(0, 10));
  started.push(server.startedMs);
  await server.stop();
}
told({
  what: 'kith start, first answer',
  measured: spread(started).p50,
  wanted: 400,
  unit: 'ms',
  beside: empty,
});
rmSync(folder, { recursive: true, force: true });

function took(program: string, args: readonly string[]): number {
  const began = performance.now();
  spawnSync(program, args, { env, stdio: 'ignore' });
  return performance.now() - began;
}
