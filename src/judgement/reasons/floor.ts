/** Nobody whom the user chose goes a year untouched. */
import type { ReasonRule } from '../facts.ts';
import { silence } from '../pace.ts';
import { isoDay, span } from '../spoken.ts';
import { reasonWeight, windowDays } from '../table.ts';

export const floor: ReasonRule = ({ row, yearlyFloor }, today) => {
  const e = silence(row, today);
  if (!yearlyFloor || row.n === 0 || row.planAhead || e < windowDays.floor) return null;
  const key = e < 365 ? 'reasons:floor.soon' : 'reasons:floor.passed';
  const because = { key, values: { silent: span(e) } };
  return { kind: 'floor', because, weight: reasonWeight.floor, since: isoDay(row.last), expires: null };
};
