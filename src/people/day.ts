/** Civil days as numbers: a calendar day never passes through a time zone once it is one. */

const epoch = Temporal.PlainDate.from('1970-01-01');

/** Days since 1970-01-01 in the ISO calendar. @param day `YYYY-MM-DD`. @throws RangeError when it is no date. */
export function dayNumber(day: string | Temporal.PlainDate): number {
  const plain = typeof day === 'string' ? plainDay(day) : null;
  if (plain !== null) return plain;
  const date = typeof day === 'string' ? Temporal.PlainDate.from(day, { overflow: 'reject' }) : day;
  return epoch.until(date, { largestUnit: 'day' }).days;
}

/** The number of a plain `YYYY-MM-DD` that every month has; anything else is left to the calendar. An import asks 100,000 times. */
function plainDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number);
  if (year === undefined || year < 1000 || month === undefined || month < 1 || month > 12) return null;
  if (date === undefined || date < 1 || date > 28) return null;
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The date of a day number. */
export function dayOf(number: number): Temporal.PlainDate {
  const date = new Date(number * 86_400_000);
  // Beyond the years of `Date` only the calendar knows; within them it takes twice as long.
  return Number.isNaN(date.getTime())
    ? epoch.add({ days: number })
    : new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The local calendar day of a moment. @param seconds since 1970 UTC. @param zone IANA name, e.g. `Europe/Lisbon`. */
export function localDay(seconds: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds * 1000))
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
