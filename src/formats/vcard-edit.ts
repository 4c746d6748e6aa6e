/** Changes a card by rewriting only the lines that change; every other line keeps its bytes. */
import { writePartialDate, type PartialDate } from '../people/partial-date.ts';
import type { Handle } from '../people/handle.ts';
import { defaultStyle, newLine, type LineStyle, type NewLine, type NewValue } from './vcard-line.ts';
import { parseCard, paramValues, writeCard, type Card, type CardLine } from './vcard.ts';
import { caretText, textValue, versionOf, type CardVersion } from './vcard-value.ts';

/** What a property is to hold: text, the parts of N, ADR or ORG, the list of CATEGORIES or NICKNAME, a URI, a date. */
export type EditValue =
  | { readonly text: string }
  | { readonly parts: readonly (string | readonly string[])[] }
  | { readonly list: readonly string[] }
  | { readonly uri: string }
  | { readonly date: PartialDate };

/**
 * `set` rewrites the first line of that name (its group and parameters stay) or adds one; `add` always adds;
 * `replace` rewrites the line that says `was`; `remove` takes away the lines of that name, or only those that say `was`.
 * `was` is the value as decoded text (`textValue`). A label becomes TYPE when it is a usual one, else X-ABLabel.
 */
export type CardEdit =
  | { readonly kind: 'set'; readonly name: string; readonly value: EditValue }
  | { readonly kind: 'add'; readonly name: string; readonly value: EditValue; readonly label?: string | null }
  | { readonly kind: 'replace'; readonly name: string; readonly was: string; readonly value: EditValue }
  | { readonly kind: 'remove'; readonly name: string; readonly was?: string };

/**
 * The card with the edits, made one after the other. Keeps line endings, folding, version and groups; adds before END.
 * A line that would say the same as before is not touched. Never throws; a name that is no property name is left out.
 */
export function editCard(text: string, edits: readonly CardEdit[]): string {
  let card = parseCard(text);
  const style = styleOf(card);
  for (const edit of edits) if (/^[a-z0-9-]{1,100}$/i.test(edit.name)) card = edited(card, edit, style);
  return writeCard(card);
}

/** A fresh vCard 4.0. @param uid written as it is; by RFC 6350 best `urn:uuid:…` */
export function newCard(
  person: {
    readonly name: string;
    readonly family?: string | null;
    readonly given?: string | null;
    readonly nicknames?: readonly string[];
    readonly handles?: readonly Handle[];
    readonly company?: string | null;
    readonly title?: string | null;
    readonly note?: string | null;
    readonly birthday?: PartialDate | null;
    readonly circles?: readonly string[];
  },
  uid: string,
): string {
  const edits: CardEdit[] = [
    { kind: 'set', name: 'UID', value: { uri: uid } },
    { kind: 'set', name: 'FN', value: { text: person.name } },
  ];
  const set = (name: string, value: EditValue | null): void => {
    if (value !== null) edits.push({ kind: 'set', name, value });
  };
  const text = (value: string | null | undefined): EditValue | null => (value ? { text: value } : null);
  const list = (value: readonly string[] | undefined): EditValue | null =>
    value?.length ? { list: value } : null;
  if (person.family || person.given)
    set('N', { parts: [person.family ?? '', person.given ?? '', '', '', ''] });
  set('NICKNAME', list(person.nicknames));
  set('ORG', person.company ? { parts: [person.company] } : null);
  set('TITLE', text(person.title));
  set('BDAY', person.birthday ? { date: person.birthday } : null);
  set('CATEGORIES', list(person.circles));
  set('NOTE', text(person.note));
  for (const handle of person.handles ?? []) edits.push(addHandleEdit(handle));
  return editCard('BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n', edits);
}

/** The edit that adds a way to reach somebody, in the property that address books look for it. */
export function addHandleEdit(handle: Handle): CardEdit {
  const { kind, value, shown, label } = handle;
  if (kind === 'email') return { kind: 'add', name: 'EMAIL', value: { text: shown }, label };
  if (kind === 'phone') return { kind: 'add', name: 'TEL', value: { text: shown }, label };
  if (kind === 'url') return { kind: 'add', name: 'URL', value: { uri: shown }, label };
  if (kind === 'postal')
    return { kind: 'add', name: 'ADR', value: { parts: ['', '', shown, '', '', '', ''] }, label };
  const uri = kind === 'user' ? value : `${kind}:${value}`;
  return { kind: 'add', name: 'IMPP', value: { uri: encodeURI(uri) }, label };
}

function edited(card: Card, edit: CardEdit, style: LineStyle): Card {
  const key = edit.name.toUpperCase();
  const of = (line: CardLine): boolean => line.key === key && line.depth === 1;
  if (edit.kind === 'add') return insert(card, addedLines(card, edit, style), style);
  if (edit.kind === 'remove') {
    const { was } = edit;
    return without(card, (line) => of(line) && (was === undefined || textValue(line) === was));
  }
  const at = card.lines.findIndex(
    (line) => of(line) && (edit.kind === 'set' || textValue(line) === edit.was),
  );
  const line = card.lines[at];
  if (line === undefined)
    return edit.kind === 'set'
      ? insert(card, [writeNew(edit.name, edit.value, [], null, style)], style)
      : card;
  const params = keptParams(line, edit.value, style.version);
  const text = writeNew(line.name, edit.value, params, line.group, style);
  const [fresh] = parseCard(text).lines;
  if (fresh !== undefined && textValue(fresh) === textValue(line) && sameOmitted(fresh, line)) return card;
  return { lines: card.lines.flatMap((old, i) => (i === at ? nested(text, old.depth) : [old])) };
}

/** How this card is written: the ending of its first line, the width and the indent of its folds. */
export function styleOf(card: Card): LineStyle {
  const ending = /(?:\r*\n|\r)$/.exec(card.lines[0]?.text ?? '')?.[0] ?? '\r\n';
  let width = 0;
  let longest = 0;
  let indent = ' ';
  for (const { text, key } of card.lines) {
    const first = text.indexOf('\n');
    const fold = first >= 0 && first < text.length - 1 ? text.charAt(first + 1) : '';
    if (fold === ' ' || fold === '\t') {
      indent = fold;
      // Letters outside ASCII are several bytes: the measure of a plain line is the writer's width.
      if (key !== '') width = Math.max(width, first - (ending === '\r\n' ? 1 : 0));
    } else if (key !== '' && key !== 'PHOTO') longest = Math.max(longest, text.length - ending.length);
  }
  const version = versionOf(card);
  const folds = width >= 20 ? Math.min(width, 200) : defaultStyle.width;
  return {
    version,
    ending,
    width: width === 0 && (longest > 80 || version === '2.1') ? Infinity : folds,
    indent,
  };
}

function writeNew(
  name: string,
  value: EditValue,
  params: NewLine['params'],
  group: string | null,
  style: LineStyle,
): string {
  const omit =
    'date' in value && value.date.year === null && value.date.day !== null && style.version !== '4.0';
  const all =
    omit && style.version === '3.0'
      ? [...(params ?? []), { name: 'X-APPLE-OMIT-YEAR', value: '1604' }]
      : params;
  return newLine({ group, name, params: all ?? [], value: newValue(value, style) }, style);
}

/** Dates without a year: `--0229` in 4.0; Apple's 1604 before, which has no other way (RFC 2426 §3.1.5). */
function newValue(value: EditValue, style: LineStyle): NewValue {
  if ('text' in value) return { kind: 'text', text: value.text };
  if ('parts' in value) return { kind: 'parts', parts: value.parts };
  if ('list' in value) return { kind: 'list', list: value.list };
  if ('uri' in value) return { kind: 'raw', raw: value.uri };
  const { year, month, day } = value.date;
  const two = (n: number) => String(n).padStart(2, '0');
  if (year === null && month === null && day !== null) return { kind: 'raw', raw: `---${two(day)}` };
  if (year === null && day !== null && style.version !== '4.0')
    return { kind: 'raw', raw: writePartialDate({ year: 1604, month, day }) };
  const iso = writePartialDate(value.date);
  return { kind: 'raw', raw: style.version === '4.0' && day !== null ? iso.replace(/(?<=\d)-/g, '') : iso };
}

/** Encoding goes with the old value, and so do the parameters that tell how to read a date. */
function keptParams(
  line: CardLine,
  value: EditValue,
  version: CardVersion,
): { name: string | null; value: string }[] {
  const isDate = 'date' in value;
  return line.params
    .filter(({ name, value }) => {
      const key = name?.toUpperCase() ?? '';
      if (name === null) return !/^(?:quoted-printable|base64|8bit|7bit)$/i.test(value);
      if (isDate && (key === 'VALUE' || key === 'CALSCALE' || key === 'X-APPLE-OMIT-YEAR')) return false;
      return key !== 'ENCODING' && key !== 'CHARSET';
    })
    .map(({ name, value }) => {
      const bare = value.replaceAll('"', '');
      return { name, value: version === '4.0' ? caretText(bare) : bare };
    });
}

function sameOmitted(a: CardLine, b: CardLine): boolean {
  return paramValues(a, 'X-APPLE-OMIT-YEAR')[0] === paramValues(b, 'X-APPLE-OMIT-YEAR')[0];
}

const usual =
  /^(?:home|work|cell|fax|pager|main|other|car|video|textphone|school)(?: (?:home|work|cell|fax|pager))*$/i;

function addedLines(card: Card, edit: Extract<CardEdit, { kind: 'add' }>, style: LineStyle): string[] {
  const label = edit.label?.trim() ?? '';
  const types = usual.test(label) ? label.toLowerCase().split(' ') : [];
  const params = types.map((value) => ({ name: 'TYPE', value }));
  if (label === '' || types.length > 0) return [writeNew(edit.name, edit.value, params, null, style)];
  const group = freeGroup(card);
  return [
    writeNew(edit.name, edit.value, params, group, style),
    newLine({ group, name: 'X-ABLabel', value: { kind: 'text', text: label } }, style),
  ];
}

/** The next `itemN` that no line uses. */
export function freeGroup(card: Card): string {
  let most = 0;
  for (const { group } of card.lines) {
    const number = Number(/^item(\d{1,6})$/i.exec(group ?? '')?.[1] ?? 0);
    if (number > most) most = number;
  }
  return `item${most + 1}`;
}

/** Puts lines before the END of the card; behind everything where there is none. */
export function insert(card: Card, texts: readonly string[], style: LineStyle): Card {
  let end = card.lines.findLastIndex((line) => line.key === 'END' && line.depth === 1);
  if (end < 0) end = card.lines.length;
  const before = card.lines[end - 1];
  const open = before !== undefined && !/[\r\n]$/.test(before.text) ? style.ending : '';
  const lines = texts.flatMap((text, i) => nested((i === 0 ? open : '') + text, 1));
  return { lines: [...card.lines.slice(0, end), ...lines, ...card.lines.slice(end)] };
}

/** Takes lines away, and with a line the label and the country code that its group only held for it. */
export function without(card: Card, goes: (line: CardLine) => boolean): Card {
  const emptied = new Set<string>();
  for (const line of card.lines) if (line.group !== null && goes(line)) emptied.add(line.group.toLowerCase());
  for (const line of card.lines)
    if (line.group !== null && !goes(line) && !isAside(line)) emptied.delete(line.group.toLowerCase());
  const aside = (line: CardLine) =>
    line.group !== null && isAside(line) && emptied.has(line.group.toLowerCase());
  return { lines: card.lines.filter((line) => !goes(line) && !aside(line)) };
}

function isAside(line: CardLine): boolean {
  return line.key === 'X-ABLABEL' || line.key === 'X-ABADR';
}

function nested(text: string, depth: number): CardLine[] {
  return parseCard(text).lines.map((line) => ({ ...line, depth }));
}
