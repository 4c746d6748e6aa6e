/** Days and weeks at a plain interval, worked out by counting days: nearly every meeting that repeats does so like this. */
import { dayNumber, dayOf } from '../people/day.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The days of a DAILY or WEEKLY rule from `from` to `to` (both `YYYY-MM-DD`, both included), in order, at most 5,000.
 * Null when the rule holds more than FREQ, INTERVAL, COUNT, WKST and plain weekdays, or does not begin on one of its own days.
 */
export function plainDays(rule: string, start: string, from: string, to: string): readonly string[] | null {
  const parts = new Map<string, string>();
  for (const part of rule.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (parts.has(name) || !['FREQ', 'INTERVAL', 'COUNT', 'WKST', 'BYDAY'].includes(name)) return null;
    parts.set(name, value);
  }
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const weekly =
    parts.get('FREQ') === 'WEEKLY' || (parts.get('FREQ') === 'DAILY' && parts.has('BYDAY') && interval === 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : Number.POSITIVE_INFINITY;
  if ((parts.get('FREQ') !== 'DAILY' && !weekly) || !(interval >= 1) || !(count >= 1)) return null;
  const first = dayNumber(start);
  const [low, high] = [Math.max(dayNumber(from), first), dayNumber(to)];
  const day = (number: number) => dayOf(number).toString();
  const out: string[] = [];
  if (!weekly) {
    if (parts.has('BYDAY')) return null;
    for (let n = Math.max(0, Math.ceil((low - first) / interval)); n < count && out.length < 5000; n++) {
      const number = first + n * interval;
      if (number > high) break;
      out.push(day(number));
    }
    return out;
  }
  const week = weekdays.indexOf(parts.get('WKST') ?? 'MO');
  const startDay = weekdayOf(first);
  const asked = parts
    .get('BYDAY')
    ?.split(',')
    .map((name) => weekdays.indexOf(name)) ?? [startDay];
  if (week < 0 || asked.includes(-1) || !asked.includes(startDay)) return null;
  const offsets = [...new Set(asked.map((wanted) => (wanted - week + 7) % 7))].sort((a, b) => a - b);
  const origin = first - ((startDay - week + 7) % 7);
  const inFirst = offsets.filter((offset) => origin + offset >= first).length;
  for (let n = Math.max(0, Math.floor((low - origin) / (7 * interval))); out.length < 5000; n++) {
    const monday = origin + n * 7 * interval;
    if (monday > high) break;
    const before = n === 0 ? 0 : inFirst + (n - 1) * offsets.length;
    const here = offsets.filter((offset) => monday + offset >= first);
    for (const [i, offset] of here.entries())
      if (monday + offset >= low && monday + offset <= high && before + i < count)
        out.push(day(monday + offset));
    if (before >= count) break;
  }
  return out;
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}
