/** A tie that is more likely gone quiet than not: said as how such silences go, never as a probability of life. */
import type { ReasonRule } from '../facts.ts';
import { gone, horizon, silence } from '../pace.ts';
import { isoDay, span } from '../spoken.ts';
import { reasonWeight, stateAt } from '../table.ts';
import { rhythmWords } from './rhythm.ts';

/** Fires from three contact days on when P(gone, H) is one half or more. It adds no weight: it is the urgency itself. */
export const fading: ReasonRule = (person, today) => {
  const { row } = person;
  if (row.n < stateAt.knownFrom) return null;
  const e = silence(row, today);
  const H = horizon(row.medianGap);
  const risk = gone(row, e, H);
  if (risk < stateAt.fading && e < H) return null;
  const facts = {
    kind: 'fading',
    weight: reasonWeight.fading,
    since: isoDay(row.last),
    expires: null,
  } as const;
  const counted = row.n >= stateAt.countFrom ? rhythmWords(person, today) : null;
  if (counted !== null) return { ...facts, because: counted };
  const count = Math.round(10 * (1 - risk));
  const values = { silent: span(e), within: span(H), count };
  return { ...facts, because: { key: count === 0 ? 'reasons:fading.rare' : 'reasons:fading.times', values } };
};
