/** Reads and writes comma-separated tables as programs really write them (RFC 4180 and its neighbours), row by row. */
import { decodeText } from './decode-text.ts';

/** `line` is where the row begins, from 1. `problem` is set for a row that was given up; `cells` is then what was read. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: 'cell-too-long' | 'too-many-cells' | 'open-quote' | null;
}

export interface CsvReader {
  push(chunk: Uint8Array): readonly CsvRow[];
  end(): readonly CsvRow[];
}

/** Longest cell in characters and most cells in a row: beyond them a row is refused with its place, and reading goes on. */
export const csvLimits = { cell: 1_000_000, cells: 10_000 } as const;

const delimiters = [',', ';', '\t', '|'] as const;
const sampleChars = 16_384;

/**
 * A streaming reader: encoding, byte order mark, delimiter (`sep=;` included) and line ends are found out.
 * Empty lines give no row. Never throws.
 */
export function readCsv(): CsvReader {
  const text = decodeText();
  let parser: Parser | null = null;
  let waiting = '';
  const feed = (more: string, last: boolean): readonly CsvRow[] => {
    if (parser === null) {
      waiting += more;
      if (waiting.length < sampleChars && !last) return [];
      const { delimiter, skip } = findDelimiter(waiting);
      parser = rowParser(delimiter, skip > 0 ? 2 : 1);
      const rest = waiting.slice(skip);
      waiting = '';
      return parser(rest, last);
    }
    return parser(more, last);
  };
  return { push: (chunk) => feed(text.push(chunk), false), end: () => feed(text.end(), true) };
}

/** All rows of a text: for samples and tests. */
export function parseCsv(text: string): readonly CsvRow[] {
  const { delimiter, skip } = findDelimiter(text);
  return rowParser(delimiter, skip > 0 ? 2 : 1)(text.slice(skip), true);
}

/** Writes rows so that {@link readCsv} reads the same cells (CRLF, quotes only where they are needed). */
export function writeCsv(
  rows: readonly (readonly string[])[],
  delimiter: ',' | ';' | '\t' | '|' = ',',
): string {
  const cell = (text: string) =>
    text === '' || /[",;|\t\r\n]|^\s|\s$|^\uFEFF/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}

/** The delimiter that cuts the first lines into the most equal rows; a comma when none does. */
export function guessDelimiter(sample: string): string {
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const rows = rowParser(delimiter, 1)(sample.slice(0, sampleChars), true).slice(0, 40);
    const whole = rows.length > 2 ? rows.slice(0, -1) : rows;
    const widths = new Map<number, number>();
    for (const row of whole) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
    let score = 0;
    for (const [width, count] of widths)
      if (width > 1) score = Math.max(score, (count / whole.length) * 10 + Math.min(width, 30) / 30);
    if (score > bestScore) {
      bestScore = score;
      best = delimiter;
    }
  }
  return best;
}

function findDelimiter(text: string): { delimiter: string; skip: number } {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const told = /^(?:\uFEFF)?"?sep=(.)"?\r?\n/i.exec(text.slice(0, 20));
  if (told !== null) return { delimiter: told[1] ?? ',', skip: told[0].length };
  return { delimiter: guessDelimiter(text.slice(mark)), skip: 0 };
}

type Parser = (text: string, last: boolean) => readonly CsvRow[];

/** One pass over the characters; the state lives between the chunks. */
function rowParser(delimiter: string, firstLine: number): Parser {
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'bare' | 'quoted' | 'quote-end' = 'start';
  let line = firstLine;
  let rowLine = firstLine;
  let problem: CsvRow['problem'] = null;
  let afterReturn = false;
  let first = true;

  return (text, last) => {
    const rows: CsvRow[] = [];
    const endCell = () => {
      if (cells.length < csvLimits.cells) cells.push(cell);
      else problem ??= 'too-many-cells';
      cell = '';
      state = 'start';
    };
    const endRow = () => {
      if (cells.length > 0 || cell !== '' || state !== 'start') {
        endCell();
        if (problem !== null || cells.some((c) => c !== '')) rows.push({ line: rowLine, cells, problem });
      }
      cells = [];
      problem = null;
      state = 'start';
    };
    const add = (piece: string) => {
      if (cell.length + piece.length <= csvLimits.cell) cell += piece;
      else problem ??= 'cell-too-long';
    };
    let from = 0;
    if (first && text !== '') {
      first = false;
      if (text.startsWith('\uFEFF')) from = 1;
    }
    let i = from;
    while (i < text.length) {
      const c = text[i] ?? '';
      if (state === 'quoted') {
        const next = text.indexOf('"', i);
        const stop = next < 0 ? text.length : next;
        const piece = text.slice(i, stop);
        for (let k = piece.indexOf('\n'); k >= 0; k = piece.indexOf('\n', k + 1)) line++;
        add(piece);
        // A quote that never closes would eat the file: the row is given up, and reading begins anew behind it.
        if (problem === 'cell-too-long') {
          cells.push(cell.slice(0, 100));
          cell = '';
          rows.push({ line: rowLine, cells, problem });
          cells = [];
          problem = null;
          state = 'start';
          rowLine = line;
        } else if (next >= 0) state = 'quote-end';
        afterReturn = false;
        i = stop + 1;
        continue;
      }
      i++;
      if (c === '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = c === '\r';
      if (c === '\n' || c === '\r') {
        endRow();
        line++;
        rowLine = line;
      } else if (c === delimiter) endCell();
      else if (c === '"' && state === 'start') state = 'quoted';
      else if (c === '"' && state === 'quote-end') {
        add('"');
        state = 'quoted';
      } else {
        // Bare text runs to the next character that means something; text behind a closing quote is kept as it is.
        let stop = i;
        while (stop < text.length && !isSpecial(text[stop] ?? '', delimiter)) stop++;
        add(text.slice(i - 1, stop));
        i = stop;
        state = 'bare';
      }
    }
    if (last) {
      if (state === 'quoted') problem ??= 'open-quote';
      endRow();
    }
    return rows;
  };
}

function isSpecial(c: string, delimiter: string): boolean {
  return c === '\n' || c === '\r' || c === '"' || c === delimiter;
}
