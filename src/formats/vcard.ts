/** The lossless codec for vCard 2.1, 3.0 and 4.0: a card is its lines, each with the exact text it came in. */

import { freeText, strayEnd } from './vcard-stray.ts';

/** A parameter as written; `name` is null for the bare words of 2.1 (`TEL;HOME:`). The value keeps its quotes. */
export interface CardParam {
  readonly name: string | null;
  readonly value: string;
}

export interface CardLine {
  /** `item1` of `item1.TEL:`; null when there is none. */
  readonly group: string | null;
  /** As written; empty for a line that is no property (blank, a remark, a stray piece). */
  readonly name: string;
  /** The name in upper case, for comparing. */
  readonly key: string;
  readonly params: readonly CardParam[];
  /** The whole line as it came, with its folds and its line ending. */
  readonly text: string;
  /** Where in `text` the value begins. */
  readonly valueAt: number;
  /** 1 for the card's own lines, 2 and more inside a card within it (AGENT), 0 outside of any. */
  readonly depth: number;
}

export interface Card {
  readonly lines: readonly CardLine[];
}

/**
 * Takes a card apart (RFC 6350 §3.2, RFC 2426 §2.6, vCard 2.1 §2.1.3). Accepts every string; what is no property
 * stays a line without a name. `writeCard(parseCard(text)) === text`, always. Linear in the length of the text.
 */
export function parseCard(text: string): Card {
  const lines: CardLine[] = [];
  const next = lineEnds(text);
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const first = next(at);
    const head = headOf(text, at);
    let end = first;
    if (head.soft) end = softEnd(text, at, end, next);
    while (isBlank(text.charCodeAt(end)) && end < text.length) end = next(end);
    if (head.base64) end = payloadEnd(text, end, next);
    else if (depth > 0 && freeText.has(head.key)) end = strayEnd(text, end, next);
    const opens = head.key === 'BEGIN';
    if (opens) depth++;
    lines.push({
      group: head.group,
      name: head.name,
      key: head.key,
      params: head.params,
      text: at === 0 && end === text.length ? text : text.slice(at, end),
      valueAt: head.valueAt - at,
      depth,
    });
    if (head.key === 'END' && depth > 0) depth--;
    else if (head.key === 'AGENT' && opensCard(text.slice(head.valueAt, Math.min(first, head.valueAt + 40))))
      depth++;
    at = end;
  }
  return { lines };
}

/** The text of a card, byte for byte what was parsed where nothing was changed. */
export function writeCard(card: Card): string {
  let text = '';
  for (const line of card.lines) text += line.text;
  return text;
}

/** The value as written, with folds and the line ending taken off; quoted-printable keeps its soft breaks. */
export function rawValue(line: CardLine): string {
  const { text } = line;
  let end = text.length;
  while (end > line.valueAt && isLineEnd(text.charCodeAt(end - 1))) end--;
  const value = unfold(text.slice(line.valueAt, end), isSoft(line.params));
  // Where a writer broke a line without folding it, the break is one of the text; some put a backslash before it.
  return freeText.has(line.key) && value.includes('\n') && !isSoft(line.params)
    ? value.replace(/\\?\r*\n/g, '\n')
    : value;
}

/** Every value of a parameter, quotes taken off, lists taken apart, as written; `TYPE` also finds the bare words of 2.1. */
export function paramValues(line: CardLine, name: string): string[] {
  const found: string[] = [];
  for (const param of line.params) {
    if (param.name === null ? name !== 'TYPE' : param.name.toUpperCase() !== name) continue;
    if (param.value.includes('"') || param.value.includes(','))
      for (const part of splitQuoted(param.value, ','))
        found.push(...(name === 'TYPE' ? part.split(',') : [part]));
    else found.push(param.value);
  }
  return found;
}

/**
 * Takes line breaks with the one blank behind them out of a value (RFC 6350 §3.2).
 * @param keepSoft leaves a break behind `=` alone: there it belongs to quoted-printable, and the blank to the value
 */
export function unfold(text: string, keepSoft = false): string {
  let brk = text.indexOf('\n');
  if (brk < 0 && !text.includes('\r')) return text;
  let out = '';
  let from = 0;
  while (brk >= 0) {
    let end = brk;
    while (end > from && text.charCodeAt(end - 1) === 13) end--;
    const folds = isBlank(text.charCodeAt(brk + 1)) && !(keepSoft && text.charCodeAt(end - 1) === 61);
    out += text.slice(from, folds ? end : brk + 1);
    from = brk + (folds ? 2 : 1);
    brk = text.indexOf('\n', from);
  }
  out += text.slice(from);
  return out.includes('\r') && !keepSoft ? out.replace(/\r[ \t]/g, '') : out;
}

/** Whether a value is a card that begins in the same line, as some writers of 2.1 put an AGENT. */
export function opensCard(value: string): boolean {
  return /^\s{0,9}BEGIN\s{0,9}:\s{0,9}VCARD\s{0,9}$/i.test(value);
}

/** Whether the value is base64 by its parameters (`ENCODING=b`, `ENCODING=BASE64`, a bare `BASE64`). */
export function isBase64(params: readonly CardParam[]): boolean {
  return params.some(
    ({ name, value }) =>
      (name === null || name.toUpperCase() === 'ENCODING') && /^(?:b|base64)$/i.test(value.trim()),
  );
}

/** Whether the value is quoted-printable by its parameters. */
export function isSoft(params: readonly CardParam[]): boolean {
  return params.some(
    ({ name, value }) =>
      (name === null || name.toUpperCase() === 'ENCODING') && value.toUpperCase() === 'QUOTED-PRINTABLE',
  );
}

interface Head {
  readonly group: string | null;
  readonly name: string;
  readonly key: string;
  readonly params: readonly CardParam[];
  readonly valueAt: number;
  readonly soft: boolean;
  readonly base64: boolean;
}

const noParams: readonly CardParam[] = [];

/** No honest header is longer (characters); what is, is a line without a name. */
const longestHeader = 65_536;

/** Name and parameters of the line that starts at `at`; a header folded over lines is read through its folds. */
function headOf(text: string, at: number): Head {
  const colon = colonOf(text, at);
  if (colon < 0)
    return { group: null, name: '', key: '', params: noParams, valueAt: at, soft: false, base64: false };
  const header = unfold(text.slice(at, colon));
  const semi = header.indexOf(';');
  const full = semi < 0 ? header : header.slice(0, semi);
  const dot = full.lastIndexOf('.');
  const name = full.slice(dot + 1).trim();
  const key = name.toUpperCase();
  const group = dot < 0 ? null : full.slice(0, dot).trim();
  const params = semi < 0 ? noParams : paramsOf(header, semi + 1);
  return { group, name, key, params, valueAt: colon + 1, soft: isSoft(params), base64: isBase64(params) };
}

/** The colon that ends the header: outside quotes, or the first one when a quote never closes; -1 without one. */
function colonOf(text: string, at: number): number {
  let plain = -1;
  let quoted = false;
  const most = Math.min(text.length, at + longestHeader);
  for (let i = at; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 58) {
      if (!quoted) return i;
      if (plain < 0) plain = i;
    } else if (code === 34) quoted = !quoted;
    else if (code === 10 || code === 13) {
      let next = i + 1;
      if (code === 13 && text.charCodeAt(next) === 13) next++;
      if (code === 13 && text.charCodeAt(next) === 10) next++;
      if (!isBlank(text.charCodeAt(next))) break;
      i = next;
    }
  }
  return plain;
}

function paramsOf(header: string, from: number): CardParam[] {
  return splitQuoted(header.slice(from), ';', true).map((param) => {
    const equals = param.indexOf('=');
    return equals < 0
      ? { name: null, value: param.trim() }
      : { name: param.slice(0, equals).trim(), value: param.slice(equals + 1) };
  });
}

/** Parts between separators that stand outside double quotes; the quotes go unless they are to stay. */
function splitQuoted(text: string, separator: string, keepQuotes = false): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    if (i < text.length && (text[i] !== separator || quoted)) continue;
    const part = text.slice(from, i);
    parts.push(keepQuotes ? part : part.replaceAll('"', ''));
    from = i + 1;
  }
  return parts;
}

/** A quoted-printable value goes on while its lines end in `=`; never into the end of the card. */
function softEnd(text: string, at: number, end: number, next: (from: number) => number): number {
  let from = at;
  let to = end;
  while (to < text.length && endsSoft(text, from, to)) {
    const further = next(to);
    if (/^\s*END\s*:/i.test(text.slice(to, Math.min(further, to + 12)))) break;
    from = to;
    to = further;
  }
  return to;
}

function endsSoft(text: string, from: number, end: number): boolean {
  let last = end - 1;
  while (last > from && text.charCodeAt(last) <= 32) last--;
  return text.charCodeAt(last) === 61;
}

/** Base64 of 2.1 may stand unfolded below its name, and a blank line ends it. */
function payloadEnd(text: string, end: number, next: (from: number) => number): number {
  let to = end;
  while (to < text.length) {
    const further = next(to);
    const blank = isLineEnd(text.charCodeAt(to));
    if (blank) return further;
    if (!isPayload(text, to, further)) return to;
    to = further;
    while (isBlank(text.charCodeAt(to))) to = next(to);
  }
  return to;
}

function isPayload(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    const fits = (lower >= 97 && lower <= 122) || (code >= 47 && code <= 57) || code === 43 || code === 61;
    if (!fits && code > 32) return false;
  }
  return true;
}

/** Finds where the physical line that starts here ends: behind LF, CRLF (also CR CR LF) or a lone CR. */
function lineEnds(text: string): (from: number) => number {
  let cr = text.indexOf('\r');
  let lf = text.indexOf('\n');
  let loneUntil = 0;
  return (from) => {
    if (cr >= 0 && cr < from) cr = text.indexOf('\r', from);
    if (lf >= 0 && lf < from) lf = text.indexOf('\n', from);
    if (cr < 0 || (lf >= 0 && lf < cr)) return lf < 0 ? text.length : lf + 1;
    if (cr < loneUntil) return cr + 1;
    let run = cr;
    while (text.charCodeAt(run) === 13) run++;
    if (text.charCodeAt(run) === 10) return run + 1;
    loneUntil = run;
    return cr + 1;
  };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
