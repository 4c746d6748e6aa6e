/** `kith` alone, `kith --help` and `kith --version`: every command with its one sentence, straight from the table. */
import { styleText } from 'node:util';
import { actionNames } from '../../actions/index.ts';
import type { Say } from '../../words/say.ts';
import { version } from '../../version.ts';

export function overview(argv: readonly string[], say: Say): number {
  if (argv.includes('--version') || argv.includes('-V')) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const names = ['start', ...actionNames.map((name) => name.replace('-', ' ')), 'mcp'];
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map(
    (name) =>
      `  ${styleText('bold', name.padEnd(width))}  ${say(`actions:${name.replace(' ', '-')}.summary`)}`,
  );
  process.stdout.write(`${say('cli:about')}\n\n${lines.join('\n')}\n\n${say('cli:more')}\n`);
  return 0;
}
