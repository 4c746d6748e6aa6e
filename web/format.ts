/** Days, spans, numbers and lists as people of a place write them; a civil day never meets a time zone. */
import type { Language, Say } from '../src/words/say.ts';

export interface Formats {
  /** `Saturday, 21 November`. */
  readonly longDay: (day: string) => string;
  /** `19 Sep`, with the year when it is not this one. */
  readonly shortDay: (day: string, today?: string) => string;
  /** `Nov 2024`. */
  readonly month: (day: string) => string;
  /** `Thu`. */
  readonly weekday: (day: string) => string;
  /** `yesterday`, `3 days ago`, `in 2 weeks`. */
  readonly ago: (day: string, today: string) => string;
  /** `9 weeks`: how long a silence is. */
  readonly span: (days: number) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** `1.2 MB`. */
  readonly bytes: (value: number) => string;
  /** `20 Nov, 04:10`, in the reader's own zone. */
  readonly moment: (moment: string | number) => string;
  readonly compare: (a: string, b: string) => number;
}

/** The reader's own variant of a language (`en-GB`), or the language alone. */
export function localeOf(language: Language, wanted: readonly string[]): string {
  for (const tag of wanted) {
    try {
      const locale = new Intl.Locale(tag);
      if (locale.language === language) return locale.toString();
    } catch {
      // A malformed tag of the system (`en-US@posix`) says nothing.
    }
  }
  return language === 'en' ? 'en-GB' : language;
}

export function formats(locale: string, say: Say): Formats {
  const shaped = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (day: string) => (isDay(day) ? format.format(utc(day)) : day);
  };
  const short = shaped({ day: 'numeric', month: 'short' });
  const shortWithYear = shaped({ day: 'numeric', month: 'short', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const plain = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  return {
    longDay: shaped({ weekday: 'long', day: 'numeric', month: 'long' }),
    shortDay: (day, today) =>
      today !== undefined && day.slice(0, 4) === today.slice(0, 4) ? short(day) : shortWithYear(day),
    month: shaped({ month: 'short', year: 'numeric' }),
    weekday: shaped({ weekday: 'short' }),
    ago: (day, today) => {
      const [count, unit] = rounded(daysBetween(today, day));
      return relative.format(count, unit);
    },
    span: (days) => {
      const [count, unit] = rounded(days);
      return say(`app:span.${unit}`, { count });
    },
    number: (value) => plain.format(value),
    list: (items) => list.format(items),
    bytes: (value) => bytes(locale, value),
    moment: (value) => moment.format(new Date(value)),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Whole days from one civil day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** The civil day that many days later. */
export function addDays(day: string, days: number): string {
  return new Date(utc(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(day);
}

function utc(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

/** The largest unit in which a span of days still says something. */
function rounded(days: number): [number, 'day' | 'week' | 'month' | 'year'] {
  const size = Math.abs(days);
  if (size < 14) return [days, 'day'];
  if (size < 84) return [Math.trunc(days / 7), 'week'];
  if (size < 730) return [Math.trunc(days / 30.44), 'month'];
  return [Math.trunc(days / 365.25), 'year'];
}

function bytes(locale: string, value: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(value / 1000 ** step);
}
