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

/** The text with more days behind it. @param last the last day of the text @param days later than that, ascending */
export function appendDays(text: string, last: number, days: readonly number[]): string {
  let before = last;
  let more = text;
  for (const day of days) {
    more += ` ${(day - before).toString(36)}`;
    before = day;
  }
  return more;
}

/**
 * The end of the list: at least all days after `after`, and at least `count` of them, or as many as there are.
 * @param last the last day of the text
 */
export function lastDays(text: string, last: number, after: number, count: number): number[] {
  const days = [last];
  let day = last;
  let end = text.length;
  while (day > after || days.length < count) {
    const space = text.lastIndexOf(' ', end - 1);
    // The first is no gap.
    if (space === -1) break;
    day -= Number.parseInt(text.slice(space + 1, end), 36);
    days.push(day);
    end = space;
  }
  return days.reverse();
}
