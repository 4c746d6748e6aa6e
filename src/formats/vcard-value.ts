/** What the value of a card line says once its encoding and its escapes are taken off. */
import { decodeNamed } from './charset.ts';
import { fromQuotedPrintable } from './quoted-printable.ts';
import { isBase64, isSoft, paramValues, rawValue, type Card, type CardLine } from './vcard.ts';

export type CardVersion = '2.1' | '3.0' | '4.0';

/** The version a card names; 3.0, the most lenient, when it names none or one unknown. */
export function versionOf(card: Card): CardVersion {
  const named = card.lines.find((line) => line.key === 'VERSION' && line.depth <= 1);
  const value = named === undefined ? '' : rawValue(named).trim();
  return value.startsWith('2') ? '2.1' : value.startsWith('4') ? '4.0' : '3.0';
}

/** The value with its transfer encoding taken off and its escapes still in. */
export function plainValue(line: CardLine): string {
  const raw = rawValue(line);
  if (isSoft(line.params)) {
    const plain = raw.includes('=') || raw.includes('\n') ? fromQuotedPrintable(raw) : null;
    return plain === null ? raw : decodeNamed(plain, charsetOf(line)).replace(/\r\n?/g, '\n');
  }
  if (raw.length < 100_000 && isBase64(line.params)) {
    const bytes = bytesOfBase64(raw);
    if (bytes !== null) return decodeNamed(bytes, charsetOf(line));
  }
  return raw;
}

/** The whole value as text: `\n`, `\,`, `\;`, `\:` and `\\` resolved (RFC 6350 §3.4), whatever the version. */
export function textValue(line: CardLine): string {
  return unescapeText(plainValue(line));
}

/** The parts between unescaped `;`, each resolved. */
export function componentsOf(line: CardLine): string[] {
  return splitEscaped(plainValue(line), ';').map(unescapeText);
}

/** The parts between unescaped `,`, each resolved and trimmed, without empty ones. */
export function listOf(line: CardLine): string[] {
  return splitEscaped(plainValue(line), ',')
    .map((part) => unescapeText(part).trim())
    .filter((part) => part !== '');
}

/** Parts between separators that no backslash stands before. */
export function splitEscaped(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === separator) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([nN,;:\\])/g, (_, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  );
}

/** Types of a line in lower case, without words that say nothing about where or what it is. */
export function typesOf(line: CardLine): string[] {
  if (line.params.length === 0) return [];
  const types = paramValues(line, 'TYPE')
    .map((type) =>
      type
        .trim()
        .toLowerCase()
        .replace(/^x-(?=\p{L})/u, ''),
    )
    .filter((type) => type !== '' && !silent.has(type));
  const own = types.length === 0 ? androidLabel(line) : null;
  return own === null ? types : [own];
}

/** Android writes a label of one's own as `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4D=61)`, parameters within one. */
function androidLabel(line: CardLine): string | null {
  for (const { name, value } of line.params) {
    if (name === null || !/^X-CUSTOM\(/i.test(name)) continue;
    const quoted = /,((?:=[0-9A-F]{2}|[^=,)])+)\)$/i.exec(value)?.[1];
    const bytes = quoted === undefined ? null : fromQuotedPrintable(quoted);
    if (bytes !== null) return decodeNamed(bytes, 'utf-8').trim() || null;
  }
  return null;
}

/** The first value of a parameter as text, also with the `\\n` that many write for a line break; empty without one. */
export function paramText(line: CardLine, name: string): string {
  return caretText(paramValues(line, name)[0] ?? '').replace(/\\n/gi, '\n');
}

/** A parameter value with `^n`, `^'` and `^^` resolved (RFC 6868). */
export function caretText(value: string): string {
  return value.replace(/\^([n'^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'));
}

/** 1 (first choice) to 100; null when the card does not say. */
export function prefOf(line: CardLine): number | null {
  if (line.params.length === 0) return null;
  const rank = Number.parseInt(paramValues(line, 'PREF')[0] ?? '', 10);
  if (rank >= 1 && rank <= 100) return rank;
  return paramValues(line, 'TYPE').some((type) => type.trim().toLowerCase() === 'pref') ? 1 : null;
}

/** `_$!<MotherInLaw>!$_` is Apple's way to say that a label is its own and translated: `mother in law`. Others stay as written. */
export function bareLabel(label: string): string {
  const own = /^_\$!<([^<>]*)>!\$_$/.exec(label.trim());
  if (own?.[1] === undefined) return label.trim();
  const word = own[1].replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return appleWords.get(word) ?? word;
}

/** Apple's words for what TYPE says with others. */
const appleWords = new Map([
  ['mobile', 'cell'],
  ['iphone', 'cell'],
  ['i phone', 'cell'],
  ['other fax', 'fax'],
  ['home page', 'homepage'],
]);

/** Base64 as cards hold it, blanks left out; null when it is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(/\s/.test(text) ? text.replace(/\s+/g, '') : text);
  } catch {
    return null;
  }
}

const silent = new Set([
  'internet',
  'pref',
  'voice',
  'x400',
  'uri',
  'text',
  'msg',
  'iphone',
  'quoted-printable',
  'base64',
  '8bit',
  '7bit',
  'utf-8',
  'date',
  'dom',
  'intl',
  'postal',
  'parcel',
]);

function charsetOf(line: CardLine): string | null {
  return paramValues(line, 'CHARSET')[0] ?? null;
}
