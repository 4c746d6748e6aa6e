/** Reads one VEVENT into what matters between people: when, with whom, which medium, who called it. */
import { readLine, textOfLine, type CalendarComponent, type CalendarLine } from '../formats/icalendar.ts';
import { readDuration, readTime, type CalendarTime, type Zones } from '../formats/icalendar-time.ts';
import type { Medium } from '../people/medium.ts';
import { emailHandle } from '../people/normalise.ts';
import type { Seen } from './evidence.ts';
import { nameInOrder } from './name-in-order.ts';

export interface Attendee {
  readonly seen: Seen;
  readonly declined: boolean;
  /** A room, a resource or a calendar: nobody. */
  readonly thing: boolean;
  /** A mailing list that was invited as one. */
  readonly list: boolean;
}

export interface CalendarEvent {
  readonly line: number;
  readonly uid: string | null;
  readonly start: CalendarTime;
  readonly minutes: number | null;
  /** One whole day or more. */
  readonly allDay: boolean;
  readonly title: string;
  readonly cancelled: boolean;
  readonly medium: Medium;
  readonly organiser: Attendee | null;
  readonly attendees: readonly Attendee[];
  readonly rule: string | null;
  readonly except: readonly CalendarTime[];
  readonly extra: readonly CalendarTime[];
  readonly recurrence: CalendarTime | null;
  /** A program says that this is a birthday or an anniversary. */
  readonly hint: 'birthday' | 'anniversary' | null;
  /** The year in which it was for the first time, where a program says it apart. */
  readonly year: number | null;
}

const mostAttendees = 1000;
const mostDates = 2000;

/** Who is in many meetings is written the same way in each: reads such a line once. */
export function rememberedAttendees(): (text: string) => Attendee | null {
  const known = new Map<string, Attendee | null>();
  return (text) => {
    let attendee = known.get(text);
    if (attendee === undefined) {
      const line = readLine(text);
      attendee = line === null ? null : readAttendee(line);
      if (known.size < mostRemembered) known.set(text, attendee);
    }
    return attendee;
  };
}

const mostRemembered = 5_000;
const longestRemembered = 1_000;

/** Null when it has no readable beginning. @param attendeeOf reads the line of somebody invited, or of who invites. */
export function readEvent(
  component: CalendarComponent,
  zones: Zones,
  attendeeOf = rememberedAttendees(),
): CalendarEvent | null {
  const first = new Map<string, CalendarLine>();
  const attendees: Attendee[] = [];
  const except: CalendarTime[] = [];
  const extra: CalendarTime[] = [];
  let hint: CalendarEvent['hint'] = null;
  let organiser: Attendee | null = null;
  for (const text of component.lines) {
    const who = /^(?:ATTENDEE|ORGANIZER)[;:]/i.exec(text);
    if (who !== null) {
      const attendee = text.length > longestRemembered ? rememberedAttendees()(text) : attendeeOf(text);
      if (/^O/i.test(text)) organiser ??= attendee;
      else if (attendee !== null && attendees.length < mostAttendees) attendees.push(attendee);
      continue;
    }
    const line = readLine(text);
    if (line === null) continue;
    if (line.name === 'EXDATE' || line.name === 'RDATE') {
      const list = line.name === 'EXDATE' ? except : extra;
      for (const value of line.value.split(',', mostDates)) {
        const time = readTime(line, value.split('/')[0]);
        if (time !== null && list.length < mostDates) list.push(time);
      }
    } else if (!first.has(line.name)) first.set(line.name, line);
    if (/^X-(?:[A-Z-]+-)?BIRTHDAY(?:-|$)/.test(line.name)) hint ??= 'birthday';
    if (/^X-(?:[A-Z-]+-)?ANNIVERSARY(?:-|$)/.test(line.name)) hint ??= 'anniversary';
  }
  const startLine = first.get('DTSTART');
  const start = startLine === undefined ? null : readTime(startLine);
  if (start === null) return null;
  const said = (name: string) => {
    const line = first.get(name);
    return line === undefined ? '' : textOfLine(line).trim();
  };
  const kind = said('X-GOOGLE-EVENT-TYPE') || said('CATEGORIES');
  if (hint === null && /^(?:birthdays?|geburtstage?)$/i.test(kind)) hint = 'birthday';
  const length = lengthOf(start, first, zones);
  const midnight = start.time === '00:00:00' && length !== null && length >= 86_400 && length % 86_400 === 0;
  const title = said('SUMMARY').replaceAll(/\s+/g, ' ').slice(0, 500);
  const recurrence = first.get('RECURRENCE-ID');
  return {
    line: component.line,
    uid: said('UID').slice(0, 500) || null,
    start,
    minutes:
      start.time === null || midnight || length === null || length <= 0
        ? null
        : Math.min(Math.round(length / 60), 10_080),
    allDay: start.time === null || midnight,
    title,
    cancelled:
      /^CANCELLED$/i.test(said('STATUS')) ||
      /^(?:canceled|cancelled|abgesagt|annulé|cancelado): /i.test(title),
    medium: mediumOf(title, said('LOCATION'), first, said('DESCRIPTION')),
    organiser,
    attendees,
    rule: first.get('RRULE')?.value ?? null,
    except,
    extra,
    recurrence: recurrence === undefined ? null : readTime(recurrence),
    hint,
    year: yearOf(said('X-NEXTCLOUD-BC-YEAR')),
  };
}

const things =
  /@(?:resource|group|group\.v|import)\.calendar\.google\.com$|^unknownorganizer@calendar\.google\.com$/;

function readAttendee(line: CalendarLine): Attendee {
  const type = (line.params['CUTYPE'] ?? '').toUpperCase();
  const handle =
    emailHandle(/^mailto:/i.test(line.value) || !line.value.includes(':') ? line.value : '') ??
    emailHandle(line.params['EMAIL'] ?? '');
  // vCalendar 1.0 has no CN: the name stands before the address, as in a mail.
  const before = /^([^<>:]{1,200})<[^<>]+>$/.exec(textOfLine(line).trim())?.[1];
  const shown = (line.params['CN'] ?? before ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  const name =
    shown === '' || shown.includes('@') ? null : nameInOrder(shown.replace(/^(['"])(.*)\1$/, '$2'));
  return {
    seen: { name, handle },
    declined: (line.params['PARTSTAT'] ?? line.params['STATUS'] ?? '').toUpperCase() === 'DECLINED',
    thing: type === 'ROOM' || type === 'RESOURCE' || things.test(handle?.value ?? ''),
    list: type === 'GROUP',
  };
}

/** Seconds from start to end. */
function lengthOf(
  start: CalendarTime,
  lines: ReadonlyMap<string, CalendarLine>,
  zones: Zones,
): number | null {
  const duration = lines.get('DURATION');
  if (duration !== undefined) return readDuration(duration.value);
  const endLine = lines.get('DTEND');
  const end = endLine === undefined ? null : readTime(endLine);
  if (end === null) return null;
  if (end.zone === start.zone && end.date === start.date && end.time !== null && start.time !== null)
    return clock(end.time) - clock(start.time);
  const from = zones.seconds(start);
  const to = zones.seconds(end);
  return from === null || to === null ? null : to - from;
}

function clock(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
}

const videoLink =
  /\b(?:meet\.google\.com|hangouts\.google\.com|zoom\.(?:us|com)|zoomgov\.com|teams\.(?:microsoft|live)\.com|meet\.jit\.si|jitsi\.|whereby\.com|webex\.com|gotomeet(?:ing)?\.|bigbluebutton|bbb\.|facetime\.apple\.com|skype\.com|meet\.goto\.com|bluejeans\.com|chime\.aws|talky\.io|discord\.gg)/i;
const videoWord =
  /\b(?:microsoft teams|zoom meeting|google meet|facetime|videoanruf|video ?call|videokonferenz|visioconférence|videollamada|videochiamata)\b/i;
const callTitle =
  /^(?:(?:phone |tele(?:phone|fon) ?)?calls?|call:|phone:|ring|tel\.?:?|telefonat|telefontermin|anruf|telefonieren|appel(?: téléphonique)?|coup de fil|llamada|ligação|chamada|telefonata|chiamata|telefoontje|bellen|rozmowa|telefonsamtal|samtal|opkald|puhelu|hovor|電話)(?=[\s:,–-]|$)/i;
const telephone = /^(?:tel:|phone:|call )|^\+?[\d\s()./-]{7,20}$/i;

function mediumOf(
  title: string,
  place: string,
  lines: ReadonlyMap<string, CalendarLine>,
  text: string,
): Medium {
  const conference = [
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
    'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  ];
  const named = lines.get('CONFERENCE')?.value ?? '';
  if (callTitle.test(title) || telephone.test(place) || /^tel:/i.test(named)) return 'call';
  if (conference.some((name) => lines.has(name)) || named !== '') return 'video';
  const url = lines.get('URL')?.value ?? '';
  if (videoLink.test(place) || videoWord.test(place) || videoLink.test(url) || videoWord.test(title))
    return 'video';
  // A link in the text counts only when no room is named: hybrid meetings carry both.
  return place === '' && videoLink.test(text.slice(0, 20_000)) ? 'video' : 'in-person';
}

/** Nextcloud's calendar of birthdays begins every series in 1970 or later, and says the year on a line of its own. */
function yearOf(text: string): number | null {
  return /^\d{4}$/.test(text) && Number(text) > 1000 && Number(text) !== 1604 ? Number(text) : null;
}
