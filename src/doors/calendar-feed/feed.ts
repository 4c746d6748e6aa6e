/** The secret calendar: birthdays, other occasions and plans as iCalendar (RFC 5545), for any calendar that can subscribe. */
import type { FeedDay } from '../../actions/access/feed-days.ts';
import type { Say } from '../../words/say.ts';

/** @param now milliseconds since 1970, for DTSTAMP */
export function calendarText(days: readonly FeedDay[], say: Say, now: number): string {
  const stamp = utc(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Calendar//EN',
    `X-WR-CALNAME:${escaped(say('server:feed.name'))}`,
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => eventLines(day, say, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(day: FeedDay, say: Say, stamp: string): string[] {
  const start = startOf(day);
  if (start === null) return [];
  const values = { name: day.name, label: day.label };
  const key = day.label === '' || day.kind === 'birthday' ? day.kind : 'named';
  const known = ['birthday', 'anniversary', 'plan', 'named'].includes(key) ? key : 'day';
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(day.id)}@kith`,
    `DTSTAMP:${stamp}`,
    start,
    ...(day.yearly ? [yearly(day.date)] : []),
    `SUMMARY:${escaped(say(`server:feed.${day.kind === 'plan' ? 'plan' : known}`, values))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A date without a year begins in a leap year, so that the 29th of February exists. */
function startOf(day: FeedDay): string | null {
  if (day.at !== null) return `DTSTART:${utc(day.at)}`;
  const [, year, month, date] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(day.date) ?? [];
  if (month === undefined || date === undefined) return null;
  return `DTSTART;VALUE=DATE:${year === '-' ? '2000' : year}${month}${date}`;
}

/** The last day of February for those born on the 29th. */
function yearly(date: string): string {
  return date.endsWith('02-29') ? 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'RRULE:FREQ=YEARLY';
}

function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .slice(0, 1_000);
}

/** RFC 5545 §3.1: no line over 75 bytes, never cut inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (size + bytes > 74) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += sign;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
}
