// `npm start`: installs, builds what is missing and runs the app, from any Node 20 or later and npm alone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ready } from './install.mjs';
import { node26, root } from './node26.mjs';

try {
  ready();
  build();
  const child = spawn(
    node26(),
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'dist/cli/main.mjs'),
      'start',
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'dist/compiled'),
      },
    },
  );
  // The server stops in its own time; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
}
