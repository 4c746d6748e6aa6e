/** What one import has done so far, as its report will say it. */
import type { TableSeen } from '../../capture/chosen-columns.ts';
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
  /** Tables that no program is known by, with what their columns were taken for; at most {@link mostTables}. */
  readonly tables: (TableSeen & { readonly source: string })[];
  /** Handles told from people, by reason. */
  notPeople: number;
}

export const mostSkips = 5_000;
export const mostTables = 50;

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
    tables: [],
    notPeople: 0,
  };
}

/** The numbers alone, as the list of imports keeps them. */
export function countsText({ skips, skipsMore, tables, ...numbers }: Tally): string {
  return JSON.stringify({ ...numbers, skips: skips.length + skipsMore, tables: tables.length });
}

export function noteSkip(tally: Tally, skip: Skip): void {
  if (tally.skips.length < mostSkips) tally.skips.push(skip);
  else tally.skipsMore += 1;
}
