/** Whether a name inside an archive may be spoken of as a path: nothing that climbs, points elsewhere or cannot be shown. */

import { guessLetters } from '../formats/guess-letters.ts';

const longest = 1_024;
const deepest = 32;

/** The catalogue key of what is wrong with it, without its namespace; null when nothing is. */
export function badName(name: string): string | null {
  if (name.length > longest) return 'name-too-long';
  if (name === '' || name.includes('\0') || name.includes('\\')) return 'name-unsafe';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'name-unsafe';
  const parts = name.split('/');
  if (parts.includes('..')) return 'name-unsafe';
  return parts.length > deepest ? 'name-too-long' : null;
}

/** A name as a report can show it, whatever it holds. */
export function shownName(name: string): string {
  return name.slice(0, 200).replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\u{FFFD}');
}

/** Letters above ASCII of the code page that zip falls back to (APPNOTE 6.3.9 appendix D). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

/** Names in UTF-8 when they are that (many writers forget to say so), else as Windows in East Asia writes them, else in the old code page. */
export function nameOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return (
      eastAsian(bytes) ??
      Array.from(bytes, (b) => (b < 0x80 ? String.fromCharCode(b) : (cp437[b - 0x80] ?? '?'))).join('')
    );
  }
}

const letters = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const pair = new RegExp(`[${letters}]{2}`, 'u');
const strange = new RegExp(`[^\\p{ASCII}${letters}\\p{P}\\p{Zs}～]|[\uFF61-\uFF9F]`, 'u');

/** Two letters side by side: a single one may be the umlaut of a western name. */
function eastAsian(bytes: Uint8Array): string | null {
  const guess = guessLetters(bytes);
  if (guess.startsWith('windows')) return null;
  try {
    const text = new TextDecoder(guess, { fatal: true }).decode(bytes);
    return pair.test(text) && !strange.test(text) ? text : null;
  } catch {
    return null;
  }
}
