/** Turns the times of a calendar into moments, whatever names its zones go by: IANA, Windows, a path, or a definition of its own. */
import ICAL from 'ical.js';
import type { CalendarComponent, CalendarLine } from './icalendar.ts';
import { readLine } from './icalendar.ts';
import { windowsZone } from './windows-zones.ts';

/** A DATE or DATE-TIME as it stands in the file (RFC 5545 §3.3.4, §3.3.5). */
export interface CalendarTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM:SS`, or null for a whole day. */
  readonly time: string | null;
  /** `UTC`, the TZID, or null for a floating time. */
  readonly zone: string | null;
}

/** Knows the zones that a file defines; asks ical.js only for those that no table knows. */
export interface Zones {
  /** Remembers a VTIMEZONE; a hostile one is ignored. */
  define(component: CalendarComponent): void;
  /** Seconds since 1970 UTC of a wall-clock time; a whole day is noon UTC. Null when there is no such date. */
  seconds(time: CalendarTime): number | null;
}

/** Reads the value of DTSTART, DTEND, DUE, RECURRENCE-ID, one of EXDATE…; null for what is no date. */
export function readTime(line: CalendarLine, value = line.value): CalendarTime | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z?))?$/i.exec(value.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '00', utc] = match;
  const date = `${year}-${month}-${day}`;
  if (!isDate(Number(year), Number(month), Number(day))) return null;
  if (hour === undefined || line.params['VALUE']?.toUpperCase() === 'DATE')
    return { date, time: null, zone: null };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const time = `${hour}:${minute}:${Number(second) > 59 ? '59' : second}`;
  return { date, time, zone: utc !== '' ? 'UTC' : (line.params['TZID'] ?? null) };
}

/** Seconds of a DURATION such as `PT1H30M` or `P1D` (RFC 5545 §3.3.6); null for what is none. */
export function readDuration(value: string): number | null {
  const match =
    /^([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(
      value.trim().toUpperCase(),
    );
  if (match === null) return null;
  const [, sign, w = 0, d = 0, h = 0, m = 0, s = 0] = match;
  const total = Number(w) * 604_800 + Number(d) * 86_400 + Number(h) * 3600 + Number(m) * 60 + Number(s);
  return sign === '-' ? -total : total;
}

/** @param ownerZone IANA zone for floating times and for zones that nobody knows. */
export function zonesOf(ownerZone: string): Zones {
  const defined = new Map<string, CalendarComponent>();
  const resolved = new Map<string, Resolver>();
  const resolverOf = (zone: string): Resolver => {
    const known = resolved.get(zone);
    if (known !== undefined) return known;
    const found = resolve(zone, defined.get(zone)) ?? iana(ownerZone);
    if (resolved.size < 1000) resolved.set(zone, found);
    return found;
  };
  return {
    define(component) {
      const id = component.lines.map(readLine).find((line) => line?.name === 'TZID')?.value;
      if (id !== undefined && defined.size < mostZones) {
        defined.set(id, component);
        resolved.delete(id);
      }
    },
    seconds(time) {
      if (time.time === null) return utcSeconds(time.date, '12:00:00');
      if (time.zone === 'UTC') return utcSeconds(time.date, time.time);
      return resolverOf(time.zone ?? ownerZone)(time.date, time.time);
    },
  };
}

/** A zone of its own has a rule for winter and one for summer, and a few for the past; more is an attack. */
const mostRules = 12;
const mostLines = 400;
const mostZones = 50;

type Resolver = (date: string, time: string) => number;

function resolve(zone: string, component: CalendarComponent | undefined): Resolver | null {
  const name = knownName(zone) ?? knownName(locationOf(component));
  if (name !== null) return name === 'UTC' ? utcSeconds : iana(name);
  if (component !== undefined) {
    const own = fromDefinition(component);
    if (own !== null) return own;
  }
  // Outlook's display name: "(UTC+01:00) Amsterdam, Berlin, Bern".
  const offset = /\((?:UTC|GMT)([+-])(\d{2})[:.](\d{2})\)/i.exec(zone);
  if (offset === null) return null;
  const shift = (Number(offset[2]) * 3600 + Number(offset[3]) * 60) * (offset[1] === '-' ? -1 : 1);
  return (date, time) => utcSeconds(date, time) - shift;
}

/** The IANA zone behind a name: itself, a Windows name, or the end of a path such as `/citadel.org/20210210_1/Europe/Berlin`. */
function knownName(zone: string | undefined): string | null {
  if (zone === undefined || zone.length > 200) return null;
  const bare = zone.trim().replace(/^"|"$/g, '');
  const windows = windowsZone(bare);
  if (windows !== null) return windows;
  const parts = bare.split('/').filter((part) => part !== '');
  for (const name of [bare, parts.slice(-2).join('/'), parts.slice(-3).join('/')])
    if (/^[A-Za-z]/.test(name) && isZone(name)) return name;
  return null;
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function locationOf(component: CalendarComponent | undefined): string | undefined {
  return component?.lines.map(readLine).find((line) => line?.name === 'X-LIC-LOCATION')?.value;
}

function iana(zone: string): Resolver {
  return (date, time) =>
    Math.floor(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds / 1000);
}

/** A zone by its own rules; only yearly ones are followed, so that no rule can run away. */
function fromDefinition(component: CalendarComponent): Resolver | null {
  const rules = component.lines.filter((line) => /^RRULE[:;]/i.test(line));
  if (rules.length > mostRules || component.lines.length > mostLines) return null;
  if (rules.some((rule) => !/FREQ=YEARLY/i.test(rule) || /BY(?:HOUR|MINUTE|SECOND)/i.test(rule))) return null;
  try {
    const text = ['BEGIN:VTIMEZONE', ...component.lines.map(sinceRailways), 'END:VTIMEZONE'].join('\r\n');
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[] as never));
    return (date, time) => {
      const local = ICAL.Time.fromDateTimeString(`${date}T${time}`);
      return utcSeconds(date, time) - zone.utcOffset(local);
    };
  } catch {
    return null;
  }
}

/** Outlook lets every rule begin in 1601; nobody met then, and each year costs. */
function sinceRailways(line: string): string {
  return line.replace(/^(DTSTART[^:]{0,100}:)(?:0\d|1[0-8])\d\d/i, (_, start: string) => `${start}1900`);
}

function utcSeconds(date: string, time: string): number {
  return Math.floor(Date.parse(`${date}T${time}Z`) / 1000);
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
