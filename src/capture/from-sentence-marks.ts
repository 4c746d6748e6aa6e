/** Takes the user's own marks out of a plain line: `!next`, `!ask`, `!promise`, `!remember`, `#circle`. */

export interface Marks {
  /** The line with every mark blanked, so that places stay places. */
  readonly rest: string;
  readonly next: readonly string[];
  readonly promises: readonly string[];
  readonly remember: readonly string[];
  readonly circles: readonly string[];
}

type Mark = 'next' | 'promise' | 'remember';

const marks: Readonly<Record<string, Mark>> = {
  next: 'next',
  ask: 'next',
  tell: 'next',
  nächstes: 'next',
  frag: 'next',
  frage: 'next',
  promise: 'promise',
  promised: 'promise',
  versprochen: 'promise',
  remember: 'remember',
  memory: 'remember',
  merken: 'remember',
  merke: 'remember',
};
const most = 20;

export function marksOf(line: string): Marks {
  const found: Record<Mark, string[]> = { next: [], promise: [], remember: [] };
  const circles: string[] = [];
  let rest = line;
  const blank = (start: number, end: number) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  const starts: { readonly at: number; readonly after: number; readonly mark: Mark }[] = [];
  for (const match of line.matchAll(/(?<=^|\s)!(\p{L}+)[:]?/gu)) {
    const word = match[1]?.toLowerCase() ?? '';
    const mark = marks[word];
    if (mark !== undefined) starts.push({ at: match.index, after: match.index + match[0].length, mark });
  }
  for (const [i, { at, after, mark }] of starts.entries()) {
    const newline = line.indexOf('\n', after);
    const end = Math.min(starts[i + 1]?.at ?? line.length, newline < 0 ? line.length : newline);
    let text = line.slice(after, end).replace(/(?<=^|\s)#[\p{L}\p{N}_-]+/gu, '');
    text = text
      .replace(/^\s*mal\b/i, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '' && found[mark].length < most) found[mark].push(text);
    blank(at, end);
  }
  for (const match of line.matchAll(/(?<=^|\s)#([\p{L}\p{N}][\p{L}\p{N}_-]{0,60})/gu)) {
    const name = match[1] ?? '';
    if (/^\d+$/.test(name) || circles.length >= most) continue;
    if (!circles.includes(name)) circles.push(name);
    blank(match.index, match.index + match[0].length);
  }
  return { rest, next: found.next, promises: found.promise, remember: found.remember, circles };
}
