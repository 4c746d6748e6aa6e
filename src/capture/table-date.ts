/** Dates as tables write them: `1984-02-29`, `29.2.1984`, `2/29/1984`, `15 Jan 2024`, `7-Feb-22`, `--02-29`. */
import { readPartialDate, type PartialDate } from '../people/partial-date.ts';

/** Which number comes first in `3/4/2024`; null when the column does not show it. */
export type DateOrder = 'day-first' | 'month-first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Found from all dates of a column: a number above twelve is a day; points are always day first. */
export function dateOrder(values: readonly string[], region: string): DateOrder {
  let first = 0;
  let second = 0;
  for (const value of values) {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(value.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12) first++;
    if (Number(match[2]) > 12) second++;
  }
  if (first !== second) return first > second ? 'day-first' : 'month-first';
  return ['US', 'PH', 'BZ'].includes(region) ? 'month-first' : 'day-first';
}

/**
 * Null for what is no date, and for the empty date of Outlook (`0/0/00`).
 * @param today `YYYY-MM-DD`, to place years of two digits: a birthday is never ahead.
 */
export function readTableDate(text: string, order: DateOrder, today: string): PartialDate | null {
  const plain = text.trim();
  if (plain.length > 40 || /^0+[./-]0+/.test(plain)) return null;
  const iso = readPartialDate(
    plain.replace(
      /^(\d{4})[./](\d{1,2})[./](\d{1,2})/,
      (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
    ),
  );
  if (iso !== null) return iso;
  const words = /^(\d{1,2})[\s.-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{4}|\d{2})\b/i.exec(plain);
  if (words !== null)
    return build(words[3], months.indexOf((words[2] ?? '').toLowerCase()) + 1, words[1], today);
  const american = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(plain);
  if (american !== null)
    return build(american[3], months.indexOf((american[1] ?? '').toLowerCase()) + 1, american[2], today);
  const numbers = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?:\D|$)/.exec(plain);
  if (numbers === null) return null;
  const dayFirst = numbers[2] === '.' || order === 'day-first';
  return build(
    numbers[4],
    Number(dayFirst ? numbers[3] : numbers[1]),
    dayFirst ? numbers[1] : numbers[3],
    today,
  );
}

function build(year = '', month: number, day = '', today: string): PartialDate | null {
  const century = year.length === 2 && Number(year) > Number(today.slice(2, 4)) ? 1900 : 2000;
  const full = year.length === 2 ? century + Number(year) : Number(year);
  const two = (n: number | string) => String(n).padStart(2, '0');
  return readPartialDate(`${String(full).padStart(4, '0')}-${two(month)}-${two(day)}`);
}
