/** Turns the bytes of one text item into a string, whatever its writer called its letters, and says when bytes were not UTF-8. */

import { guessLetters } from './guess-letters.ts';

/** A text with the charset it was read by; `faithful` when UTF-8 of the text gives the bytes back. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly faithful: boolean;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const strictUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/**
 * Reads bytes as UTF-8; if they are none, by `declared`; then as UTF-8 whose lines were folded inside a character
 * (the fold moves behind it); then line by line as UTF-8 or the old encoding that its bytes look like.
 * Never throws. Where `faithful` is false the caller who must give the bytes back has to keep them.
 */
export function decodeText(bytes: Uint8Array, declared: readonly string[] = []): Decoded {
  const text = utf8.decode(bytes);
  if (!text.includes('\uFFFD') || strictly(strictUtf8, bytes) !== null)
    return { text, charset: 'utf-8', faithful: true };
  for (const label of declared) {
    const decoder = decoderFor(label);
    const read = decoder === null || decoder.encoding === 'utf-8' ? null : strictly(decoder, bytes);
    if (read !== null && decoder !== null) return { text: read, charset: decoder.encoding, faithful: false };
  }
  const mended = strictly(strictUtf8, foldsBehindCharacters(bytes));
  if (mended !== null) return { text: mended, charset: 'utf-8', faithful: false };
  return byLine(bytes);
}

/** Bytes of a value in the charset its parameter names; an unknown name reads as {@link decodeText} does. */
export function decodeNamed(bytes: Uint8Array, label: string | null): string {
  const decoder = label === null ? null : decoderFor(label);
  if (decoder === null || decoder.encoding === 'utf-8') return decodeText(bytes).text;
  return strictly(decoder, bytes) ?? decodeText(bytes).text;
}

/** `utf-16le` or `utf-16be` when the first bytes say so by a mark or by their NULs; null for everything else. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = [head[0], head[1], head[2], head[3]];
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && b !== undefined && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

const decoders = new Map<string, TextDecoder | null>();

function decoderFor(label: string): TextDecoder | null {
  const key = label.trim().toLowerCase();
  const known = decoders.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  // Names come from files: a hostile one must not fill the memory.
  if (decoders.size < 200) decoders.set(key, made);
  return made;
}

function make(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
}

function strictly(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Writers that count bytes break a line within a character; the rest of the character is brought before the break. */
function foldsBehindCharacters(bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let i = 1; i < out.length - 2; i++) {
    if (out[i] !== 10 && out[i] !== 13) continue;
    if ((out[i - 1] ?? 0) < 0x80) continue;
    let after = i;
    while (out[after] === 13) after++;
    if (out[after] !== 10 || (out[after + 1] !== 32 && out[after + 1] !== 9)) continue;
    after += 2;
    let rest = after;
    while (((out[rest] ?? 0) & 0xc0) === 0x80 && rest - after < 3) rest++;
    if (rest === after) continue;
    const moved = out.slice(after, rest);
    out.copyWithin(i + moved.length, i, after);
    out.set(moved, i);
    i = rest - 1;
  }
  return out;
}

function byLine(bytes: Uint8Array): Decoded {
  const old = guessLetters(bytes);
  const decoder = old === 'windows-1252' ? windows1252 : new TextDecoder(old);
  let text = '';
  let mixed = false;
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(10, at);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(at, end);
    const read = strictly(strictUtf8, line);
    if (read !== null && read.length < line.length) mixed = true;
    text += read ?? decoder.decode(line);
    at = end;
  }
  return { text, charset: mixed ? `utf-8 and ${old}` : old, faithful: false };
}
