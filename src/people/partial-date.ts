/** Dates as people give them: whole, without a year, or only a year and month; kept as given. */

export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** ISO 8601 truncated forms of RFC 6350 §4.3.1: `1984-02-29`, `--02-29`, `1984-02`, `1984`. */
export function writePartialDate(date: PartialDate): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const year = date.year === null ? '-' : String(date.year).padStart(4, '0');
  if (date.month === null) return year;
  if (date.day === null) return `${year}-${two(date.month)}`;
  return `${year}-${two(date.month)}-${two(date.day)}`;
}

/**
 * Reads what {@link writePartialDate} writes, and the basic forms `19840229`, `--0229`, with or without a time behind.
 * 1604 (Apple's year for "no year") reads as no year. Returns null for what is no date.
 */
export function readPartialDate(text: string): PartialDate | null {
  const t = text.trim();
  const match =
    /^(\d{4}|-)-?-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(t) ??
    /^(\d{4}|-)-(\d{2})$/.exec(t) ??
    /^(\d{4})$/.exec(t);
  if (match === null) return null;
  const year = match[1] === '-' || match[1] === '1604' ? null : Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && month !== null && (day < 1 || day > daysIn(month, year))) return null;
  return { year, month, day };
}

/**
 * The civil date of a yearly occasion in a given year; 29 February falls on 28 February in a common year.
 * Null when month or day are unknown.
 */
export function inYear(date: PartialDate, year: number): Temporal.PlainDate | null {
  if (date.month === null || date.day === null) return null;
  return Temporal.PlainDate.from({ year, month: date.month, day: date.day }, { overflow: 'constrain' });
}

function daysIn(month: number, year: number | null): number {
  if (month === 2)
    return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
