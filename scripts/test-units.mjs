// What `npm test` consists of: each unit is one process, the longest first, so that the lanes end at about the same time.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './node26.mjs';

/** @typedef {{ name: string, kind: 'check' | 'pure' | 'tests' | 'browser', args: readonly string[], zone?: string, tests: boolean }} Unit */

const quiet = '--disable-warning=ExperimentalWarning';
const pureRooms = ['people', 'formats', 'capture', 'judgement', 'reach', 'sync', 'words'];
const zones = ['Pacific/Auckland', 'America/Anchorage'];
/** Folders that are a unit of their own, the longest first; what is in none of them is the last. */
const folders = [
  'test/faults',
  'src/actions',
  'test/doors',
  'test/replay',
  'test/formats',
  'test/remotes',
  'src',
];
const sources = ['src', 'web', 'test', 'examples', 'bench', 'scripts'];

const filesIn = (...places) =>
  places
    .flatMap((place) => globSync(`${place}/**/*.test.ts`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));

/** Every unit in the order in which they begin. @returns {readonly Unit[]} */
export function units() {
  const browser = filesIn('test/browser').map((file) => testUnit('browser', file, [file]));
  const taken = new Set(filesIn('test/browser'));
  const tests = folders.map((folder) => testUnit('tests', folder, take(filesIn(folder), taken)));
  const rest = testUnit('tests', 'the rest', take(filesIn('src', 'web', 'examples', 'bench', 'test'), taken));
  const pureFiles = filesIn(...pureRooms.map((room) => `src/${room}`));
  const pure = zones.map((zone) => ({
    ...testUnit('pure', `the pure rooms at ${zone}`, pureFiles),
    zone,
  }));
  return [...browser, ...tests, rest, ...pure, ...checks()].filter(({ args }) => args.length > 0);
}

function take(files, taken) {
  const mine = files.filter((file) => !taken.has(file));
  for (const file of mine) taken.add(file);
  return mine;
}

function testUnit(kind, name, files) {
  // What hangs is told apart from what is slow on a machine that does much else.
  const how = ['--test', '--test-isolation=none', '--test-force-exit', '--test-timeout=600000'];
  const guard = `--import=${pathToFileURL(join(root, 'scripts/test-guard.mjs')).href}`;
  return { name, kind, tests: true, args: files.length === 0 ? [] : [quiet, guard, ...how, ...files] };
}

function checks() {
  const tool = (name, path, ...args) => ({
    name,
    kind: 'check',
    tests: false,
    args: [quiet, join(root, 'node_modules', path), ...args],
  });
  const styles = ['!**/*.json', '!**/*.css'];
  return [
    tool('types', '@typescript/native/bin/tsc', '-p', '.'),
    tool('lint', 'oxlint/bin/oxlint', '--type-aware', ...sources),
    ...(existsSync(join(root, 'web/tsconfig.json'))
      ? [tool('types of the app', '@typescript/native/bin/tsc', '-p', 'web')]
      : []),
    tool('nothing unused', 'knip/bin/knip.js'),
    tool('form', 'oxfmt/bin/oxfmt', '--check', ...sources, ...styles),
  ];
}
