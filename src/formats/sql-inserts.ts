/** Reads the rows of a MySQL dump: what its INSERT statements say, and nothing else of it. */

/** A row by its columns, as text; null for NULL. */
export type SqlRow = Readonly<Record<string, string | null>>;

/** Most rows of one dump that are read. */
const mostRows = 500_000;

/**
 * The rows of every table, by its name. Strings may hold `\'`, `''` and line breaks; remarks are passed over.
 * Linear; never throws; a statement that cannot be read ends where it stops making sense.
 */
export function readInserts(text: string): ReadonlyMap<string, readonly SqlRow[]> {
  const found = new Map<string, SqlRow[]>();
  let rows = 0;
  let at = 0;
  const into =
    /INSERT\s{1,9}(?:IGNORE\s{1,9})?INTO\s{1,9}`?(\w{1,64})`?\s{0,9}\(([^()]{1,8000})\)\s{0,9}VALUES\s{0,9}/iy;
  while (at < text.length && rows < mostRows) {
    const c = text[at];
    if (c === '#' || text.startsWith('-- ', at)) at = after(text, '\n', at);
    else if (text.startsWith('/*', at)) at = after(text, '*/', at);
    else if (c === "'" || c === '"') at = readString(text, at).end;
    else if (c === 'I' || c === 'i') {
      into.lastIndex = at;
      const head = into.exec(text);
      if (head === null) {
        at++;
        continue;
      }
      const columns = (head[2] ?? '').split(',').map((name) => name.replaceAll('`', '').trim());
      const table = found.get(head[1] ?? '') ?? [];
      found.set(head[1] ?? '', table);
      at = into.lastIndex;
      while (text[at] === '(' && rows < mostRows) {
        const { values, end } = readRow(text, at + 1);
        table.push(Object.fromEntries(columns.map((name, i) => [name, values[i] ?? null])));
        rows++;
        at = end;
        const next = /\s{0,99},\s{0,99}(?=\()/y;
        next.lastIndex = at;
        if (next.exec(text) === null) break;
        at = next.lastIndex;
      }
    } else at++;
  }
  return found;
}

/** The values between the brackets of one row. */
function readRow(text: string, from: number): { values: (string | null)[]; end: number } {
  const values: (string | null)[] = [];
  let at = from;
  while (at < text.length && text[at] !== ')') {
    const c = text[at] ?? '';
    if (c === "'" || c === '"') {
      const { value, end } = readString(text, at);
      values.push(value);
      at = end;
    } else if (c === ',' || /\s/.test(c)) at++;
    else {
      const start = at;
      while (at < text.length && text[at] !== ',' && text[at] !== ')') at++;
      const bare = text.slice(start, at).trim();
      values.push(/^NULL$/i.test(bare) ? null : bare.slice(0, 1000));
    }
  }
  return { values, end: at + 1 };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '', Z: '' };

/** A string from its opening quote on; one that never closes ends with the text. */
function readString(text: string, from: number): { value: string; end: number } {
  const quote = text[from] ?? '';
  let value = '';
  let piece = from + 1;
  let at = piece;
  while (at < text.length) {
    const c = text[at];
    if (c === '\\') {
      const next = text[at + 1] ?? '';
      value += text.slice(piece, at) + (escapes[next] ?? next);
      at += 2;
      piece = at;
    } else if (c === quote) {
      value += text.slice(piece, at);
      if (text[at + 1] !== quote) return { value, end: at + 1 };
      value += quote;
      at += 2;
      piece = at;
    } else at++;
  }
  return { value: value + text.slice(piece), end: text.length };
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
