/** The days of earlier years that come round on a civil day: 29 February is remembered on the 28th of a common year. */
import { dayNumber, dayOf } from './day.ts';

/** Day numbers of the same month and day in the years before, the latest first. @param from the earliest year */
export function sameDaysBefore(today: number, from: number): readonly number[] {
  const { year, month, day, inLeapYear } = dayOf(today);
  const days: number[] = [];
  for (let earlier = year - 1; earlier >= from; earlier -= 1) {
    const first = Temporal.PlainDate.from({ year: earlier, month: 1, day: 1 });
    if (month === 2 && day === 28 && !inLeapYear && first.inLeapYear)
      days.push(dayNumber(first.with({ month: 2, day: 29 })));
    if (month === 2 && day === 29 && !first.inLeapYear) continue;
    days.push(dayNumber(first.with({ month, day })));
  }
  return days;
}
