/** Writes a vCard 4.0 (RFC 6350) from what a table or another program knows, always the same text for the same person. */

export interface CardField {
  readonly name: string;
  /** `X-LABEL` is a label of one's own, such as `Choir`. */
  readonly params?: readonly (readonly [name: string, value: string])[];
  /** One text, or the components of a structured value (N, ADR, ORG). */
  readonly value: string | readonly string[];
  /** True for URIs and dates, which are written as they are. */
  readonly plain?: boolean;
}

/** The name is required (RFC 6350 §6.2.1); when it is empty, the first address or number stands for it. */
export function cardFromFields(name: string, fields: readonly CardField[]): string {
  const stand = name.trim() === '' ? firstText(fields) : name.trim();
  const said = fields.filter(({ value }) =>
    typeof value === 'string' ? value !== '' : value.some((v) => v !== ''),
  );
  let groups = 0;
  const lines = [{ name: 'FN', value: stand }, ...said].flatMap((field: CardField): string[] => {
    const label = field.params?.find(([param]) => param === 'X-LABEL')?.[1] ?? '';
    if (label === '') return [writeField(field)];
    // A label of one's own is told beside the line, in the way that most address books read.
    const group = `item${++groups}`;
    const params = field.params?.filter(([param]) => param !== 'X-LABEL') ?? [];
    const named = { ...field, name: `${group}.${field.name}`, params };
    return [writeField(named), writeField({ name: `${group}.X-ABLabel`, value: label })];
  });
  return ['BEGIN:VCARD', 'VERSION:4.0', ...new Set(lines), 'END:VCARD', ''].join('\r\n');
}

/** A column that vCard has no property for, kept whole. */
export function unknownField(header: string, value: string): CardField {
  return { name: 'X-KITH-CSV', params: [['X-HEADER', header]], value };
}

function firstText(fields: readonly CardField[]): string {
  const field =
    fields.find(({ name }) => name === 'EMAIL' || name === 'TEL') ??
    fields.find(({ name }) => name === 'ORG');
  return field === undefined
    ? ''
    : typeof field.value === 'string'
      ? field.value
      : field.value.join(' ').trim();
}

function writeField(field: CardField): string {
  const params = (field.params ?? [])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `;${name}=${writeParam(value)}`)
    .join('');
  const value =
    typeof field.value !== 'string'
      ? field.value.map(escape).join(';')
      : field.plain === true
        ? field.value.replaceAll(/[\r\n]+/g, ' ')
        : field.name === 'CATEGORIES' || field.name === 'NICKNAME'
          ? field.value.split('\u0000').map(escape).join(',')
          : escape(field.value);
  return fold(`${field.name}${params}:${value}`);
}

/** RFC 6350 §3.4; a lone surrogate cannot be written in UTF-8. */
function escape(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n|[\r\n\\,;]/g, (c) => (/[\r\n]/.test(c) ? '\\n' : `\\${c}`));
}

/** RFC 6868: quotes, line breaks and carets have their own escapes in parameters. */
function writeParam(value: string): string {
  const safe = value
    .toWellFormed()
    .slice(0, 500)
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/[\r\n]+/g, '^n')
    .replaceAll(/\p{Cc}/gu, ' ');
  return /^[A-Za-z0-9-]+$/.test(safe) ? safe : `"${safe}"`;
}

/** RFC 6350 §3.2: at most 75 octets a line, never cut inside a character. */
function fold(line: string): string {
  let out = '';
  let room = 75;
  for (const c of line) {
    const point = c.codePointAt(0) ?? 0;
    const octets = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets > room) {
      out += '\r\n ';
      room = 74;
    }
    out += c;
    room -= octets;
  }
  return out;
}
