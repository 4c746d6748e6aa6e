/** jCard (RFC 7095): vCards as JSON, read into vCard 4.0 text and written from it. */
import type { Sentence } from '../problem.ts';
import { readCivil } from './vcard-dates.ts';
import { writePartialDate } from '../people/partial-date.ts';
import { defaultStyle, newLine, type NewValue } from './vcard-line.ts';
import { pictureType } from './vcard-photo.ts';
import { isBase64, parseCard, rawValue, type CardLine } from './vcard.ts';
import {
  bytesOfBase64,
  caretText,
  plainValue,
  prefOf,
  splitEscaped,
  textValue,
  unescapeText,
} from './vcard-value.ts';

export type Jcard = readonly ['vcard', readonly JcardProperty[]];
export type JcardValue = string | number | boolean | readonly (string | readonly string[])[];
export type JcardProperty = readonly [
  name: string,
  params: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: JcardValue[],
];

export const jcardLimits = { sizeBytes: 40_000_000, cards: 200_000, properties: 100_000 } as const;

export type JcardItem = { readonly text: string } | { readonly why: Sentence };

/** Collects a file and reads it at its end: JSON has no place to stop earlier. Never throws. */
export function jcardReader(): { push(chunk: Uint8Array): void; end(): JcardItem[] } {
  const decoder = new TextDecoder();
  let json = '';
  let size = 0;
  return {
    push(chunk) {
      size += chunk.length;
      json = size > jcardLimits.sizeBytes ? '' : json + decoder.decode(chunk, { stream: true });
    },
    end() {
      const limit = jcardLimits.sizeBytes / 1_000_000;
      if (size > jcardLimits.sizeBytes)
        return [{ why: { key: 'cards:skipped.jsonTooLarge', values: { limit } } }];
      return fromJcards(json + decoder.decode());
    },
  };
}

/** The cards of a jCard file: one, or an array of them. What is no jCard is told. Never throws. */
export function fromJcards(json: string): JcardItem[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 100) : '';
    return [{ why: { key: 'cards:skipped.noJson', values: { reason } } }];
  }
  const cards: readonly unknown[] = Array.isArray(value) && value[0] !== 'vcard' ? value : [value];
  return cards.slice(0, jcardLimits.cards).map((card) => {
    const text = fromJcard(card);
    return text === null ? { why: { key: 'cards:skipped.noJcard' } } : { text };
  });
}

/** One jCard as vCard 4.0; null when it is none. Properties that are malformed are left out. */
export function fromJcard(card: unknown): string | null {
  if (!Array.isArray(card) || card[0] !== 'vcard' || !Array.isArray(card[1])) return null;
  let text = 'BEGIN:VCARD\r\nVERSION:4.0\r\n';
  for (const property of card[1].slice(0, jcardLimits.properties)) text += lineOf(property);
  return `${text}END:VCARD\r\n`;
}

/** A card of any version as one jCard of version 4.0. Base64 becomes a `data:` URI; cards within it are left out. */
export function toJcard(text: string): Jcard {
  const properties: JcardProperty[] = [['version', {}, 'text', '4.0']];
  for (const line of parseCard(text).lines) {
    const left =
      line.key === '' ||
      line.key === 'VERSION' ||
      line.key === 'BEGIN' ||
      line.key === 'END' ||
      line.key === 'AGENT';
    if (line.depth <= 1 && !left) properties.push(propertyOf(line));
  }
  return ['vcard', properties];
}

const uris = new Set([
  'url',
  'photo',
  'logo',
  'sound',
  'key',
  'related',
  'member',
  'uid',
  'source',
  'impp',
  'geo',
  'fburl',
  'caladruri',
  'caluri',
]);
const dates = new Set(['bday', 'anniversary', 'deathdate', 'x-abdate']);
const structured = new Set(['n', 'adr', 'org', 'gender', 'clientpidmap']);
const lists = new Set(['categories', 'nickname']);

function typeOf(name: string): string {
  if (uris.has(name)) return 'uri';
  if (dates.has(name)) return 'date-and-or-time';
  return name === 'rev' ? 'timestamp' : name === 'lang' ? 'language-tag' : 'text';
}

function lineOf(property: unknown): string {
  if (!Array.isArray(property) || property.length < 4) return '';
  const [name, params, type, ...values] = property as unknown[];
  if (typeof name !== 'string' || !/^[a-z0-9-]{1,100}$/i.test(name) || typeof type !== 'string') return '';
  if (['version', 'begin', 'end'].includes(name.toLowerCase())) return '';
  const written: { name: string; value: string }[] = [];
  let group: string | null = null;
  for (const [key, value] of Object.entries(typeof params === 'object' && params !== null ? params : {})) {
    if (!/^[a-z0-9-]{1,100}$/i.test(key)) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== 'string' && typeof one !== 'number') continue;
      if (key === 'group') group = /^[\w-]{1,100}$/.test(String(one)) ? String(one) : null;
      else written.push({ name: key.toUpperCase(), value: String(one) });
    }
  }
  if (type !== 'unknown' && type !== typeOf(name.toLowerCase()) && /^[a-z0-9-]{1,40}$/i.test(type))
    written.unshift({ name: 'VALUE', value: type });
  return newLine(
    { group, name: name.toUpperCase(), params: written, value: valueOf(type, values) },
    defaultStyle,
  );
}

function valueOf(type: string, values: readonly unknown[]): NewValue {
  const [first] = values;
  if (Array.isArray(first))
    return {
      kind: 'parts',
      parts: first.map((part) => (Array.isArray(part) ? part.map(wordOf) : wordOf(part))),
    };
  if (type === 'text') return { kind: 'list', list: values.map(wordOf) };
  const isDate = type.startsWith('date') || type === 'timestamp' || type === 'time';
  const words = values.map((value) => (isDate ? basicDate(wordOf(value)) : wordOf(value)));
  return { kind: 'raw', raw: words.join(',') };
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** jCard writes `1985-04-12T10:00:00`, vCard 4.0 `19850412T100000` (RFC 7095 §3.5.3). */
function basicDate(text: string): string {
  const [day = '', time] = text.split('T', 2);
  const short = /^\d{4}-\d{2}$/.test(day) ? day : day.replace(/(?<=\d)-(?=\d)/g, '');
  return time === undefined ? short : `${short}T${time.replaceAll(':', '')}`;
}

function propertyOf(line: CardLine): JcardProperty {
  const name = line.key.toLowerCase();
  const params: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  let type = typeOf(name);
  if (line.group !== null) params['group'] = line.group;
  for (const param of line.params) {
    const key = (param.name ?? 'TYPE').toLowerCase();
    const value = caretText(param.value.replaceAll('"', ''));
    if (key === 'value')
      type = value.toLowerCase() === 'uri' || value.toLowerCase() === 'text' ? value.toLowerCase() : type;
    if (['value', 'encoding', 'charset', 'group', '__proto__'].includes(key)) continue;
    if (key === 'type' && /^(?:base64|quoted-printable|8bit|7bit)$/i.test(value)) continue;
    const found = key === 'type' ? value.split(',') : [value];
    const words = found.filter((word) => !(key === 'type' && word.toLowerCase() === 'pref'));
    if (words.length > 0) params[key] = joined(params[key], words);
  }
  const pref = prefOf(line);
  if (pref !== null) params['pref'] = String(pref);
  return [name, params, ...typedValue(line, name, type)];
}

function joined(before: string | readonly string[] | undefined, words: readonly string[]): string | string[] {
  const all = [...(before === undefined ? [] : typeof before === 'string' ? [before] : before), ...words];
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : all;
}

function typedValue(line: CardLine, name: string, type: string): [string, ...JcardValue[]] {
  if (isBase64(line.params)) {
    const raw = rawValue(line).replace(/\s+/g, '');
    const start = bytesOfBase64(raw.slice(0, 64));
    const media = (start === null ? null : pictureType(start)) ?? 'application/octet-stream';
    return ['uri', `data:${media};base64,${raw}`];
  }
  if (structured.has(name)) {
    const parts = splitEscaped(plainValue(line), ';').map((part) => {
      const words = splitEscaped(part, ',').map(unescapeText);
      const [only] = words;
      return words.length === 1 && only !== undefined ? only : words;
    });
    const [only] = parts;
    return ['text', parts.length === 1 && typeof only === 'string' ? only : parts];
  }
  if (lists.has(name)) return ['text', ...splitEscaped(plainValue(line), ',').map(unescapeText)];
  if (type !== 'date-and-or-time') return [type, textValue(line)];
  const text = textValue(line).trim();
  const date = text.includes('T') ? null : readCivil(text);
  return [type, date === null || (date.year === null && date.month === null) ? text : writePartialDate(date)];
}
