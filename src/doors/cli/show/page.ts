/** What every answer in a terminal is written on: its language, its width, its colours and its day. */
import { styleText } from 'node:util';
import type { Language, Say } from '../../../words/say.ts';

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'cyan';

export interface Page {
  readonly say: Say;
  readonly language: Language;
  /** The civil date that stands for today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Columns a table may take. */
  readonly width: number;
  /** Columns a sentence may take before it goes on in the next line. */
  readonly prose: number;
  readonly paint: (style: Style, text: string) => string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly dryRun: boolean;
}

/** Columns of a table that nobody looks at in a terminal: nothing is cut off for a pipe. */
const pipeWidth = 10_000;
const proseWidth = 80;

/** The page for standard output: colours only where a terminal shows them and NO_COLOR is unset. */
export function pageFor(
  house: { readonly say: Say; readonly language: Language; readonly today: string; readonly dryRun: boolean },
  input: Readonly<Record<string, unknown>>,
  stream: { readonly isTTY?: boolean; readonly columns?: number } = process.stdout,
): Page {
  const columns = stream.columns ?? proseWidth;
  return {
    say: house.say,
    language: house.language,
    today: house.today,
    width: stream.isTTY === true ? columns : pipeWidth,
    prose: Math.min(columns, proseWidth),
    paint: (style, text) => (text === '' ? '' : styleText(style, text, { stream: process.stdout })),
    input,
    dryRun: house.dryRun,
  };
}

/** What was typed for one field of the action; empty when it was left out. */
export function given(page: Page, field: string): string {
  const value = page.input[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
