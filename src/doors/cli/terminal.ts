/** What a terminal adds: a progress line on standard error, keys while work runs, and hidden questions. */
import { styleText } from 'node:util';
import type { Progress } from '../../actions/action.ts';
import { Problem } from '../../problem.ts';
import type { Language, Say } from '../../words/say.ts';
import { atTheKeys, type AtTheKeys, type WorkState } from './at-the-keys.ts';
import { progressLine } from './progress-line.ts';
import { widthOf } from './show/text.ts';

/** Long work watched by whoever started it. */
export interface Watched {
  readonly progress: (progress: Progress) => void;
  readonly breathe: () => Promise<void>;
  /** Lets a question of ours have the keys. */
  readonly while: AtTheKeys['while'];
  close(): void;
}

const soonestMs = 1_000;
const everyMs = 100;

/** Draws one line that is drawn over and wiped at the end; at most ten times a second, and never in the first second. @param draws false: only signals are heard */
export function watched(say: Say, language: Language, draws: boolean): Watched {
  const shows = draws && process.stderr.isTTY;
  let last: Progress | null = null;
  let step = { name: '', at: performance.now(), done: 0 };
  let drawn = 0;
  let pausedAt: number | null = null;
  const began = performance.now();
  const draw = (state: WorkState): void => {
    if (!shows || last === null) return;
    drawn = performance.now();
    const seconds = ((pausedAt ?? drawn) - step.at) / 1000;
    const rate = seconds > 0.5 ? (last.done - step.done) / seconds : 0;
    const columns = process.stderr.columns;
    drawOver(progressLine({ progress: last, rate, state, keys: keys.keys }, columns, say, language));
  };
  const turned = (state: WorkState): void => {
    const now = performance.now();
    if (state === 'paused') pausedAt = now;
    // Time that was rested is no time that was worked.
    else if (pausedAt !== null) {
      step = { ...step, at: step.at + now - pausedAt };
      pausedAt = null;
    }
    draw(state);
  };
  const resized = (): void => {
    if (drawnWidth >= process.stderr.columns) process.stderr.write('\n');
    if (drawnWidth > 0) draw(keys.state());
  };
  const keys = atTheKeys(shows ? process.stdin : null, process, turned, (status) => {
    wipeProgress();
    process.exit(status);
  });
  process.stderr.on('resize', resized);
  process.once('exit', wipeProgress);
  return {
    progress(progress) {
      const now = performance.now();
      if (step.name !== progress.step || progress.done < step.done)
        step = { name: progress.step, at: now, done: progress.done };
      last = progress;
      const state = keys.state();
      const isSoon = now - began < soonestMs || now - drawn < everyMs;
      if (!isSoon || state !== 'running') draw(state);
    },
    breathe: () => keys.breathe(),
    while: (question) => {
      wipeProgress();
      return keys.while(question);
    },
    close() {
      wipeProgress();
      keys.close();
      process.stderr.off('resize', resized);
      process.off('exit', wipeProgress);
    },
  };
}

/** Columns that the line took when it was drawn last; 0: none stands. */
let drawnWidth = 0;

function drawOver(line: string): void {
  drawnWidth = widthOf(line);
  process.stderr.write(`\r\u001b[2K${styleText('dim', line, { stream: process.stderr })}`);
}

/** Takes the progress line away, so that what is said next begins on a line of its own. */
export function wipeProgress(): void {
  if (drawnWidth > 0) process.stderr.write('\r\u001b[2K');
  drawnWidth = 0;
}

/** @throws Problem `passphrase-needed` without a terminal */
export async function askPassphrase(say: Say): Promise<string> {
  const given = await askHidden(say('cli:passphrase'));
  if (given === null) throw new Problem('passphrase-needed');
  return given;
}

/** A question whose answer nobody sees; null where nobody can be asked, or who was asked would not say. */
export async function askHidden(message: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const { password, isCancel } = await import('@clack/prompts');
  const given = await password({ message, output: process.stderr });
  return isCancel(given) || given === '' ? null : given;
}

/** Whether to keep what was just shown. */
export async function confirmed(say: Say): Promise<boolean> {
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({
    message: say('cli:keepIt'),
    active: say('cli:yes'),
    inactive: say('cli:no'),
  });
  return !isCancel(answer) && answer;
}
