/** A sorted list of day numbers as short text: the first day, then gaps, in base 36. */

/** @param days ascending, unique */
export function writeDays(days: readonly number[]): string {
  let before = 0;
  return days
    .map((day) => {
      const gap = day - before;
      before = day;
      return gap.toString(36);
    })
    .join(' ');
}

export function readDays(text: string): number[] {
  if (text === '') return [];
  let day = 0;
  return text.split(' ').map((gap) => (day += Number.parseInt(gap, 36)));
}
