/** A memory that has its day today. */
import { dayOf } from '../../people/day.ts';
import type { ReasonRule } from '../facts.ts';
import { isoDay, short } from '../spoken.ts';
import { reasonWeight } from '../table.ts';

/** The oldest one whose month and day are today's, from an earlier year that is known. */
export const memory: ReasonRule = ({ memories }, today) => {
  const now = dayOf(today);
  let best: { readonly text: string; readonly year: number } | null = null;
  for (const { text, date } of memories) {
    if (date.year === null || date.month !== now.month || date.day !== now.day || date.year >= now.year)
      continue;
    if (best === null || date.year < best.year) best = { text, year: date.year };
  }
  if (best === null) return null;
  const because = { key: 'reasons:memory', values: { count: now.year - best.year, text: short(best.text) } };
  return {
    kind: 'memory',
    because,
    weight: reasonWeight.memory,
    since: isoDay(today),
    expires: isoDay(today + 1),
  };
};
