/** Civil days as numbers: a calendar day never passes through a time zone once it is one. */

const epoch = Temporal.PlainDate.from('1970-01-01');

/** Days since 1970-01-01 in the ISO calendar. @param day `YYYY-MM-DD`. @throws RangeError when it is no date. */
export function dayNumber(day: string | Temporal.PlainDate): number {
  const date = typeof day === 'string' ? Temporal.PlainDate.from(day, { overflow: 'reject' }) : day;
  return epoch.until(date, { largestUnit: 'day' }).days;
}

/** The date of a day number. */
export function dayOf(number: number): Temporal.PlainDate {
  return epoch.add({ days: number });
}

/** The local calendar day of a moment. @param seconds since 1970 UTC. @param zone IANA name, e.g. `Europe/Lisbon`. */
export function localDay(seconds: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds * 1000))
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
