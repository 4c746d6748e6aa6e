/** XML as a stream of elements behind limits: no document types, bounded depth and attributes, and the broken entities of phones mended. */
import { SaxesParser } from 'saxes';

export interface XmlElements {
  /** An element begins. @param attributes as written, entities resolved; one longer than the limit is cut. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** What stands between two tags, entities resolved; a piece of it may come at a time. */
  text?(piece: string): void;
}

/** Why reading stopped or what was wrong on the way. */
export type XmlTrouble = 'not-xml' | 'no-dtd' | 'too-deep' | 'too-long';

export interface XmlStream {
  push(chunk: Uint8Array): void;
  end(): void;
  /** The first trouble met so far, null while there is none. */
  trouble(): XmlTrouble | null;
}

/**
 * Never throws. A gate in front of the parser (saxes, XML 1.0) cuts attributes, so that a picture of 30 MB in one is
 * never held, and stops at a document type. Surrogates written as two numbers (`&#55357;&#56832;`, as older phones do)
 * become the character they mean, lone ones U+FFFD, control characters nothing.
 * @param longestAttribute characters kept of one attribute. @param deepest levels of elements.
 */
export function xmlStream(elements: XmlElements, longestAttribute = 64_000, deepest = 16): XmlStream {
  const decoder = new TextDecoder();
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let trouble: XmlTrouble | null = null;
  let dead = false;
  const stop = (why: XmlTrouble): void => {
    trouble = why;
    dead = true;
  };
  parser.on('error', () => {
    trouble ??= 'not-xml';
  });
  parser.on('opentag', (tag) => {
    if (dead) return;
    depth++;
    if (depth > deepest) stop('too-deep');
    else elements.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (!dead) elements.close(tag.name);
  });
  if (elements.text !== undefined) {
    const hear = (piece: string): void => {
      if (!dead) elements.text?.(piece);
    };
    parser.on('text', hear);
    parser.on('cdata', hear);
  }
  let refused: XmlTrouble | null = null;
  const longestSection = elements.text === undefined ? 0 : longestAttribute;
  const gate = attributeGate(longestAttribute, longestSection, (why) => {
    refused = why;
  });
  let carried = '';
  const feed = (text: string, last: boolean): void => {
    const all = carried + text;
    const split = last ? all.length : entityStart(all);
    carried = all.slice(split);
    const clean = gate(mended(all.slice(0, split)));
    if (clean !== '') parser.write(clean);
    // What stood before it is read first, so that the evidence is the same however the file is cut.
    if (refused !== null) stop(refused);
  };
  return {
    push: (chunk) => {
      if (!dead) feed(decoder.decode(chunk, { stream: true }), false);
    },
    end: () => {
      if (dead) return;
      feed(decoder.decode(), true);
      if (!dead) parser.close();
    },
    trouble: () => trouble,
  };
}

/** Where an entity begins that this piece may not hold whole: two surrogates need 16 characters at most. */
function entityStart(text: string): number {
  const near = text.indexOf('&', Math.max(0, text.length - 20));
  return near === -1 ? text.length : near;
}

// oxlint-disable-next-line no-control-regex -- exactly the characters that XML 1.0 §2.2 forbids are taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const numeric = /&#(?:x([\da-f]{1,6})|(\d{1,7}));(?:&#(?:x(d[c-f][\da-f]{2})|(5[67]\d{3}));)?/gi;

function mended(text: string): string {
  const clean = text.replace(forbidden, '');
  if (!clean.includes('&#')) return clean;
  return clean.replace(
    numeric,
    (whole: string, hex?: string, decimal?: string, lowHex?: string, lowDecimal?: string) => {
      const first = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const second = lowHex === undefined ? Number(lowDecimal ?? Number.NaN) : Number.parseInt(lowHex, 16);
      const rest = Number.isNaN(second) ? '' : whole.slice(whole.indexOf(';') + 1);
      if (first >= 0xd800 && first <= 0xdbff) {
        return second >= 0xdc00 && second <= 0xdfff
          ? String.fromCharCode(first, second)
          : `\ufffd${mended(rest)}`;
      }
      const alone = whole.slice(0, whole.length - rest.length);
      return `${entity(first, alone)}${mended(rest)}`;
    },
  );
}

function entity(code: number, written: string): string {
  if ((code >= 0xdc00 && code <= 0xdfff) || code === 0xfffe || code === 0xffff || code > 0x10ffff)
    return '\ufffd';
  return code < 32 && code !== 9 && code !== 10 && code !== 13 ? '' : written;
}

type Place = 'text' | 'tag' | 'value' | 'comment' | 'section' | 'instruction';

/** Lets text through, cutting attributes and marked sections at a length; tags without end and document types stop it. */
function attributeGate(
  longest: number,
  longestSection: number,
  stop: (why: XmlTrouble) => void,
): (text: string) => string {
  let place: Place = 'text';
  let quote = '"';
  let valueLength = 0;
  let sectionLength = 0;
  let tagLength = 0;
  let held = '';
  const ends: Readonly<Record<'comment' | 'section' | 'instruction', string>> = {
    comment: '-->',
    section: ']]>',
    instruction: '?>',
  };
  return (fresh) => {
    const text = held + fresh;
    held = '';
    let out = '';
    let i = 0;
    // Where the text begins that is passed on as it is; nearly always the whole piece.
    let from = 0;
    const drop = (until: number, next: number): void => {
      out += text.slice(from, until);
      from = next;
    };
    while (i < text.length) {
      if (place === 'text') {
        i = text.indexOf('<', i);
        if (i === -1) break;
        const sign = text.charAt(i + 1);
        if (sign === '!' || sign === '?' || sign === '') {
          const start = text.slice(i, i + 9);
          const kind = kindOf(start);
          if (kind === 'unsure' || kind === 'refused') {
            drop(i, text.length);
            if (kind === 'refused') stop('no-dtd');
            else held = start;
            return out;
          }
          place = kind;
          sectionLength = 0;
          // Comments and instructions say nothing and are not passed on.
          if (kind !== 'section') drop(i, i);
          i += kind === 'section' ? 9 : kind === 'comment' ? 4 : 2;
        } else {
          place = 'tag';
          i++;
        }
        tagLength = 0;
      } else if (place === 'tag') {
        signs.lastIndex = i;
        const found = signs.exec(text)?.index ?? text.length;
        tagLength += found - i + 1;
        if (tagLength > longestTag) {
          drop(i, text.length);
          stop('too-long');
          return out;
        }
        i = found + 1;
        const sign = text.charAt(found);
        if (sign === '>') place = 'text';
        else if (sign !== '') {
          place = 'value';
          quote = sign;
          valueLength = 0;
        }
      } else if (place === 'value') {
        const next = text.indexOf(quote, i);
        const until = next === -1 ? text.length : next;
        const room = Math.max(0, longest - valueLength);
        if (until - i > room) {
          drop(i, until);
          out += wholeEntities(text.slice(i, i + room));
        }
        valueLength += until - i;
        i = until;
        if (next === -1) break;
        i++;
        place = 'tag';
      } else {
        const end = ends[place];
        const next = text.indexOf(end, i);
        const section = place === 'section';
        const until = next === -1 ? Math.max(i, text.length - end.length + 1) : next;
        if (section) {
          const room = Math.max(0, longestSection - sectionLength);
          sectionLength += until - i;
          if (until - i > room) {
            drop(i, until);
            out += text.slice(i, i + room);
          }
        }
        if (next === -1) {
          held = text.slice(until);
          if (section) drop(until, text.length);
          return out;
        }
        i = next + end.length;
        if (!section) from = i;
        place = 'text';
      }
    }
    if (place === 'comment' || place === 'instruction') return out;
    return from === 0 ? text : out + text.slice(from);
  };
}

const signs = /["'>]/g;

/** What `<!` or `<?` begins; unsure when the piece ends too early to tell. */
function kindOf(start: string): 'comment' | 'section' | 'instruction' | 'refused' | 'unsure' {
  if (start.startsWith('<?')) return 'instruction';
  if (start.startsWith('<!--')) return 'comment';
  if (start === '<![CDATA[') return 'section';
  return '<!--'.startsWith(start) || '<![CDATA['.startsWith(start) ? 'unsure' : 'refused';
}

const longestTag = 100_000;

/** The part of a value that there is room for; a cut must not leave half an entity behind. */
function wholeEntities(text: string): string {
  const open = text.lastIndexOf('&');
  return open !== -1 && text.indexOf(';', open) === -1 ? text.slice(0, open) : text;
}
