/** Which of three numbers is the day: decided over many dates of one file, because a single one often cannot say. */

export type Order = 'dmy' | 'mdy' | 'ymd';

export interface WrittenDate {
  readonly era: string;
  readonly isEraLast?: boolean;
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly separator: string;
}

/**
 * The order that makes every date valid, none lie ahead of today, and the file run forwards in the shortest steps;
 * when that leaves several, the one that the separator and the region suggest.
 * @param today `YYYY-MM-DD`. @param region ISO 3166.
 */
export function decideOrder(dates: readonly WrittenDate[], region: string, today: string): Order {
  const suggested = suggest(dates[0], region);
  const scores = suggested.map((order, rank) => ({ order, rank, ...judge(dates, order, today) }));
  scores.sort(
    (x, y) => x.wrong - y.wrong || x.backwards - y.backwards || x.travelled - y.travelled || x.rank - y.rank,
  );
  return scores[0]?.order ?? 'dmy';
}

/** The civil day `YYYY-MM-DD` of a written date, from the Buddhist, Japanese, Minguo, Persian and Islamic calendars too; null when there is none. */
export function civilDay(date: WrittenDate, order: Order, today: string): string | null {
  if (date.era !== '' && (order === 'ymd') === (date.isEraLast === true)) return null;
  const year = order === 'ymd' ? date.a : date.c;
  const month = Number(order === 'mdy' ? date.a : date.b);
  const day = Number(order === 'mdy' ? date.b : order === 'dmy' ? date.a : date.c);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const number = Number(year);
  if (date.era === '' && year.length === 4 && number >= 1380 && number <= 1470) {
    return converted(number, month, day, number < 1428 ? 'persian' : 'islamic-umalqura');
  }
  const full = fullYear(date.era, number, year.length, Number(today.slice(0, 4)));
  if (full < 1970 || full > 2200 || day > daysIn(month, full)) return null;
  return `${full}-${two(month)}-${two(day)}`;
}

const monthFirst = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'FM', 'MH', 'PW', 'PH', 'BZ']);
const yearFirst = new Set(['CN', 'JP', 'KR', 'TW', 'HU', 'SE', 'LT', 'MN', 'IR', 'ZA']);

function suggest(date: WrittenDate | undefined, region: string): readonly Order[] {
  if (date !== undefined && (date.a.length > 2 || date.era !== '' || date.separator === '年'))
    return ['ymd', 'dmy', 'mdy'];
  if (date?.separator !== '.' && monthFirst.has(region)) return ['mdy', 'dmy', 'ymd'];
  if (yearFirst.has(region) && (date === undefined || date.c.length <= 2)) return ['ymd', 'dmy', 'mdy'];
  return ['dmy', 'mdy', 'ymd'];
}

function judge(dates: readonly WrittenDate[], order: Order, today: string) {
  let wrong = 0;
  let backwards = 0;
  let travelled = 0;
  let before: number | null = null;
  for (const date of dates) {
    const day = civilDay(date, order, today);
    if (day === null || day > nextYear(today)) {
      wrong++;
      continue;
    }
    if (day > today) wrong += 0.5;
    const number =
      Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;
    if (before !== null) {
      if (number < before) backwards++;
      travelled += Math.abs(number - before);
    }
    before = number;
  }
  return { wrong, backwards, travelled };
}

/** A wrong clock of some days is a late message, not a wrong order; a year ahead is. */
function nextYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}

const eras: Readonly<Record<string, number>> = {
  R: 2018,
  令和: 2018,
  H: 1988,
  平成: 1988,
  S: 1925,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};

function fullYear(era: string, year: number, digits: number, thisYear: number): number {
  const start = eras[era];
  if (start !== undefined) return start + year;
  if (digits <= 2) {
    const common = 2000 + year;
    return common > thisYear + 1 && 2500 + year - 543 <= thisYear + 1 ? 2500 + year - 543 : common;
  }
  // Three digits are the years of the Republic of China, whose era is named after the date or not at all.
  if (digits === 3 && year >= 90 && year < 200) return 1911 + year;
  return year >= 2400 && year < 2743 ? year - 543 : year;
}

function converted(year: number, month: number, day: number, calendar: string): string | null {
  try {
    const date = Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'reject' });
    return date.withCalendar('iso8601').toString();
  } catch {
    return null;
  }
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
