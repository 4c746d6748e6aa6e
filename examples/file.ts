/** One file of the household before it reaches the disk, and the few encodings that several writers share. */
import type { Household, Someone } from './household.ts';

export interface OutFile {
  /** Relative to the folder of the household, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A stable UUID for a name: the same name, the same UUID, on every machine. */
export function uuidOf(name: string): string {
  let hex = '';
  for (let round = 0; hex.length < 32; round++) {
    let state = 0x811c9dc5 ^ Math.imul(round + 1, 0x9e3779b1);
    for (const sign of name) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    hex += ((state ^ (state >>> 12)) >>> 0).toString(16).padStart(8, '0');
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Everybody by id; a missing id is a mistake in the cast and is said so. */
export function finder(household: Household): (id: string) => Someone {
  const byId = new Map(household.people.map((someone) => [someone.id, someone]));
  return (id) => {
    const someone = byId.get(id);
    if (someone === undefined) throw new RangeError(`nobody in the household is called ${id}`);
    return someone;
  };
}

/** Wall time in Lisbon of a second since 1970. */
export function inLisbon(at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('Europe/Lisbon');
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `value` as one field of a comma separated file (RFC 4180 §2). */
export function csvField(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function csvRow(values: readonly string[]): string {
  return values.map(csvField).join(',');
}

/** Text inside an XML attribute, line ends kept. */
export function xmlAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '&#10;');
}

/** A content line folded at 75 octets (RFC 6350 §3.2, RFC 5545 §3.1), with CRLF; never inside a character. */
export function folded(line: string): string {
  if (line.length <= 24 || Buffer.byteLength(line) <= 75) return `${line}\r\n`;
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return `${out}\r\n`;
}

/** Text as vCard 3.0, 4.0 and iCalendar want it (RFC 6350 §3.4). */
export function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(',', '\\,').replaceAll(';', '\\;');
}

/** UTF-8 as quoted-printable, lines at most 75 long (RFC 2045 §6.7). */
export function quotedPrintable(text: string, lineEnd: string): string {
  let out = '';
  let column = 0;
  for (const byte of Buffer.from(text, 'utf8')) {
    if (byte === 10) {
      out += lineEnd;
      column = 0;
      continue;
    }
    const plain = byte >= 32 && byte <= 126 && byte !== 61;
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (column + piece.length > 75) {
      out += `=${lineEnd}`;
      column = 0;
    }
    out += piece;
    column += piece.length;
  }
  return out;
}
