/** How far long work is, as one line that fits the terminal: what is done, how far, how fast, how long still, and which keys help. */
import type { Progress } from '../../actions/action.ts';
import type { Language, Say } from '../../words/say.ts';
import { timeLeft } from '../../words/time-left.ts';
import { cut, widthOf } from './show/text.ts';

export interface Going {
  readonly progress: Progress;
  /** Units in a second over this step; 0 while nobody can say. */
  readonly rate: number;
  readonly state: 'running' | 'paused' | 'stopping';
  /** Whether a key is heard at all. */
  readonly keys: boolean;
}

const cells = 24;

/** @param columns what the terminal shows side by side; the line stays below it, so that it can be drawn over */
export function progressLine(going: Going, columns: number, say: Say, language: Language): string {
  const { progress, rate, state, keys } = going;
  const share = progress.of === null || progress.of === 0 ? null : Math.min(1, progress.done / progress.of);
  const percent = share === null ? '' : `${Math.floor(share * 100)} %`;
  const filled = Math.round((share ?? 0) * cells);
  const bar = share === null ? '' : '█'.repeat(filled).padEnd(cells, '░');
  const isGoing = state === 'running' && rate > 0;
  const speed = isGoing ? speedOf(rate, progress.unit, language) : '';
  const left =
    isGoing && progress.of !== null && progress.done < progress.of
      ? timeLeft((progress.of - progress.done) / rate)
      : null;
  const time = left === null ? '' : say(left.key, left.values);
  const step =
    state === 'running' || progress.step === 'undoing'
      ? say(`progress:${progress.step}`)
      : say(`progress:${state}`);
  const help =
    !keys || state === 'stopping' ? '' : say(`progress:${state === 'paused' ? 'keysPaused' : 'keys'}`);
  const whole = `${bar} ${percent}`.trim();
  const forms = [
    [step, whole, speed, time, help],
    [step, percent, speed, time, help],
    [step, percent, time, help],
    [percent, time, help],
    [percent, help],
    [step, percent],
    [percent],
  ].map((parts) => parts.filter((part) => part !== '').join('  '));
  const most = columns - 1;
  return forms.find((form) => widthOf(form) <= most) ?? cut(forms.at(-1) ?? '', most);
}

function speedOf(rate: number, unit: Progress['unit'], language: Language): string {
  const number = (value: number, digits: number): string =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  return unit === 'bytes' ? `${number(rate / 1e6, 1)} MB/s` : `${number(rate, 0)}/s`;
}
