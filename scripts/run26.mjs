// Runs a TypeScript file with the pinned Node 26, from any Node that npm scripts were started with.
import { spawnSync } from 'node:child_process';
import { node26 } from './node26.mjs';

const { status } = spawnSync(node26(), ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
