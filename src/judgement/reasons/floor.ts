/** Nobody whom the user chose goes a year untouched. */
import type { ReasonRule } from '../facts.ts';
import { silence } from '../pace.ts';
import { isoDay, span } from '../spoken.ts';
import type { Ring } from '../../people/ring.ts';
import { reasonWeight, windowDays } from '../table.ts';

/** The silence in days from which the year is in danger: the nearest are thought of in time. */
export function floorDays(ring: Ring | null): number {
  return ring === 'five' || ring === 'fifteen' ? windowDays.nearFloor : windowDays.floor;
}

export const floor: ReasonRule = ({ row, yearlyFloor }, today) => {
  const e = silence(row, today);
  if (!yearlyFloor || row.n === 0 || row.planAhead || e < floorDays(row.ring)) return null;
  const key = e < 365 ? 'reasons:floor.soon' : 'reasons:floor.passed';
  const because = { key, values: { silent: span(e) } };
  return { kind: 'floor', because, weight: reasonWeight.floor, since: isoDay(row.last), expires: null };
};
