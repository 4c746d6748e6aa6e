// Builds what runs: the command line and server into dist/cli, the browser app into dist/web. Only what is stale, unless --all.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { node26, root } from './node26.mjs';

const cliSources = ['src', 'examples', 'package.json', 'scripts/vite.cli.mjs'];
const webSources = ['web', 'src', 'package.json'];

/** Builds both parts where their sources are newer; returns the names of the parts that were built. */
export function build(all = false) {
  const built = [];
  if (all || isStale('dist/cli/.built', cliSources)) {
    rebuild('dist/cli', ['--config', 'scripts/vite.cli.mjs']);
    built.push('cli');
  }
  if (existsSync(join(root, 'web/vite.config.ts')) && (all || isStale('dist/web/.built', webSources))) {
    rebuild('dist/web', ['--config', 'web/vite.config.ts']);
    built.push('web');
  }
  return built;
}

/** Builds beside and moves in, the entries last: whoever runs the old build still finds the files it has not loaded yet. */
function rebuild(target, args) {
  const next = join(root, `${target}.next-${process.pid}`);
  const began = new Date();
  const { status } = spawnSync(
    node26(),
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      ...args,
    ].concat(['--outDir', next, '--emptyOutDir', '--logLevel', 'warn']),
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(`Building ${target} did not work; what went wrong stands above.`);
  }
  const files = readdirSync(next, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => relative(next, join(file.parentPath, file.name)));
  const isEntry = (path) => !/-[\w-]{8}\.\w+$/.test(path);
  for (const path of paths.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    mkdirSync(dirname(join(root, target, path)), { recursive: true });
    renameSync(join(next, path), join(root, target, path));
  }
  rmSync(next, { recursive: true, force: true });
  forgetOld(join(root, target), new Set(paths));
  writeFileSync(join(root, target, '.built'), '');
  // Dated to the beginning: what was edited meanwhile is newer.
  utimesSync(join(root, target, '.built'), began, began);
}

/** Files of earlier builds go after a day. */
function forgetOld(folder, wanted) {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || wanted.has(relative(folder, path))) continue;
    if (Date.now() - statSync(path).mtimeMs > 86_400_000) rmSync(path, { force: true });
  }
}

function isStale(mark, sources) {
  const path = join(root, mark);
  if (!existsSync(path)) return true;
  const since = statSync(path).mtimeMs;
  return sources.some((source) => isNewer(join(root, source), since));
}

function isNewer(path, since) {
  if (!existsSync(path)) return false;
  const stat = statSync(path);
  if (!stat.isDirectory())
    return stat.mtimeMs > since && !path.endsWith('.test.ts') && !path.endsWith('csp-hashes.json');
  return readdirSync(path).some((name) => name !== 'node_modules' && isNewer(join(path, name), since));
}

if (process.argv[1]?.endsWith('build.mjs')) {
  try {
    const built = build(process.argv.includes('--all'));
    process.stderr.write(built.length === 0 ? 'Everything is built.\n' : `Built: ${built.join(', ')}.\n`);
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  }
}
