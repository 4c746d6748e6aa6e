/** What a terminal adds: a progress line on standard error and a hidden question for the passphrase. */
import { styleText } from 'node:util';
import type { Progress } from '../../actions/action.ts';
import { Problem } from '../../problem.ts';
import type { Say } from '../../words/say.ts';

const cells = 24;

/** Draws one line that is drawn over and wiped at the end; at most ten times a second, and never in the first second. */
export function progressBar(say: Say): (progress: Progress) => void {
  const began = performance.now();
  let drawn = 0;
  process.once('exit', wipeProgress);
  return ({ step, done, of, unit }) => {
    const now = performance.now();
    if (now - began < 1000 || now - drawn < 100) return;
    drawn = now;
    isDrawn = true;
    const share = of === null || of === 0 ? null : Math.min(1, done / of);
    const bar =
      share === null
        ? ''
        : `${'█'.repeat(Math.round(share * cells)).padEnd(cells, '░')} ${Math.round(share * 100)} %  `;
    const rate = done / ((now - began) / 1000);
    const left =
      share === null || share === 0
        ? ''
        : `  ${say('progress:left', { count: Math.ceil((now - began) / 1000 / share - (now - began) / 1000) })}`;
    const speed = unit === 'bytes' ? `${(rate / 1e6).toFixed(1)} MB/s` : `${Math.round(rate)}/s`;
    process.stderr.write(
      `\r\u001b[2K${styleText('dim', `${say(`progress:${step}`)}  ${bar}${speed}${left}`)}`,
    );
  };
}

let isDrawn = false;

/** Takes the progress line away, so that what is said next begins on a line of its own. */
export function wipeProgress(): void {
  if (isDrawn) process.stderr.write('\r\u001b[2K');
  isDrawn = false;
}

/** @throws Problem `passphrase-needed` without a terminal */
export async function askPassphrase(say: Say): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw new Problem('passphrase-needed');
  const { password, isCancel } = await import('@clack/prompts');
  const given = await password({ message: say('cli:passphrase') });
  if (isCancel(given) || given === '') throw new Problem('passphrase-needed');
  return given;
}

/** Whether to keep what was just shown. */
export async function confirmed(say: Say): Promise<boolean> {
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: say('cli:keepIt') });
  return !isCancel(answer) && answer;
}
