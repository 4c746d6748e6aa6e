/** What two birthdays say about two people: the same day, a slip of the finger, or two people. */
import type { Around } from './match-meeting.ts';
import type { PartialDate } from './partial-date.ts';

/** Bits for one person; from 6 on they agree, from -6 on they contradict. 0 where nothing can be said. Symmetric. */
export function birthdayBits(
  a: PartialDate | null,
  b: PartialDate | null,
  around: Pick<Around, 'born' | 'total'>,
): number {
  if (a === null || b === null) return 0;
  const years = a.year !== null && b.year !== null;
  const sameYear = years && a.year === b.year;
  const days = a.month !== null && b.month !== null && a.day !== null && b.day !== null;
  if (!days) return !years ? 0 : sameYear ? 4 : -7;
  if (a.month === b.month && a.day === b.day) {
    if (sameYear) return rarity(dayKey(a), 13, around);
    if (years) return changed(a.year ?? 0, b.year ?? 0) === 1 ? 6 : -2;
    return rarity(monthDayKey(a), 8, around);
  }
  if (!years) return -8;
  if (sameYear && a.month === b.day && a.day === b.month) return 9;
  const errors = changed(number(a), number(b));
  if (errors === 1) return 6;
  if (errors === 2 && sameYear) return 1;
  return Math.abs((a.year ?? 0) - (b.year ?? 0)) >= 12 ? -14 : -11;
}

/** A number for a whole birthday; null for one that is not. */
export function dayKey(date: PartialDate): number {
  return number(date);
}

/** A number for a day of the year, apart from those of whole birthdays. */
export function monthDayKey(date: PartialDate): number {
  return -((date.month ?? 0) * 100 + (date.day ?? 0)) - 1;
}

/** A day that many are said to be born on is a default of some program, and says little. */
function rarity(key: number, most: number, around: Pick<Around, 'born' | 'total'>): number {
  const others = Math.max(0, (around.born.get(key) ?? 0) - 2);
  return -Math.log2(Math.min(1, others / around.total + 2 ** -most));
}

function number(date: PartialDate): number {
  return (date.year ?? 0) * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);
}

/** How many digits differ. */
function changed(a: number, b: number): number {
  let [x, y, errors] = [a, b, 0];
  while (x > 0 || y > 0) {
    if (x % 10 !== y % 10) errors += 1;
    x = Math.floor(x / 10);
    y = Math.floor(y / 10);
  }
  return errors;
}

/** Whether both name one day, as far as each of them tells. */
export function isSameDay(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null || a.day === null || a.month === null) return false;
  return a.day === b.day && a.month === b.month && (a.year === b.year || a.year === null || b.year === null);
}

/** Two birthdays that one person cannot have, and that no slip of the finger explains. */
export function contradict(a: PartialDate | null, b: PartialDate | null): boolean {
  return birthdayBits(a, b, nobody) <= -6;
}

const nobody = { born: new Map<number, number>(), total: 1000 };
