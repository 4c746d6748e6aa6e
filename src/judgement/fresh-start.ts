/** After days away: what has waited is spread over days to come, as many a day as the user has time for, so that nothing is caught up at once. */
import type { QueueRow } from './facts.ts';
import { ringIntervalDays } from '../people/ring.ts';
import { silence } from './pace.ts';
import { scoreRow } from './score.ts';
import { freshStartDays, noWayMinutes } from './table.ts';

export interface Absence {
  /** How many days without anything done here. */
  readonly days: number;
  /** The day of coming back: today, or the first day on which something was done again. */
  readonly back: number;
}

/** The absence that ends today or ended lately; null: none. @param active days with something done, as day numbers, in any order */
export function absence(active: readonly number[], today: number): Absence | null {
  const days = [...new Set(active)].filter((day) => day <= today).sort((a, b) => b - a);
  let later = today;
  for (const day of days) {
    if (later - day >= freshStartDays.away) return { days: later - day, back: later };
    if (today - day > freshStartDays.lasts) return null;
    later = day;
  }
  return null;
}

export interface Spread {
  /** How many people wait for something that is due. */
  readonly waiting: number;
  /** How many of them a day has room for. */
  readonly perDay: number;
  /** The day by which all of them have had their turn at that pace, as a day number. */
  readonly until: number;
}

/** @param today day number @param capacity minutes and people a day */
export function spread(
  rows: Iterable<QueueRow>,
  today: number,
  capacity: { readonly minutes: number; readonly people: number },
): Spread {
  let waiting = 0;
  let minutes = 0;
  for (const row of rows) {
    if (!isWaiting(row, today)) continue;
    waiting += 1;
    minutes += row.leastMinutes ?? noWayMinutes;
  }
  const each = waiting === 0 ? 1 : Math.max(1, minutes / waiting);
  const perDay = Math.max(1, Math.min(capacity.people, Math.floor(capacity.minutes / each)));
  return { waiting, perDay, until: today + Math.max(0, Math.ceil(waiting / perDay) - 1) };
}

/** An answer, a promise or a chosen rhythm of theirs is overdue, and they may come up. */
function isWaiting(row: QueueRow, today: number): boolean {
  const interval = row.ownCadenceDays ?? (row.ring === null ? null : ringIntervalDays[row.ring]);
  const late = interval !== null && row.n > 0 && !row.planAhead && silence(row, today) > interval;
  const promised = row.promiseDay !== null && row.promiseDay <= today;
  return (late || promised || row.owedDay !== null) && scoreRow(row, today) !== null;
}
