/** What single signs mean in XML 1.0: entities with the mistakes of phones mended, sections, and what may not stand there. */

export type XmlPlace = 'text' | 'tag' | 'closing' | 'value' | 'comment' | 'section' | 'instruction';

/** An attribute as it stands in a tag; its name when it is wanted. */
export interface Written {
  readonly start: string;
  readonly key: string | null;
}

/** What ends a part that is not read as markup. */
export const ends = { comment: '-->', section: ']]>', instruction: '?>' } as const;

// oxlint-disable-next-line no-control-regex -- exactly the characters that XML 1.0 §2.2 forbids are taken out
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/** White space, an equals sign, a slash, an angle bracket or a quote ends a name. */
const endsName = (code: number): boolean =>
  isSpace(code) || code === 61 || code === 47 || code === 62 || code === 60 || code === 34 || code === 39;

/** The place of the first sign from `at` on that is no white space; the length of the text when there is none. */
export function afterSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** Where the name that begins at `at` ends. */
export function afterName(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsName(text.charCodeAt(end))) end++;
  return end;
}

export const isBlank = (text: string): boolean => /^[\s\ufeff]*$/.test(text);

/** What `<!` or `<?` begins; unsure when the piece ends too early to tell. */
export function sectionOf(start: string): 'comment' | 'section' | 'instruction' | 'refused' | 'unsure' {
  if (start.startsWith('<?')) return 'instruction';
  if (start.startsWith('<!--')) return 'comment';
  if (start === '<![CDATA[') return 'section';
  return '<!--'.startsWith(start) || '<![CDATA['.startsWith(start) ? 'unsure' : 'refused';
}

/** Where an entity begins that this piece may not hold whole: two surrogates need 16 characters at most. */
export function entityStart(text: string, from: number): number {
  const near = text.indexOf('&', Math.max(from, text.length - 20));
  return near === -1 ? text.length : near;
}

/** The part of a value that there was room for; a cut must not leave half an entity or half a character behind. */
export function wholeEntities(text: string): string {
  const open = text.lastIndexOf('&');
  const whole = open !== -1 && text.indexOf(';', open) === -1 ? text.slice(0, open) : text;
  return whole.isWellFormed() ? whole : whole.slice(0, -1);
}

const entity = /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|(amp|lt|gt|quot|apos));|&/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved. Surrogates of their own become one character. @param wrong told of what is no entity. */
export function entitiesOf(text: string, wrong: () => void): string {
  let hasHalves = false;
  const whole = text.replace(entity, (all: string, hex?: string, decimal?: string, name?: string) => {
    const known = name === undefined ? undefined : named[name];
    if (known !== undefined) return known;
    if (hex === undefined && decimal === undefined) {
      wrong();
      return all;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 0xfffe || code === 0xffff || code > 0x10ffff) return '\ufffd';
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return '';
    hasHalves ||= code >= 0xd800 && code <= 0xdfff;
    return String.fromCodePoint(code);
  });
  return hasHalves ? whole.toWellFormed() : whole;
}
