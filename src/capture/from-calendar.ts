/**
 * Meetings into touches, birthdays into occasions, what lies ahead into plans.
 * A series is not a thousand dinners: its past days are touches only with at most ten others, the latest sixty of them;
 * with more than four others at the owner's own call it is a circle, and its touches are broadcasts that weigh nothing.
 * One meeting of more than ten others is contact with none of them, as a mail to as many is.
 */
import { readCalendar, type CalendarItem } from '../formats/icalendar.ts';
import { occurrencesAround } from '../formats/icalendar-recur.ts';
import { zonesOf, type CalendarTime } from '../formats/icalendar-time.ts';
import { fold } from '../people/fold.ts';
import { handleKey } from '../people/normalise.ts';
import type { Direction } from '../people/touch.ts';
import { readEvent, rememberedAttendees, type Attendee, type CalendarEvent } from './calendar-event.ts';
import { metWith, namedDay } from './calendar-birthday.ts';
import type { CaptureContext, Capturer } from './capturer.ts';
import type { Evidence, Moment, Seen } from './evidence.ts';
import { localClock } from './from-chat-clock.ts';

const broadcastAbove = 10;
const mostPast = 60;
const mostAhead = 3;
const aheadDays = 120;
const mostSeries = 5000;
/** Series by month or year take milliseconds each to work out. */
const mostSlowSeries = 1000;

/** A meeting whose people are settled. */
interface Meeting {
  readonly event: CalendarEvent;
  readonly people: readonly Seen[];
  readonly direction: Direction;
  readonly broadcast: boolean;
}

/** Streaming; a series waits for the end of the file, because its exceptions may stand anywhere. Never throws. */
export function fromCalendar(context: CaptureContext): Capturer {
  const reader = readCalendar();
  const zones = zonesOf(context.zone);
  const clock = localClock(context.zone);
  const attendeeOf = rememberedAttendees();
  const series: Meeting[] = [];
  let slowSeries = 0;
  const replaced = new Map<string, Set<string>>();
  const left = new Map<string, { count: number; line: number }>();
  let isEmpty = true;

  const leave = (why: string, line: number) => {
    const known = left.get(why);
    left.set(why, { count: (known?.count ?? 0) + 1, line: known?.line ?? line });
  };
  const momentOf = (time: CalendarTime, allDay: boolean): Moment | null => {
    if (allDay) return { at: zones.seconds({ ...time, time: null }) ?? 0, day: time.date, dayOnly: true };
    const at = zones.seconds(time);
    return at === null ? null : { at, day: clock.day(at), dayOnly: false };
  };
  const stamp = (time: CalendarTime): string => {
    if (time.time === null) return time.date.replaceAll('-', '');
    const iso = Temporal.Instant.fromEpochMilliseconds((zones.seconds(time) ?? 0) * 1000).toString();
    return iso.replaceAll(/[-:]/g, '').replace(/\.\d+/, '');
  };
  const put = (meeting: Meeting, time: CalendarTime, key: string, out: Evidence[]) => {
    const { event, people } = meeting;
    const moment = momentOf(time, event.allDay);
    if (moment === null) return;
    const shared = {
      key,
      place: `line ${event.line}`,
      moment,
      medium: event.medium,
      people,
      text: event.title,
    };
    // Today's meeting may still be to come: it is a plan until an import of a later day.
    if (moment.day >= context.today) out.push({ kind: 'plan', ...shared });
    else
      out.push({
        kind: 'touch',
        ...shared,
        direction: meeting.direction,
        minutes: event.minutes,
        purpose: null,
        broadcast: meeting.broadcast,
        missed: false,
        group: people.length > 1 && event.title !== '' ? event.title : null,
      });
  };

  const takeEvent = (event: CalendarEvent, out: Evidence[]) => {
    if (event.recurrence !== null && event.uid !== null) {
      const known = replaced.get(event.uid) ?? new Set<string>();
      if (known.size < 5000) known.add(stamp(event.recurrence));
      if (replaced.size < 50_000) replaced.set(event.uid, known);
    }
    if (event.cancelled) return leave('cancelled', event.line);
    if (takeOccasion(event, context, out)) return;
    const meeting = settle(event, context);
    if (meeting === 'declined' || meeting === 'nobody') return leave(meeting, event.line);
    const repeats = (event.rule !== null || event.extra.length > 0) && event.recurrence === null;
    if (!repeats) {
      if (meeting.people.length > broadcastAbove) return leave('large-meeting', event.line);
      const base = event.uid ?? `${stamp(event.start)}-${fold(event.title)}`;
      const tail = event.recurrence === null ? '' : `:${stamp(event.recurrence)}`;
      return put(meeting, event.start, `cal:${base}${tail}`, out);
    }
    const slow = !/FREQ=(?:DAILY|WEEKLY)/i.test(event.rule ?? '');
    if (slow) slowSeries++;
    if (series.length < mostSeries && !(slow && slowSeries > mostSlowSeries)) series.push(meeting);
    else leave('too-many-series', event.line);
  };

  const takeSeries = (meeting: Meeting, out: Evidence[]) => {
    const { event } = meeting;
    const place = `line ${event.line}`;
    const others = meeting.people.length;
    const circle =
      others > 4 && event.title !== '' && (meeting.direction === 'out' || others > broadcastAbove);
    if (circle)
      out.push({ kind: 'circle', place, name: event.title, members: meeting.people, memberUids: [] });
    if (others > broadcastAbove) return leave('large-series', event.line);
    const found = event.rule === null ? null : expand(event, context.today);
    if (found !== null && found.refused !== null)
      out.push({
        kind: 'skipped',
        place,
        why: { key: `calendars:skipped.series-${found.refused}`, values: { title: event.title } },
      });
    if (found?.more === true)
      out.push({
        kind: 'skipped',
        place,
        why: { key: 'calendars:skipped.older', values: { title: event.title, kept: mostPast } },
      });
    const until = untilOf(event, (time) => zones.seconds(time));
    const gone = new Set([...event.except.map(stamp), ...(replaced.get(event.uid ?? '') ?? [])]);
    const goneDays = new Set(event.except.filter((time) => time.time === null).map((time) => time.date));
    const times = [...(found?.starts ?? [event.start]), ...event.extra];
    for (const time of times.slice(-mostPast * 3)) {
      const seconds = zones.seconds(time);
      if (seconds === null || seconds > until || gone.has(stamp(time)) || goneDays.has(time.date)) continue;
      const key = `cal:${event.uid ?? fold(event.title)}:${stamp(time)}`;
      put({ ...meeting, broadcast: meeting.broadcast || circle }, time, key, out);
    }
  };

  const take = (items: readonly CalendarItem[]): Evidence[] => {
    const out: Evidence[] = [];
    for (const item of items) {
      if (item.kind === 'bad')
        out.push({
          kind: 'skipped',
          place: `line ${item.line}`,
          why: { key: `calendars:skipped.${item.why}` },
        });
      if (item.kind === 'bad' || (item.kind === 'component' && item.name !== 'VTIMEZONE')) isEmpty = false;
      if (item.kind !== 'component') continue;
      if (item.name === 'VTIMEZONE') zones.define(item);
      else if (item.name !== 'VEVENT') leave('tasks', item.line);
      else {
        const event = readEvent(item, zones, attendeeOf);
        if (event === null)
          out.push({
            kind: 'skipped',
            place: `line ${item.line}`,
            why: { key: 'calendars:skipped.no-start' },
          });
        else takeEvent(event, out);
      }
    }
    return out;
  };

  return {
    push: (chunk) => take(reader.push(chunk)),
    end() {
      const out = take(reader.end());
      if (isEmpty) out.push({ kind: 'skipped', place: 'line 1', why: { key: 'calendars:skipped.empty' } });
      for (const meeting of series) takeSeries(meeting, out);
      for (const [why, { count, line }] of left)
        out.push({
          kind: 'skipped',
          place: `line ${line}`,
          why: { key: `calendars:skipped.${why}`, values: { count } },
        });
      return out;
    },
  };
}

/** Yearly days and birthday calendars; true when the event was one and is done with. */
function takeOccasion(event: CalendarEvent, context: CaptureContext, out: Evidence[]): boolean {
  const yearly = /FREQ=YEARLY/i.test(event.rule ?? '');
  if (!event.allDay && event.hint === null) return false;
  const named =
    namedDay(event.title) ??
    (event.hint === null || !event.allDay || !yearly
      ? null
      : { what: event.hint, names: [event.title], year: null });
  if (named === null || (event.attendees.length > 1 && !yearly)) return false;
  const [, month, day] = event.start.date.split('-').map(Number);
  for (const [i, name] of named.names.entries()) {
    if (name === '' || context.myNames.has(name.toLowerCase()) || context.myNames.has(fold(name))) continue;
    out.push({
      kind: 'occasion',
      key: `cal:${event.uid ?? event.start.date}:${i}`,
      place: `line ${event.line}`,
      who: { name, handle: null },
      what: named.what,
      label: event.title,
      date: { year: named.year ?? event.year, month: month ?? null, day: day ?? null },
    });
  }
  return true;
}

function settle(event: CalendarEvent, context: CaptureContext): Meeting | 'nobody' | 'declined' {
  const mine = ({ seen: { handle } }: Attendee) => handle !== null && context.mine.has(handleKey(handle));
  if (event.attendees.some((who) => who.declined && mine(who))) return 'declined';
  const people = new Map<string, Seen>();
  const all = event.organiser === null ? event.attendees : [...event.attendees, event.organiser];
  const declined = new Set(
    event.attendees.filter((who) => who.declined).map((who) => who.seen.handle?.value),
  );
  for (const who of all) {
    if (who.thing || who.list || who.declined || mine(who)) continue;
    const { handle, name } = who.seen;
    if (
      handle === null ? name === null || context.myNames.has(name.toLowerCase()) : declined.has(handle.value)
    )
      continue;
    const key = handle === null ? `name:${fold(name ?? '')}` : handleKey(handle);
    const known = people.get(key);
    if (known === undefined || known.name === null) people.set(key, who.seen);
  }
  if (people.size === 0 && all.every(mine))
    for (const name of metWith(event.title)) people.set(name, { name, handle: null });
  if (people.size === 0) return 'nobody';
  const called = event.organiser !== null && !event.organiser.thing;
  return {
    event,
    people: [...people.values()],
    direction: !called ? 'mutual' : event.organiser !== null && mine(event.organiser) ? 'out' : 'in',
    broadcast: people.size > broadcastAbove || event.attendees.some((who) => who.list),
  };
}

function expand(event: CalendarEvent, today: string) {
  const start = `${event.start.date}T${event.start.time ?? '00:00:00'}`;
  const found = occurrencesAround({ rule: event.rule ?? '', start }, today, mostPast, mostAhead, aheadDays);
  const starts = found.starts.map((local): CalendarTime => ({
    date: local.slice(0, 10),
    time: event.start.time === null ? null : local.slice(11),
    zone: event.start.zone,
  }));
  return { ...found, starts };
}

/** The last second of the series; UNTIL is UTC, a local time or a day (RFC 5545 §3.3.10). */
function untilOf(event: CalendarEvent, seconds: (time: CalendarTime) => number | null): number {
  const text = /UNTIL=(\d{8})(?:T(\d{6})(Z?))?/i.exec(event.rule ?? '');
  if (text === null) return Number.POSITIVE_INFINITY;
  const [, d = '', t, utc] = text;
  const date = `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`;
  const time = t === undefined ? '23:59:59' : `${t.slice(0, 2)}:${t.slice(2, 4)}:${t.slice(4)}`;
  try {
    return seconds({ date, time, zone: utc === 'Z' ? 'UTC' : event.start.zone }) ?? Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
