/** Cuts an iCalendar stream (RFC 5545) into its events, tasks and zones, one at a time, so that one bad event spoils no other. */
import { decodeNamed } from './charset.ts';
import { decodeText } from './decode-text.ts';
import { fromQuotedPrintable } from './quoted-printable.ts';
import { wholeCharacters } from './whole-characters.ts';

/** One content line (RFC 5545 §3.1); `value` is still escaped. */
export interface CalendarLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A component of the calendar. `line` is where it begins, from 1; alarms inside it are left out. */
export interface CalendarComponent {
  readonly kind: 'component';
  readonly name: string;
  readonly line: number;
  readonly lines: readonly string[];
}

/** A property of the calendar itself, such as its name. */
export interface CalendarProperty {
  readonly kind: 'property';
  readonly line: number;
  readonly text: string;
}

export interface BadComponent {
  readonly kind: 'bad';
  readonly line: number;
  readonly why: 'too-long' | 'not-closed';
}

export type CalendarItem = CalendarComponent | CalendarProperty | BadComponent;

export interface CalendarReader {
  push(chunk: Uint8Array): readonly CalendarItem[];
  end(): readonly CalendarItem[];
}

/** Longest unfolded line, most lines and most characters of one component; a longer one is refused with its place. */
export const calendarLimits = { line: 1_000_000, lines: 20_000, component: 4_000_000 } as const;

/** vCalendar 1.0 breaks a quoted-printable line by an equals sign at its end. */
const softEnd = /^[\w-]{1,40};(?:[^:]{0,200};)?(?:ENCODING=)?QUOTED-PRINTABLE[;:](?:[^]*)=$/i;

/** A streaming reader. What it gives does not depend on where the chunks are cut. Never throws. */
export function readCalendar(): CalendarReader {
  const text = decodeText();
  const bytes = wholeCharacters();
  let rest = '';
  let physical = 0;
  let logical: string | null = null;
  let logicalLine = 1;
  let tooLong = false;
  const split = componentSplitter();

  const takeLine = (line: string, items: CalendarItem[]) => {
    physical++;
    const folded = line.startsWith(' ') || line.startsWith('\t');
    if (folded && logical !== null) {
      if (logical.length + line.length > calendarLimits.line) tooLong = true;
      else logical += line.slice(1);
      return;
    }
    if (logical !== null && logical.endsWith('=') && softEnd.test(logical)) {
      if (logical.length + line.length > calendarLimits.line) tooLong = true;
      else logical = logical.slice(0, -1) + line;
      return;
    }
    if (logical !== null) split.take(logical, logicalLine, tooLong, items);
    logical = physical === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line;
    logicalLine = physical;
    tooLong = false;
  };
  const feed = (more: string, items: CalendarItem[]) => {
    rest += more;
    let from = 0;
    for (let stop = rest.indexOf('\n'); stop >= 0; stop = rest.indexOf('\n', from)) {
      const line = rest.slice(from, rest[stop - 1] === '\r' && stop > from ? stop - 1 : stop);
      if (line.length > calendarLimits.line) {
        takeLine(line.slice(0, 100), items);
        tooLong = true;
      } else takeLine(line, items);
      from = stop + 1;
    }
    rest = rest.slice(from);
    // An endless line is cut short here; what it loses makes its component too long.
    if (rest.length > 2 * calendarLimits.line) rest = rest.slice(0, calendarLimits.line + 1);
  };
  return {
    push(chunk) {
      const items: CalendarItem[] = [];
      feed(text.push(bytes.push(chunk)), items);
      return items;
    },
    end() {
      const items: CalendarItem[] = [];
      feed(text.push(bytes.end()) + text.end(), items);
      if (rest !== '') feed('\n', items);
      if (logical !== null) split.take(logical, logicalLine, tooLong, items);
      split.end(items);
      return items;
    },
  };
}

/** Reads one content line; null when it is none. Parameter values are decoded by RFC 6868. */
export function readLine(text: string): CalendarLine | null {
  let at = 0;
  while (at < text.length && text[at] !== ':' && text[at] !== ';') at++;
  if (at === 0 || at >= text.length) return null;
  const name = text.slice(0, at).toUpperCase();
  const params: Record<string, string> = {};
  while (text[at] === ';') {
    // vCalendar 1.0 may leave the name out: `SUMMARY;QUOTED-PRINTABLE:…`.
    const bare = /^;(?:ENCODING=)?(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)(?=[;:])/i.exec(text.slice(at, at + 30));
    if (bare !== null) {
      params['ENCODING'] = bare[1] ?? '';
      at += bare[0].length;
      continue;
    }
    const equals = text.indexOf('=', at);
    if (equals < 0) return null;
    const key = text.slice(at + 1, equals).toUpperCase();
    let stop = equals + 1;
    let quoted = false;
    while (stop < text.length && (quoted || (text[stop] !== ':' && text[stop] !== ';'))) {
      if (text[stop] === '"') quoted = !quoted;
      stop++;
    }
    if (key !== '__PROTO__') params[key] = decodeParam(text.slice(equals + 1, stop));
    at = stop;
  }
  if (text[at] !== ':') return null;
  return { name, params, value: text.slice(at + 1) };
}

/** The text of a line: vCalendar 1.0 wrote it quoted-printable, iCalendar with escapes. */
export function textOfLine(line: CalendarLine): string {
  if (!/^QUOTED-PRINTABLE$/i.test(line.params['ENCODING'] ?? '')) return unescapeText(line.value);
  return decodeNamed(fromQuotedPrintable(line.value), line.params['CHARSET'] ?? null);
}

/** Undoes the escapes of a TEXT value (RFC 5545 §3.3.11). */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\(.)/gs, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));
}

function decodeParam(text: string): string {
  const bare = text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
  if (!bare.includes('^')) return bare;
  return bare.replace(/\^([n'^])/g, (_, c: string) => (c === 'n' ? '\n' : c === "'" ? '"' : '^'));
}

const wanted = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VTIMEZONE']);

/** Collects the lines between BEGIN and END of what is wanted; deeper components belong to it only in a zone. */
function componentSplitter() {
  let name: string | null = null;
  let begun = 0;
  let lines: string[] = [];
  let size = 0;
  let bad = false;
  let inner: string[] = [];

  const finish = (items: CalendarItem[], why: BadComponent['why'] | null) => {
    if (name === null) return;
    if (bad || why !== null) items.push({ kind: 'bad', line: begun, why: why ?? 'too-long' });
    else items.push({ kind: 'component', name, line: begun, lines });
    name = null;
    lines = [];
    inner = [];
  };
  const begin = (what: string, line: number) => {
    name = what;
    begun = line;
    size = 0;
    bad = false;
  };
  return {
    take(text: string, line: number, tooLong: boolean, items: CalendarItem[]) {
      const mark = /^(BEGIN|END):\s*([A-Za-z0-9-]{1,40})\s*$/i.exec(text.length < 60 ? text : '');
      const opens = mark?.[1]?.toUpperCase() === 'BEGIN';
      const what = mark?.[2]?.toUpperCase() ?? '';
      if (name === null) {
        if (opens && wanted.has(what)) begin(what, line);
        else if (mark === null && text.trim() !== '')
          items.push({ kind: 'property', line, text: text.slice(0, 2000) });
        return;
      }
      if (opens && (what === name || what === 'VCALENDAR' || what === 'VEVENT')) {
        finish(items, 'not-closed');
        if (wanted.has(what)) begin(what, line);
        return;
      }
      if (mark !== null && !opens && (what === name || what === 'VCALENDAR')) {
        finish(items, what === name ? null : 'not-closed');
        return;
      }
      if (opens) inner.push(what);
      const keep = name === 'VTIMEZONE' || inner.length === 0;
      if (mark !== null && !opens && inner.at(-1) === what) inner.pop();
      if (!keep) return;
      // Pictures inside a calendar say nothing about people, and a line without an end says nothing at all.
      if (tooLong || /^(?:ATTACH|IMAGE|X-ALT-DESC)[:;]/i.test(text)) return;
      if (lines.length >= calendarLimits.lines || size + text.length > calendarLimits.component) {
        bad = true;
        return;
      }
      size += text.length;
      lines.push(text);
    },
    end: (items: CalendarItem[]) => finish(items, 'not-closed'),
  };
}
