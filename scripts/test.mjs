// `npm test`: every check, one step after the other with its time; goes on after a failure and ends with node’s own summary.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ready } from './install.mjs';
import { node26, root } from './node26.mjs';

const quiet = '--disable-warning=ExperimentalWarning';
const pure = ['people', 'formats', 'capture', 'judgement', 'reach', 'sync', 'words'];
const failed = [];

function step(name, run) {
  process.stdout.write(`\n── ${name}\n`);
  const began = performance.now();
  let works = false;
  try {
    works = run();
  } catch (cause) {
    process.stdout.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${works ? 'good' : 'FAILED'}, ${seconds} s\n`);
  if (!works) failed.push(name);
}

function node(args, environment = {}) {
  const env = { ...process.env, KITH_BUNDLE: join(root, 'dist/cli/main.mjs'), ...environment };
  delete env.NODE_COMPILE_CACHE;
  const { status } = spawnSync(node26(), args, { cwd: root, stdio: ['ignore', 1, 2], env });
  return status === 0;
}

const tool = (path, ...args) => node([quiet, join(root, 'node_modules', path), ...args]);

function testsIn(...folders) {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true })
          .map((path) => join(folder, path))
          .filter((path) => path.endsWith('.test.ts'))
          .sort()
      : [],
  );
}

const tests = (files, ...args) => [quiet, '--test', '--test-timeout=180000', ...args, ...files];

step('packages and build', () => {
  ready({ tools: true });
  build();
  return true;
});
step('types', () => tool('@typescript/native/bin/tsc', '-p', '.'));
if (existsSync(join(root, 'web/tsconfig.json')))
  step('types of the app', () => tool('@typescript/native/bin/tsc', '-p', 'web'));
step('lint', () =>
  tool('oxlint/bin/oxlint', '--type-aware', 'src', 'web', 'test', 'examples', 'bench', 'scripts'),
);
step('form', () =>
  tool(
    'oxfmt/bin/oxfmt',
    '--check',
    'src',
    'web',
    'test',
    'examples',
    'bench',
    'scripts',
    '!**/*.json',
    '!**/*.css',
  ),
);
step('nothing unused', () => tool('knip/bin/knip.js'));

const pureTests = testsIn(...pure.map((room) => join('src', room)));
for (const zone of ['Pacific/Auckland', 'America/Anchorage']) {
  step(`the pure rooms at ${zone}`, () =>
    node(tests(pureTests, '--test-isolation=none', '--test-reporter=dot'), { TZ: zone }),
  );
}

const browserTests = testsIn('test/browser');
if (browserTests.length > 0)
  // A browser on a slow shared machine may take its time; what hangs is told apart from what is slow.
  step('the app in a browser', () =>
    node(tests(browserTests, '--test-concurrency=1', '--test-timeout=600000')),
  );

const missing = ['age', 'zstd', 'sqlite3', 'strace'].filter(
  (name) => spawnSync('which', [name]).status !== 0,
);
if (missing.length > 0)
  process.stdout.write(`\nSkipped where they are needed, because not installed: ${missing.join(', ')}\n`);

if (failed.length > 0) process.stdout.write(`\nFailed so far: ${failed.join(', ')}\n`);
const rest = [
  ...testsIn('src', 'web', 'examples', 'bench'),
  ...testsIn('test').filter((path) => !path.startsWith('test/browser')),
];
process.stdout.write('\n── everything else\n');
const works = node(tests(rest, '--test-isolation=none', '--test-force-exit', '--test-reporter=spec'));
process.exitCode = works && failed.length === 0 ? 0 : 1;
