/** Text in a terminal: how wide it is, where it may break, and what must never reach the screen. */

let segmenter: Intl.Segmenter | null = null;
/** Made when a line is first measured: it costs more than the rest of a command that answers in JSON. */
const segments = {
  segment(text: string): Intl.Segments {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    return segmenter.segment(text);
  },
};
/** Letters of one column each, as nearly every text is made of; anything else is measured sign by sign. */
const single =
  /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u03FF\u0400-\u0482\u05D0-\u05EA\u0620-\u064A\u2010-\u2027]*$/;
const wide =
  /\p{Extended_Pictographic}\uFE0F|\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Columns that a text takes: two for Chinese, Japanese, Korean and emoji, none for marks. */
export function widthOf(text: string): number {
  const plain = plainOf(text);
  if (single.test(plain)) return plain.length;
  let columns = 0;
  for (const { segment } of segments.segment(plain)) {
    if (!invisible.test(segment)) columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/** Cuts to a width, with `…` where something is missing. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (single.test(text)) return `${text.slice(0, Math.max(0, columns - 1)).trimEnd()}…`;
  let kept = '';
  let used = 0;
  for (const { segment } of segments.segment(text)) {
    const takes = widthOf(segment);
    if (used + takes > columns - 1) break;
    kept += segment;
    used += takes;
  }
  return `${kept.trimEnd()}…`;
}

export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Breaks at spaces; a word wider than a line stays whole. Later lines begin with `indent`. */
export function wrap(text: string, columns: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns, indent))
    .join(`\n${indent}`);
}

function wrapLine(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) + widthOf(indent) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** Names in Arabic or Hebrew are isolated, so that they do not turn the rest of the line around. */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * A value without anything that could steer a terminal: control characters, and marks that turn reading around.
 * Names, subjects and notes come from strangers; an escape sequence in one must stay a harmless text.
 */
export function clean<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string')
    // oxlint-disable-next-line no-control-regex
    return value.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

/** Without the colours and the marks of direction, which take no columns. */
function plainOf(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\u001B\[[\d;]*m|[\u200E\u200F\u2066-\u2069]/g, '');
}
