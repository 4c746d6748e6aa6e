/** Writes one new line of a card as its version wants it: escaped or quoted-printable, folded, with the file's line ending. */
import { toQuotedPrintable } from './quoted-printable.ts';
import type { CardVersion } from './vcard-value.ts';

/** How the lines of a card are written, so that a new one looks like its neighbours. */
export interface LineStyle {
  readonly version: CardVersion;
  readonly ending: string;
  /** Bytes a line may have, its ending not counted; Infinity when the card folds nothing. */
  readonly width: number;
  readonly indent: string;
}

/** A value before escaping: text, the parts of N, ADR or ORG, a list (CATEGORIES), or what stands as it is (URI, date). */
export type NewValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parts'; readonly parts: readonly (string | readonly string[])[] }
  | { readonly kind: 'list'; readonly list: readonly string[] }
  | { readonly kind: 'raw'; readonly raw: string };

export interface NewLine {
  readonly group?: string | null;
  readonly name: string;
  /** A null name is a bare word of 2.1; there `TYPE` is written bare, too. */
  readonly params?: readonly { readonly name: string | null; readonly value: string }[];
  readonly value: NewValue;
}

export const defaultStyle: LineStyle = { version: '4.0', ending: '\r\n', width: 75, indent: ' ' };

/** The line, folded, with its ending. */
export function newLine(line: NewLine, style: LineStyle): string {
  const value = valueText(line.value, style.version);
  let head = line.group === undefined || line.group === null ? line.name : `${line.group}.${line.name}`;
  for (const { name, value } of line.params ?? []) {
    const bare = name === null || (style.version === '2.1' && name.toUpperCase() === 'TYPE');
    head += bare ? `;${plainParam(value)}` : `;${name}=${paramText(value, style.version)}`;
  }
  if (style.version === '2.1' && line.value.kind !== 'raw' && /[^\x20-\x7e]/.test(value)) {
    head += ';CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:';
    return head + toQuotedPrintable(value, head.length, style.ending) + style.ending;
  }
  return folded(`${head}:${value}`, style) + style.ending;
}

/** The value with the escapes of its version (RFC 6350 §3.4; 2.1 knows only `\;` within parts). */
export function valueText(value: NewValue, version: CardVersion): string {
  const escape = version === '2.1' ? escape21 : escapeText;
  if (value.kind === 'raw') return value.raw.replace(/[\r\n]+/g, ' ');
  if (value.kind === 'text') return escape(value.text);
  if (value.kind === 'list') return value.list.map(escape).join(',');
  return value.parts
    .map((part) =>
      typeof part === 'string' ? escape(part) : part.map(escape).join(version === '2.1' ? ' ' : ','),
    )
    .join(';');
}

/** Breaks a line where it grows too wide, never inside a character (RFC 6350 §3.2). */
export function folded(line: string, style: LineStyle): string {
  if (line.length <= style.width && !/[^\x20-\x7e]/.test(line)) return line;
  let out = '';
  let from = 0;
  let bytes = 0;
  let at = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > style.width) {
      out += `${line.slice(from, at)}${style.ending}${style.indent}`;
      from = at;
      bytes = style.indent.length;
    }
    bytes += size;
    at += letter.length;
  }
  return out + line.slice(from);
}

export function escapeText(text: string): string {
  return /[\\,;\r\n]/.test(text) ? text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n') : text;
}

/** What a 2.1 value needs so that reading it, which resolves escapes in every version, gives the text back. */
function escape21(text: string): string {
  return text
    .replace(/\\(?=[nN,;:\\])/g, '\\\\')
    .replaceAll(';', '\\;')
    .replace(/\r\n|\r|\n/g, '\n')
    .replace(/\\$/, '\\\\');
}

/** Quotes cannot stand in a parameter; line breaks and quotes are written as RFC 6868 says. */
function paramText(value: string, version: CardVersion): string {
  const safe =
    version === '4.0'
      ? value
          .replaceAll('^', '^^')
          .replace(/\r\n|\r|\n/g, '^n')
          .replaceAll('"', "^'")
      : value.replace(/["\r\n]+/g, ' ');
  return /[:;,]/.test(safe) ? `"${safe}"` : safe;
}

function plainParam(value: string): string {
  return value.replace(/[:;,="\r\n]+/g, ' ').trim();
}
