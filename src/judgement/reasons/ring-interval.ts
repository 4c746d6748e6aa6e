/** The longest gap that a ring the user chose allows has passed. */
import { ringIntervalDays } from '../../people/ring.ts';
import type { ReasonRule } from '../facts.ts';
import { silence } from '../pace.ts';
import { isoDay, span, wished } from '../spoken.ts';
import { reasonWeight } from '../table.ts';

/** Silent when a rhythm was set by hand, which is the nearer wish, and when a plan lies ahead. */
export const ringInterval: ReasonRule = ({ row }, today) => {
  const interval = row.ring === null ? null : ringIntervalDays[row.ring];
  if (interval === null || row.ownCadenceDays !== null || row.planAhead) return null;
  const wanted = wished(interval);
  const weight = reasonWeight['ring-interval'];
  if (row.n === 0) {
    const because = { key: 'reasons:due.never', values: { wanted } };
    return { kind: 'ring-interval', because, weight, since: null, expires: null };
  }
  const e = silence(row, today);
  if (e <= interval) return null;
  const because = { key: 'reasons:due.wanted', values: { wanted, silent: span(e) } };
  return { kind: 'ring-interval', because, weight, since: isoDay(row.last), expires: null };
};
