/** The occurrences of a recurring event near a day, within caps that no rule can break. */
import { RRuleTemporal } from 'rrule-temporal';
import { plainDays } from './icalendar-weekly.ts';

/** What a series is; local times as they stand on the wall of its zone, `YYYY-MM-DDTHH:MM:SS`. */
export interface Series {
  readonly rule: string;
  readonly start: string;
}

export interface Occurrences {
  /** In order; wall-clock times like the start. */
  readonly starts: readonly string[];
  /** True when there may be earlier ones than were asked for. */
  readonly more: boolean;
  /** Why nothing was expanded; null when it was. */
  readonly refused: 'too-often' | 'unreadable' | null;
}

const frequencyDays = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;
const maxIterations = 10_000;
/** COUNT has to be counted from the start: thirty years of weeks is enough. */
const mostCounted = 1600;

/**
 * The latest `most` occurrences before the end of `day`, and at most `ahead` behind it within `aheadDays`.
 * Rules that repeat more often than daily are refused: nobody meets people each minute.
 * UNTIL is left to the caller, who knows the zone.
 */
export function occurrencesAround(
  series: Series,
  day: string,
  most: number,
  ahead: number,
  aheadDays: number,
): Occurrences {
  const rule = series.rule
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .filter((part) => part !== '' && !part.startsWith('UNTIL=') && !part.startsWith('X-'))
    .join(';');
  const refuse = (refused: Occurrences['refused']): Occurrences => ({ starts: [], more: false, refused });
  const frequency = /(?:^|;)FREQ=([A-Z]+)/.exec(rule)?.[1] ?? '';
  if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency)) return refuse('too-often');
  if (!(frequency in frequencyDays) || rule.length > 400) return refuse('unreadable');
  if (/BY(?:HOUR|MINUTE|SECOND)=[^;]*,/.test(rule)) return refuse('too-often');
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? '1');
  const count = Number(/COUNT=(\d+)/.exec(rule)?.[1] ?? '0');
  if (interval < 1 || interval > 1000) return refuse('unreadable');
  if (count > mostCounted) return refuse('too-often');
  try {
    const today = Temporal.PlainDate.from(day);
    const start = Temporal.PlainDateTime.from(series.start).toZonedDateTime('UTC');
    const span = frequencyDays[frequency as keyof typeof frequencyDays] * interval * (most + 2);
    // A series that has ended is looked at from its end; one that counts has to be counted from its beginning.
    const ended = lastDay(series.rule);
    const edgeDay = ended !== null && Temporal.PlainDate.compare(ended, today) < 0 ? ended : today;
    const from =
      count > 0 ? start : edgeDay.subtract({ days: Math.min(span, 200_000) }).toZonedDateTime('UTC');
    const horizon = today.add({ days: aheadDays + 1 });
    const to = (
      ended !== null && Temporal.PlainDate.compare(ended, horizon) < 0 ? ended : horizon
    ).toZonedDateTime('UTC');
    if (Temporal.ZonedDateTime.compare(start, to) > 0)
      return { starts: [series.start], more: false, refused: null };
    const late = Temporal.ZonedDateTime.compare(start, from) < 0;
    const plain = plainDays(
      rule,
      series.start.slice(0, 10),
      from.toPlainDate().toString(),
      to.toPlainDate().toString(),
    );
    const all =
      plain?.map((date) => date + series.start.slice(10)) ?? expand(rule, start, late ? from : start, to);
    const edge = `${day}T23:59:59`;
    const past = all.filter((local) => local <= edge);
    const future = all.filter((local) => local > edge).slice(0, ahead);
    return { starts: [...past.slice(-most), ...future], more: late || past.length > most, refused: null };
  } catch {
    return refuse('unreadable');
  }
}

/** The day of UNTIL, and one more for zones west of UTC. */
function lastDay(rule: string): Temporal.PlainDate | null {
  const match = /UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(rule);
  if (match === null) return null;
  return Temporal.PlainDate.from(`${match[1]}-${match[2]}-${match[3]}`).add({ days: 1 });
}

/** Local times, reckoned as if in UTC: a wall clock knows no summer time. */
function expand(
  rule: string,
  start: Temporal.ZonedDateTime,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
): readonly string[] {
  return new RRuleTemporal({
    rruleString: rule,
    dtstart: start,
    tzid: 'UTC',
    maxIterations,
    maxCandidateEvaluations: maxIterations * 4,
    includeDtstart: true,
    temporal: Temporal,
  })
    .between(from, to, true)
    .map((moment) => moment.toString().slice(0, 19));
}
