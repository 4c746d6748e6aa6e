/** A circle or an intention of theirs gets less attention than was wished for it. */
import type { ReasonRule } from '../facts.ts';
import { short } from '../spoken.ts';
import { reasonWeight } from '../table.ts';

/** Fires below half of the wish; the shares are of all attention, never of one person. */
export const balance: ReasonRule = ({ starved }) => {
  if (starved === null || starved.wanted <= 0 || starved.got >= starved.wanted / 2) return null;
  const percent = (share: number) => Math.round(100 * share);
  const values = { label: short(starved.label), got: percent(starved.got), wanted: percent(starved.wanted) };
  const because = { key: 'reasons:balance', values };
  return { kind: 'balance', because, weight: reasonWeight.balance, since: null, expires: null };
};
