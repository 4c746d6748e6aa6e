/** `kith` alone, `kith --help` and `kith --version`: every command with its one sentence, by what people want to do. */
import { styleText } from 'node:util';
import { version } from '../../version.ts';
import type { Say } from '../../words/say.ts';
import { groups, typedName } from './groups.ts';
import { wrap } from './show/text.ts';

export function overview(argv: readonly string[], say: Say): number {
  if (argv.includes('--version') || argv.includes('-V')) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const all = groups();
  const width = Math.max(...all.flatMap(([, names]) => names.map((name) => name.length)));
  const columns = Math.min(process.stdout.columns ?? 100, 100);
  const indent = ' '.repeat(width + 4);
  const parts = all.map(([group, names]) => {
    const lines = names.map((name) => {
      const summary = wrap(say(`actions:${name}.summary`), columns, indent);
      return `  ${styleText('bold', typedName(name).padEnd(width))}  ${summary}`;
    });
    return [styleText('underline', say(`cli:groups.${group}`)), ...lines].join('\n');
  });
  process.stdout.write(`${say('cli:about')}\n\n${parts.join('\n\n')}\n\n${say('cli:more')}\n`);
  return 0;
}
