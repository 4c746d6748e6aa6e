/** Writes an appointment as iCalendar: an invitation for the two of you, or the weekly hour with yourself (RFC 5545). */

export interface Invitation {
  /** Stays the same for ever; a change raises `sequence`. */
  readonly uid: string;
  readonly sequence?: number;
  /** When it was written, seconds since 1970 UTC. */
  readonly stamp: number;
  /** Seconds since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly organizer?: { readonly name: string; readonly email: string };
  readonly attendees?: readonly { readonly name: string; readonly email: string }[];
}

export interface WeeklyAppointment {
  readonly uid: string;
  /** When it was written, seconds since 1970 UTC. */
  readonly stamp: number;
  /** The first day, `YYYY-MM-DD`; repeats on its weekday. */
  readonly firstDay: string;
  /** Local time `HH:MM`, wherever the user is: a floating time (RFC 5545 §3.3.5). */
  readonly time: string;
  readonly minutes: number;
  readonly summary: string;
  readonly description?: string;
}

/** One VCALENDAR; with attendees it is a request that mail programs answer (RFC 5546 §3.2.2). */
export function invitationText(event: Invitation): string {
  const asks = event.organizer !== undefined && (event.attendees ?? []).length > 0;
  return calendar(asks ? 'REQUEST' : 'PUBLISH', [
    `UID:${escape(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(event.end)}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `SUMMARY:${escape(event.summary)}`,
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location),
    ...(event.organizer === undefined
      ? []
      : [`ORGANIZER;CN=${parameter(event.organizer.name)}:${mailto(event.organizer.email)}`]),
    ...(event.attendees ?? []).map(
      ({ name, email }) =>
        `ATTENDEE;CN=${parameter(name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:${mailto(email)}`,
    ),
    'STATUS:CONFIRMED',
  ]);
}

/** The standing hour for the people you care about, with a reminder when it begins. */
export function weeklyText(event: WeeklyAppointment): string {
  const start = Temporal.PlainDate.from(event.firstDay).toPlainDateTime(Temporal.PlainTime.from(event.time));
  const local = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return calendar('PUBLISH', [
    `UID:${escape(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${local(start)}`,
    `DTEND:${local(start.add({ minutes: event.minutes }))}`,
    'RRULE:FREQ=WEEKLY',
    `SUMMARY:${escape(event.summary)}`,
    ...optional('DESCRIPTION', event.description),
    'TRANSP:OPAQUE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(event.summary)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
  ]);
}

function calendar(method: string, lines: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Kith//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

function optional(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text.trim() === '' ? [] : [`${name}:${escape(text)}`];
}

/** RFC 5545 §3.3.11; controls are dropped, so that no value can begin a line of its own. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029]/gu, '')
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, '\\n');
}

/** A quoted parameter; quotes and line ends as RFC 6868 writes them. */
function parameter(text: string): string {
  const safe = text
    .toWellFormed()
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/\r\n?|\n/g, '^n')
    .replace(/\p{Cc}/gu, '');
  return `"${safe}"`;
}

function mailto(email: string): string {
  const at = email.lastIndexOf('@');
  return `mailto:${encodeURIComponent(email.slice(0, Math.max(0, at)).toWellFormed())}@${encodeURIComponent(email.slice(at + 1).toWellFormed())}`;
}

function utc(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000)
    .toString({ smallestUnit: 'second' })
    .replace(/[-:]/g, '');
}

/** At most 75 octets a line, never inside a character (RFC 5545 §3.1). */
function foldLine(line: string): string {
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
