/** The owner's calendar day of a moment, fast enough for a mailbox: a zone keeps one offset for months on end. */

interface Span {
  readonly from: number;
  readonly to: number;
  readonly offsetSeconds: number;
}

/**
 * Gives the same as `localDay` of people/day.ts, asking the calendar only once for each stretch between two changes of
 * the clock. @param zone IANA name. @returns the day `YYYY-MM-DD` of seconds since 1970 UTC.
 * @throws RangeError when the zone is unknown, at the first call.
 */
export function dayReader(zone: string): (seconds: number) => string {
  const spans: Span[] = [];
  const days = new Map<number, string>();
  let last: Span | undefined;
  return (seconds) => {
    if (last === undefined || seconds < last.from || seconds >= last.to) {
      last = spans.find((span) => seconds >= span.from && seconds < span.to) ?? spanAt(seconds, zone);
      if (!spans.includes(last)) spans.push(last);
    }
    const number = Math.floor((seconds + last.offsetSeconds) / 86_400);
    const known = days.get(number);
    if (known !== undefined) return known;
    const day = civil(number);
    if (days.size > 40_000) days.clear();
    days.set(number, day);
    return day;
  };
}

/** The last moment of a civil day in a zone, with days to spare. @returns seconds since 1970 UTC. */
export function endOfDay(day: string, zone: string, daysMore: number): number {
  const next = Temporal.PlainDate.from(day).add({ days: daysMore + 1 });
  return next.toZonedDateTime(zone).epochMilliseconds / 1000;
}

function spanAt(seconds: number, zone: string): Span {
  const then = Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000).toZonedDateTimeISO(zone);
  const next = then.getTimeZoneTransition('next');
  // The change at or before this moment; `previous` alone looks strictly before.
  const before = then.add({ seconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: before === null ? Number.NEGATIVE_INFINITY : before.epochMilliseconds / 1000,
    to: next === null ? Number.POSITIVE_INFINITY : next.epochMilliseconds / 1000,
    offsetSeconds: then.offsetNanoseconds / 1e9,
  };
}

function civil(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
