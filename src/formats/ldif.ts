/** Reads LDIF (RFC 2849), the way directories and Thunderbird write address books, entry by entry. */
import { decodeText } from './decode-text.ts';

export interface LdifAttribute {
  /** Lower case, without options such as `;lang-de`. */
  readonly name: string;
  readonly value: string;
}

/** One entry; `line` is where it begins. `problem` is set when it was given up or is no plain entry, or one line of it is none. */
export interface LdifEntry {
  readonly line: number;
  readonly attributes: readonly LdifAttribute[];
  /** The first line of it that is none, which alone is left out; 0 when there is no such line. */
  readonly badLine: number;
  readonly problem: 'too-long' | 'change' | 'line' | null;
}

export interface LdifReader {
  push(chunk: Uint8Array): readonly LdifEntry[];
  end(): readonly LdifEntry[];
}

/** Longest line as it stands in the file, longest unfolded one (a picture), and most lines of one entry. */
export const ldifLimits = { physical: 1_000_000, line: 20_000_000, lines: 5000 } as const;

/** A streaming reader; folding, comments and base64 are undone, `version:` and blank lines pass. Never throws. */
export function readLdif(): LdifReader {
  const text = decodeText();
  let rest = '';
  let number = 0;
  let logical: string | null = null;
  let begun = 0;
  let attributes: LdifAttribute[] = [];
  let problem: LdifEntry['problem'] = null;
  let badLine = 0;
  let logicalLine = 0;

  const takeLogical = () => {
    const line = logical;
    logical = null;
    if (line === null || line.startsWith('#') || line === '') return;
    const match = /^([A-Za-z0-9_][A-Za-z0-9_.-]*)(?:;[A-Za-z0-9;-]*)?(:[:<]?)[ ]*/.exec(line);
    if (match === null) {
      if (badLine === 0) badLine = logicalLine;
      return;
    }
    const name = (match[1] ?? '').toLowerCase();
    if (name === 'version' && attributes.length === 0) return;
    if (name === 'changetype' && !/add$/i.test(line)) problem ??= 'change';
    const raw = line.slice(match[0].length);
    if (match[2] === ':<') return;
    if (attributes.length >= ldifLimits.lines) problem ??= 'too-long';
    else attributes.push({ name, value: match[2] === '::' ? fromBase64(raw) : raw });
  };
  const endEntry = (out: LdifEntry[]) => {
    takeLogical();
    if (attributes.length === 0 && badLine > 0) problem ??= 'line';
    if (attributes.length > 0 || problem !== null) out.push({ line: begun, attributes, badLine, problem });
    attributes = [];
    problem = null;
    badLine = 0;
  };
  const takeLine = (line: string, out: LdifEntry[]) => {
    number++;
    if (line.startsWith(' ') && logical !== null) {
      if (logical.length + line.length > ldifLimits.line) problem ??= 'too-long';
      else logical += line.slice(1);
      return;
    }
    if (line.trim() === '') return endEntry(out);
    takeLogical();
    if (attributes.length === 0 && problem === null && badLine === 0) begun = number;
    logicalLine = number;
    logical = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line;
  };
  const feed = (more: string): LdifEntry[] => {
    const out: LdifEntry[] = [];
    rest += more;
    let from = 0;
    for (let stop = rest.indexOf('\n'); stop >= 0; stop = rest.indexOf('\n', from)) {
      takeLine(rest.slice(from, stop > from && rest[stop - 1] === '\r' ? stop - 1 : stop), out);
      from = stop + 1;
    }
    rest = rest.slice(from);
    if (rest.length > ldifLimits.physical) {
      rest = rest.slice(0, 100);
      problem ??= 'too-long';
    }
    return out;
  };
  return {
    push: (chunk) => feed(text.push(chunk)),
    end() {
      const out = feed(text.end());
      if (rest !== '') out.push(...feed('\n'));
      endEntry(out);
      return out;
    },
  };
}

/** UTF-8 text, or the base64 itself when it holds bytes that are no text, such as a picture. */
function fromBase64(text: string): string {
  const clean = text.replaceAll(/\s+/g, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.fromBase64(clean));
  } catch {
    return clean;
  }
}
