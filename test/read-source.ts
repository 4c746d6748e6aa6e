/** Reads the project's own source for the tests that check it: files, strings, comments told from code. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface SourceFile {
  /** From the project's root, `/` separated. */
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', 'dist', '.git', 'oddities', 'vectors', 'coverage']);

/** Every file below these folders whose name ends in one of `ends`, in order. */
export function filesBelow(folders: readonly string[], ends: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => below(join(root, folder)))
    .filter((path) => ends.some((end) => path.endsWith(end)))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function below(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !skipped.has(name))
    .flatMap((name) => below(join(path, name)));
}

/** One piece of a source text: code, a comment, a regular expression, or the inside of a string. */
export interface Piece {
  readonly kind: 'code' | 'comment' | 'string' | 'regex';
  readonly text: string;
  /** Offset of its first character, quotes not counted. */
  readonly at: number;
}

/** Tells code, comments, strings and regular expressions apart; the `${…}` of a template is code again. */
export function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  const templates: number[] = [];
  let depth = 0;
  let code = 0;
  let i = 0;
  const flush = (end: number): void => {
    if (end > code) out.push({ kind: 'code', text: text.slice(code, end), at: code });
  };
  const take = (kind: Piece['kind'], from: number, to: number, next: number): void => {
    flush(kind === 'string' ? from - 1 : from);
    out.push({ kind, text: text.slice(from, to), at: from });
    code = next;
    i = next;
  };
  const template = (from: number): void => {
    let end = from;
    while (end < text.length && text[end] !== '`' && !(text[end] === '$' && text[end + 1] === '{'))
      end += text[end] === '\\' ? 2 : 1;
    const opens = text[end] === '$';
    take('string', from, end, opens ? end + 2 : end + 1);
    if (opens) templates.push(depth);
  };
  while (i < text.length) {
    const c = text[i] ?? '';
    if (c === '/' && text[i + 1] === '/') take('comment', i, lineEnd(text, i), lineEnd(text, i));
    else if (c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2) < 0 ? text.length : text.indexOf('*/', i + 2) + 2;
      take('comment', i, end, end);
    } else if (c === "'" || c === '"') {
      const end = stringEnd(text, i, c);
      take('string', i + 1, end, end + 1);
    } else if (c === '`') template(i + 1);
    else if (c === '/' && mayBeRegex(text.slice(Math.max(0, i - 40), i))) {
      const end = regexEnd(text, i);
      take('regex', i, end, end);
    } else {
      if (c === '{') depth += 1;
      if (c === '}') {
        if (templates.at(-1) === depth) {
          templates.pop();
          flush(i);
          code = i + 1;
          template(i + 1);
          continue;
        }
        depth -= 1;
      }
      i += 1;
    }
  }
  flush(text.length);
  return out;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

function stringEnd(text: string, from: number, quote: string): number {
  let i = from + 1;
  while (i < text.length && text[i] !== quote && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
  return i;
}

/** A slash after a value divides; after anything else it opens a regular expression. */
function mayBeRegex(before: string): boolean {
  const last = before.trimEnd();
  return last === '' || /[(,=:[!&|?{};+\-*%~^<>]$/.test(last) || /\b(?:return|typeof|case|in|of)$/.test(last);
}

function regexEnd(text: string, from: number): number {
  let inClass = false;
  let i = from + 1;
  for (; i < text.length && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
    else if (text[i] === '/' && !inClass) break;
  }
  i += 1;
  while (/[a-z]/.test(text[i] ?? '')) i += 1;
  return i;
}

/** The code of a source text, everything else blanked out with spaces (line ends stay). */
export function codeOf(text: string): string {
  let out = '';
  for (const piece of pieces(text)) {
    out += ' '.repeat(Math.max(0, piece.at - out.length));
    out += piece.kind === 'code' ? piece.text : piece.text.replace(/[^\n]/g, ' ');
  }
  return out;
}

export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
