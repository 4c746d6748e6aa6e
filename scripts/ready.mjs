// Makes a checkout ready to run: installs what is missing and builds what is stale, with all chatter on standard error.
import { ready } from './install.mjs';
import { build } from './build.mjs';

try {
  ready();
  build();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
}
