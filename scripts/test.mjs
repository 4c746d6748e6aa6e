// `npm test`: makes everything ready under any Node from 20, then runs every check under the Node that is pinned; `npm test -- test/doors lint` runs only those units.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ready } from './install.mjs';
import { node26, root } from './node26.mjs';

try {
  ready({ tools: true });
  build();
  const { status } = spawnSync(
    node26(),
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts/test-all.mjs'), ...process.argv.slice(2)],
    { cwd: root, stdio: ['ignore', 1, 2] },
  );
  process.exitCode = status ?? 1;
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
