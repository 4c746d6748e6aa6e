// Installs the locked packages with npm alone, only when they are missing or older than the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node26.mjs';

const mark = join(root, 'node_modules/.package-lock.json');

/** @param tools also install what only the checks need */
export function ready({ tools = false } = {}) {
  if (isInstalled(tools)) return;
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(tools ? [] : ['--omit=dev']),
  ];
  process.stderr.write(`npm ${args.join(' ')}\n`);
  // npm’s chatter goes to standard error: standard output belongs to the answer.
  const { status, error } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (error !== undefined)
    throw new Error('npm was not found. It comes with Node: install both and run the command again.');
  if (status !== 0) throw new Error('npm ci did not work; what went wrong stands above.');
}

function isInstalled(tools) {
  if (!existsSync(mark)) return false;
  if (statSync(mark).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) return false;
  return !tools || existsSync(join(root, 'node_modules/oxlint'));
}
