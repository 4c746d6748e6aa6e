/** Reads the text of a header field, whatever charset it came in: encoded words, raw 8-bit bytes, raw ISO-2022-JP. */
import { addressParser, decodeWords } from 'postal-mime';

export { addressParser };

/** Far more than the longest subject that anybody reads, in bytes as encoded. */
const longestText = 16_384;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');
const japanese = new TextDecoder('iso-2022-jp');

/** Bytes without a declared charset as text: UTF-8 when they are, else windows-1252. @param raw each character a byte. */
export function rawText(raw: string): string {
  if (isAscii(raw)) return raw.includes('\u001b$') ? japanese.decode(Buffer.from(raw, 'latin1')) : raw;
  const bytes = Buffer.from(raw, 'latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/**
 * An unstructured field as a person reads it (RFC 2047 with what mailers make of it: adjacent words are joined before
 * they are decoded, languages of RFC 2231 §5 are dropped). One line, no control characters. Only the first 16 kB
 * are read. Never throws.
 * @param raw the unfolded value, each character a byte.
 */
export function fieldText(raw: string): string {
  const text = rawText(shortened(raw, longestText));
  const decoded = text.includes('=?') ? words(text) : text;
  return isPrintable(decoded) ? decoded.trim() : oneLine(decoded);
}

/** Decodes encoded words in text that is already characters. */
export function words(text: string): string {
  const joined = decodeWords(joinedWords(text));
  return joined.includes('\ufffd') ? decodeWords(text) : joined;
}

const word = /=\?([^?*\s]{1,40})(?:\*[A-Za-z0-9-]{0,20})?\?([bq])\?([^?\r\n]{0,2000})\?=/gi;

/**
 * Makes one encoded word of neighbours in the same charset, for mailers cut in the middle of a character, and drops
 * the language of RFC 2231 §5. A lone word stays as it is.
 */
export function joinedWords(text: string): string {
  let result = '';
  let end = 0;
  let run: { charset: string; words: string[]; bytes: Buffer[] } | null = null;
  const close = (): void => {
    if (run === null) return;
    const { charset, words, bytes } = run;
    result +=
      bytes.length === 1 ? words.join('') : `=?${charset}?B?${Buffer.concat(bytes).toString('base64')}?=`;
    run = null;
  };
  for (const match of text.matchAll(word)) {
    const [whole, charset = '', way = '', payload = ''] = match;
    const gap = text.slice(end, match.index);
    const continues: boolean = run !== null && run.charset === charset.toLowerCase() && gap.trim() === '';
    if (!continues) {
      close();
      result += gap;
      run = { charset: charset.toLowerCase(), words: [], bytes: [] };
    }
    run?.words.push(`=?${charset}?${way}?${payload}?=`);
    run?.bytes.push(/b/i.test(way) ? Buffer.from(payload, 'base64') : quotedBytes(payload));
    end = match.index + whole.length;
  }
  close();
  return result + text.slice(end);
}

function quotedBytes(payload: string): Buffer {
  const text = Buffer.from(payload.replaceAll('_', ' ')).toString('latin1');
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Controls, line breaks and marks of direction become spaces, runs of space one. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** At most so many bytes, never cut inside a character of UTF-8. @param raw each character a byte. */
export function shortened(raw: string, limit: number): string {
  if (raw.length <= limit) return raw;
  let end = limit;
  while (end > limit - 4 && (raw.charCodeAt(end) & 0xc0) === 0x80) end--;
  return raw.slice(0, end);
}

/** A copy: a slice would keep the whole header block in memory for as long as an address or a subject of it lives. */
export function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

/** True when every character is below 128. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126) return false;
  }
  return true;
}
