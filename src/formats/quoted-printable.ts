/** Quoted-printable (RFC 2045 §6.7), as vCard 2.1 writes letters outside ASCII: text to bytes and back. */

const encoder = new TextEncoder();

/**
 * The bytes a quoted-printable text stands for. Soft line breaks go, with the blanks before them; what is no escape
 * stays as it is (a letter outside ASCII as its UTF-8). Never throws.
 */
export function fromQuotedPrintable(text: string): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === 61) {
      const high = hexOf(text.charCodeAt(i + 1));
      const low = hexOf(text.charCodeAt(i + 2));
      if (high >= 0 && low >= 0) {
        out.push(high * 16 + low);
        i += 3;
        continue;
      }
      const next = softBreak(text, i + 1);
      if (next > 0) {
        i = next;
        continue;
      }
    }
    if (code < 128) {
      out.push(code);
      i++;
    } else {
      const letter = String.fromCodePoint(text.codePointAt(i) ?? 0xfffd);
      out.push(...encoder.encode(letter));
      i += letter.length;
    }
  }
  return Uint8Array.from(out);
}

/**
 * Quoted-printable of a text in UTF-8, in lines of at most 76 characters joined by soft breaks.
 * @param used characters that stand before it on its first line
 * @param ending the line ending of the file
 */
export function toQuotedPrintable(text: string, used: number, ending: string): string {
  let out = '';
  let width = used;
  for (const byte of encoder.encode(text)) {
    const plain = byte > 32 && byte < 127 && byte !== 61;
    const shown =
      plain || byte === 32
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (width + shown.length > 75) {
      out += `=${ending}`;
      width = 0;
    }
    // A blank that opens a line would read as a fold, one that ends the value is trimmed on the way by many.
    const piece = shown === ' ' && width === 0 ? '=20' : shown;
    out += piece;
    width += piece.length;
  }
  return out.endsWith(' ') ? `${out.slice(0, -1)}=20` : out;
}

/** Where the text goes on after `=`, blanks and a line end; 0 when no line ends here. */
function softBreak(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  if (i >= text.length) return i;
  let ended = false;
  while (text.charCodeAt(i) === 13) {
    i++;
    ended = true;
  }
  if (text.charCodeAt(i) === 10) return i + 1;
  return ended ? i : 0;
}

function hexOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
