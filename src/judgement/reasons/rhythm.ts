/** The rhythm in facts that can be counted: "You usually speak every 3 weeks. It has been 9." */
import type { Sentence } from '../../problem.ts';
import type { PersonFacts, ReasonRule } from '../facts.ts';
import { gone, horizon, silence, sooner } from '../pace.ts';
import { isoDay, span } from '../spoken.ts';
import { reasonWeight, stateAt } from '../table.ts';

/**
 * Fires when the usual gap has passed and there is a rhythm to speak of; also for someone whose silence is to be watched,
 * in plain words, so that nobody comes up without a sentence.
 */
export const rhythm: ReasonRule = (person, today) => {
  const { row } = person;
  const because = rhythmWords(person, today) ?? watchWords(person, today);
  if (because === null) return null;
  return { kind: 'rhythm', because, weight: reasonWeight.rhythm, since: isoDay(row.last), expires: null };
};

function watchWords({ row }: PersonFacts, today: number): Sentence | null {
  if (row.n < stateAt.knownFrom) return null;
  const e = silence(row, today);
  if (gone(row, e, horizon(row.medianGap)) < stateAt.watch) return null;
  return { key: 'reasons:due.quiet', values: { silent: span(e) } };
}

const counted = 12;

/** Null below 5 contact days and before the usual gap has passed; facts from 12 contact days on, the model before. */
export function rhythmWords(person: PersonFacts, today: number): Sentence | null {
  const { row, recentGaps } = person;
  const e = silence(row, today);
  if (row.n < stateAt.rhythmFrom || row.medianGap === null || e <= row.medianGap) return null;
  const usual = span(row.medianGap);
  const silent = span(e);
  const form = usual.unit === silent.unit && usual.count > 1 ? 'same' : 'other';
  if (row.n < stateAt.countFrom) {
    const percent = Math.min(99, Math.round(100 * sooner(row, e)));
    return { key: `reasons:rhythm.${form}.model`, values: { usual, silent, percent } };
  }
  const gaps = recentGaps.slice(-counted);
  const shorter = gaps.filter((gap) => gap < e).length;
  const how = shorter === 0 ? 'none' : shorter === gaps.length ? 'all' : 'some';
  return { key: `reasons:rhythm.${form}.${how}`, values: { usual, silent, shorter, of: gaps.length } };
}
