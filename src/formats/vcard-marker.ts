/** Tells the lines that begin and end a card from all others, from their bytes. */

export type Marker = 'begin' | 'end' | 'endBegin' | 'agent' | 'agentBegin' | 'fold' | 'blank' | 'other';

/** A line longer than this (bytes) marks nothing. */
export const longestMarker = 120;

/**
 * What the line between two places says.
 * @param inside whether a card is open: there a leading blank means a folded line, outside it is only a blank
 */
export function markerOf(bytes: Uint8Array, start: number, end: number, inside: boolean): Marker {
  let at = start;
  const first = bytes[at] ?? 10;
  if (inside && end > start && (first === 32 || first === 9)) return 'fold';
  if (first === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  while (at < end && (bytes[at] ?? 0) <= 32) at++;
  if (at >= end) return 'blank';
  const letter = (bytes[at] ?? 0) | 32;
  if ((letter !== 98 && letter !== 101 && letter !== 97 && letter !== 105) || end - start > longestMarker)
    return 'other';
  let text = '';
  for (; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  if (/^BEGIN\s*:\s*VCARD\s*$/i.test(text)) return 'begin';
  if (/^END\s*:\s*VCARD\s*$/i.test(text)) return 'end';
  if (/^END\s*:\s*VCARD\s*BEGIN\s*:\s*VCARD\s*$/i.test(text)) return 'endBegin';
  if (/^(?:item\d+\.)?AGENT[^:]*:\s*$/i.test(text)) return 'agent';
  if (/^(?:item\d+\.)?AGENT[^:]*:\s*BEGIN\s*:\s*VCARD\s*$/i.test(text)) return 'agentBegin';
  return 'other';
}

/** How many bytes of `END:VCARDBEGIN:VCARD` belong to the first card. */
export function endLength(bytes: Uint8Array): number {
  let at = 3;
  for (; at < bytes.length; at++) if (((bytes[at] ?? 0) | 32) === 98) return at;
  return at;
}

/** The charsets that parameters in a card name, at most five; Shift_JIS where only the phones of Japan write so. */
export function charsetsNamed(bytes: Uint8Array): string[] {
  const found = new Set<string>();
  for (let at = bytes.indexOf(61); at >= 0 && found.size < 5; at = bytes.indexOf(61, at + 1)) {
    if (ascii(bytes, at - 7, at).toUpperCase() !== 'CHARSET') continue;
    const named = /^"?([\w.-]+)/.exec(ascii(bytes, at + 1, at + 40));
    if (named?.[1] !== undefined) found.add(named[1].toLowerCase());
  }
  if (found.size === 0 && holds(bytes, 'X-IRMC-')) found.add('shift_jis');
  return [...found];
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = Math.max(0, start); i < end && i < bytes.length; i++)
    text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function holds(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (ascii(bytes, at, at + word.length) === word) return true;
  return false;
}
