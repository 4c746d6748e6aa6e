/** What one import has done so far, as its report will say it. */
import type { Sentence } from '../../problem.ts';

export interface Skip {
  readonly source: string;
  readonly place: string;
  readonly why: Sentence;
}

export interface Tally {
  peopleNew: number;
  peopleChanged: number;
  peopleSame: number;
  touchesNew: number;
  touchesSame: number;
  /** Kept to {@link mostSkips}; the rest is counted. */
  readonly skips: Skip[];
  skipsMore: number;
  unsure: number;
  /** Handles told from people, by reason. */
  notPeople: number;
}

export const mostSkips = 5_000;

export function newTally(): Tally {
  return {
    peopleNew: 0,
    peopleChanged: 0,
    peopleSame: 0,
    touchesNew: 0,
    touchesSame: 0,
    skips: [],
    skipsMore: 0,
    unsure: 0,
    notPeople: 0,
  };
}

export function noteSkip(tally: Tally, skip: Skip): void {
  if (tally.skips.length < mostSkips) tally.skips.push(skip);
  else tally.skipsMore += 1;
}
