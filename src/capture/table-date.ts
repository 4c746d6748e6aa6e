/** Dates as tables write them: `1984-02-29`, `29.2.1984`, `2/29/1984`, `15 Jan 2024`, `7-Feb-22`, `12. Mai`, `--02-29`. */
import { dayOf } from '../people/day.ts';
import { fold } from '../people/fold.ts';
import { readPartialDate, type PartialDate } from '../people/partial-date.ts';

/** Which number comes first in `3/4/2024`; null when the column does not show it. */
export type DateOrder = 'day-first' | 'month-first';

/** How the names of each month begin, without accents. */
const months = [
  'jan gen ene sty tammi янв',
  'feb fev fevr lut helmi фев',
  'mar mae maa mrz mrt мар',
  'apr avr abr kwi huhti апр',
  'may mai mag mei maj touko маи мая',
  'jun juin giu cze kesa июн',
  'jul juil lug lip heina июл',
  'aug aou aout ago sie elo авг',
  'sep set wrz syys сен',
  'oct okt out ott paz loka окт',
  'nov lis marras ноя',
  'dec dez dic gru joulu дек',
];

/** Where people write the month first, and where they write days with points: a slash there comes from an American program. */
const monthFirst = new Set(
  'US PH BZ DE AT CH LI PL CZ SK RU UA BY FI NO EE LV TR RO BG HR SI RS IS'.split(' '),
);

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
  return monthFirst.has(region) ? 'month-first' : 'day-first';
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
  const serial = /^[1-6]\d{4}$/.test(plain) ? fromSerial(Number(plain)) : null;
  if (serial !== null) return serial;
  const dayFirstWords =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s.-]{0,3}(?:de |of )?(\p{L}{3,12})\.?(?:[\s,.-]{0,3}(?:de )?(\d{4}|'?\d{2}))?(?:\s+\d{1,2}:.*)?$/iu.exec(
      plain,
    );
  if (dayFirstWords !== null)
    return build(dayFirstWords[3], monthOf(dayFirstWords[2] ?? ''), dayFirstWords[1], today);
  const monthFirstWords =
    /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? {1,3}(\d{4}))?(?:\s+\d{1,2}:.*)?$/iu.exec(plain);
  if (monthFirstWords !== null)
    return build(monthFirstWords[3], monthOf(monthFirstWords[1] ?? ''), monthFirstWords[2], today);
  const yearFirst = /^(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日$/.exec(plain);
  if (yearFirst !== null) return build(yearFirst[1], Number(yearFirst[2]), yearFirst[3], today);
  const noYear = /^(\d{1,2})([./-])(\d{1,2})[./-]?$/.exec(plain);
  if (noYear !== null) {
    const first = noYear[2] === '.' || order === 'day-first';
    return build(undefined, Number(first ? noYear[3] : noYear[1]), first ? noYear[1] : noYear[3], today);
  }
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

function build(year: string | undefined, month: number, day = '', today: string): PartialDate | null {
  const two = (n: number | string) => String(n).padStart(2, '0');
  if (month < 1) return null;
  if (year === undefined) return readPartialDate(`--${two(month)}-${two(day)}`);
  const digits = year.replace("'", '');
  const century = digits.length === 2 && Number(digits) > Number(today.slice(2, 4)) ? 1900 : 2000;
  const full = digits.length === 2 ? century + Number(digits) : Number(digits);
  return readPartialDate(`${String(full).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/** A spreadsheet that forgot that a number is a date: days since 30 December 1899. */
function fromSerial(days: number): PartialDate | null {
  return readPartialDate(dayOf(days - 25_569).toString());
}

/** The month of a word in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Finnish or Russian; 0 for none. */
function monthOf(word: string): number {
  const plain = fold(word);
  let best = { month: 0, letters: 0 };
  for (const [at, names] of months.entries())
    for (const name of names.split(' '))
      if (name.length > best.letters && plain.startsWith(name))
        best = { month: at + 1, letters: name.length };
  return best.month;
}
