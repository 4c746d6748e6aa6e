/** The bytes of JSON that a scanner looks for, and how it passes over what it keeps. */

export const quote = 34;
export const comma = 44;
export const colon = 58;
export const openBracket = 91;
export const backslash = 92;
export const closeBracket = 93;
export const openBrace = 123;
export const closeBrace = 125;

/** How far a value that is kept whole has been passed: only where it ends matters, JSON.parse judges the rest. */
export interface Inside {
  depth: number;
  string: boolean;
  escaped: boolean;
}

/** Passes over the bytes of a kept object or array, many at a time; returns where it ends, or the end of the chunk. */
export function passInside(chunk: Uint8Array, from: number, inside: Inside, deepest: number): number {
  let { depth, string, escaped } = inside;
  let i = from;
  for (; i < chunk.length; i++) {
    let byte = chunk[i];
    if (string) {
      if (escaped) {
        escaped = false;
        continue;
      }
      while (byte !== quote && byte !== backslash && i < chunk.length) byte = chunk[++i];
      if (byte === quote) string = false;
      else escaped = byte === backslash;
    } else if (byte === quote) string = true;
    else if (byte === openBrace || byte === openBracket) {
      if (++depth > deepest) break;
    } else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) break;
  }
  inside.depth = depth;
  inside.string = string;
  inside.escaped = escaped;
  return i;
}

/** A digit, a minus, or the first letter of true, false, null. */
export function isLiteral(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 45 || byte === 116 || byte === 102 || byte === 110;
}

export function isEnd(byte: number): boolean {
  return byte === comma || byte === closeBrace || byte === closeBracket || byte <= 32;
}

export function keyText(decoder: TextDecoder, pieces: readonly Uint8Array[]): string {
  const text = decoder.decode(joined(pieces));
  if (!text.includes('\\')) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
