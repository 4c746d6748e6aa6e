/** The first ninety days: someone new gets a word after 2 days, 2 weeks and 2 months. */
import type { ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { reasonWeight, windowDays } from '../table.ts';

/** Fires on each step until there is contact after it, or the next step comes, or the ninety days are over. */
export const firstDays: ReasonRule = ({ row, name }, today) => {
  const { firstKnownDay } = row;
  if (firstKnownDay === null || row.planAhead) return null;
  const age = today - firstKnownDay;
  if (age < 0 || age > windowDays.firstLast) return null;
  const step = windowDays.firstSteps.filter((days) => days <= age).at(-1);
  if (step === undefined || (row.n > 0 && row.last >= firstKnownDay + step)) return null;
  // Someone in contact on most days since needs no follow-up.
  if (row.n > 0 && today - row.last < step / 2) return null;
  const because = { key: 'reasons:firstDays', values: { name: short(name), when: when(-age) } };
  const expires = isoDay(firstKnownDay + windowDays.firstLast + 1);
  return {
    kind: 'first-days',
    because,
    weight: reasonWeight['first-days'],
    since: isoDay(firstKnownDay),
    expires,
  };
};
