/** The words of one mail, whichever way it carries them: plain, in parts, in HTML, encoded (RFC 2045, RFC 2046). */
import { decodeNamed } from './charset.ts';
import { fromQuotedPrintable } from './quoted-printable.ts';

const deepest = 6;
const mostParts = 40;
const mostLetters = 100_000;

/**
 * The text of the mail: its first part of plain text that is no attachment, else its first part of HTML without marks and
 * quotations; empty when it has neither. Never throws; a cut body gives what is there.
 * @param header the header block as it came
 * @param body what follows it, each character a byte
 */
export function mailBodyText(header: string, body: string): string {
  const found: Found = { plain: null, html: null, left: mostParts };
  look(header, body, 0, found);
  return (found.plain ?? (found.html === null ? '' : textOfHtml(found.html))).slice(0, mostLetters);
}

interface Found {
  plain: string | null;
  html: string | null;
  left: number;
}

function look(header: string, body: string, depth: number, found: Found): void {
  found.left -= 1;
  if (found.left < 0 || depth > deepest || found.plain !== null) return;
  const type = field(header, 'content-type');
  const kind = (/^\s*([\w-]+\/[\w.+-]+)/.exec(type)?.[1] ?? 'text/plain').toLowerCase();
  if (kind.startsWith('multipart/')) {
    const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
    const edge = boundary?.[1] ?? boundary?.[2];
    if (edge === undefined) return;
    for (const part of partsOf(body, edge)) {
      const [inner, rest] = splitPart(part);
      look(inner, rest, depth + 1, found);
    }
    return;
  }
  if (kind !== 'text/plain' && kind !== 'text/html') return;
  if (/^\s*attachment/i.test(field(header, 'content-disposition'))) return;
  const text = decoded(body, field(header, 'content-transfer-encoding'), type);
  if (kind === 'text/plain') found.plain = /format\s*=\s*"?flowed/i.test(type) ? unflowed(text) : text;
  else found.html ??= text;
}

/** The value of a field, unfolded; empty when there is none. Of many equal ones the first counts. */
function field(header: string, name: string): string {
  const lower = header.slice(0, 65_536).toLowerCase();
  const mark = `\n${name}:`;
  const at = lower.startsWith(mark.slice(1)) ? -1 : lower.indexOf(mark);
  if (at < 0 && !lower.startsWith(mark.slice(1))) return '';
  let end = header.indexOf('\n', at + 1);
  while (end >= 0 && (header[end + 1] === ' ' || header[end + 1] === '\t'))
    end = header.indexOf('\n', end + 1);
  return header.slice(at + 1 + mark.length - 1, end < 0 ? undefined : end).replace(/[\r\n]+/g, ' ');
}

function partsOf(body: string, edge: string): readonly string[] {
  const parts: string[] = [];
  const mark = `--${edge}`;
  let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1;
  if (at === 0 && !body.startsWith(mark)) return parts;
  while (parts.length < mostParts) {
    const start = body.indexOf('\n', at);
    if (start < 0 || body.startsWith('--', at + mark.length)) return parts;
    const next = body.indexOf(`\n${mark}`, start);
    parts.push(body.slice(start + 1, next < 0 ? undefined : next));
    if (next < 0) return parts;
    at = next + 1;
  }
  return parts;
}

/** A part begins with its own header, which may be empty. */
function splitPart(part: string): readonly [header: string, body: string] {
  const empty = /^\r?\n/.exec(part);
  if (empty !== null) return ['', part.slice(empty[0].length)];
  const end = /\r?\n\r?\n/.exec(part);
  return end === null ? [part, ''] : [part.slice(0, end.index), part.slice(end.index + end[0].length)];
}

function decoded(body: string, encoding: string, type: string): string {
  const way = encoding.trim().toLowerCase();
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
  const cut = body.slice(0, 4 * mostLetters);
  const bytes =
    way === 'base64'
      ? Buffer.from(cut.replace(/[^A-Za-z0-9+/=]+/g, ''), 'base64')
      : way === 'quoted-printable'
        ? fromQuotedPrintable(cut)
        : Buffer.from(cut, 'latin1');
  return decodeNamed(bytes, charset);
}

/** A line that ends in a blank goes on in the next (RFC 3676 §4.1); the mark of a signature does not. */
function unflowed(text: string): string {
  return text.replace(/(?<!(?:^|\n)--) \r?\n(?!\s*>|\r?\n|-- )/g, ' ');
}

const breaks = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/blockquote|p|div)\b[^<>]{0,500}>|<(?:br|\/p|\/div)>/gi;
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  ntilde: 'ñ',
  atilde: 'ã',
  otilde: 'õ',
  iacute: 'í',
  oacute: 'ó',
  aacute: 'á',
  uacute: 'ú',
};

/** Words alone; what the marks call a quotation ends it, as the marks of the large programs do. */
export function textOfHtml(html: string): string {
  const quoted =
    /<blockquote\b|<div[^<>]{0,200}class="?[^"<>]{0,100}(?:gmail_quote|moz-cite-prefix|yahoo_quoted)/i.exec(
      html,
    );
  return html
    .slice(0, quoted?.index)
    .replace(/<(style|script|head)\b[^<]{0,50000}/gi, '')
    .replace(/\s+/g, ' ')
    .replace(breaks, '\n\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([A-Za-z]{2,8}));/gi,
      (whole, ten?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole;
        const code = ten === undefined ? Number.parseInt(hex ?? '', 16) : Number(ten);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
      },
    )
    .replace(/\n\s+/g, '\n\n')
    .trim();
}
