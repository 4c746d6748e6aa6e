/** Whom one could call when life turns: the warmest and nearest first, and those who have what would help. */
import { fold } from '../people/fold.ts';
import { rings } from '../people/ring.ts';
import type { QueueRow } from './facts.ts';
import { gone, horizon, silence } from './pace.ts';
import { plainValue } from './score.ts';

export const scenarios = ['job', 'illness', 'move', 'grief', 'talk'] as const;
export type Scenario = (typeof scenarios)[number];

export interface Helper {
  readonly id: string;
  /** The line of theirs that could help; null: none is noted. */
  readonly could: string | null;
}

/** Beginnings of folded words that speak of the scenario, in the languages of the catalogue. */
const helpful: Readonly<Record<Scenario, readonly string[]>> = {
  job: [
    'job',
    'work',
    'hire',
    'hiring',
    'recruit',
    'career',
    'mentor',
    'founder',
    'manager',
    'arbeit',
    'stelle',
    'beruf',
    'personal',
  ],
  illness: [
    'doctor',
    'nurse',
    'medic',
    'physician',
    'therap',
    'hospital',
    'health',
    'arzt',
    'arztin',
    'pflege',
    'klinik',
    'gesund',
  ],
  move: [
    'van',
    'flat',
    'apartment',
    'house',
    'truck',
    'mover',
    'estate',
    'wohnung',
    'umzug',
    'transporter',
    'makler',
    'handwerk',
  ],
  grief: ['therap', 'priest', 'pastor', 'chaplain', 'counsel', 'seelsorg', 'trauer', 'pfarr'],
  talk: [],
};

/** @param offers lines of what someone can give or does, by id @param today day number */
export function wellOf(
  rows: readonly QueueRow[],
  offers: ReadonlyMap<string, readonly string[]>,
  scenario: Scenario,
  today: number,
  limit: number,
): Helper[] {
  const scored = rows.flatMap((row) => {
    if (row.quiet !== null || (row.n < 3 && row.ring === null)) return [];
    const could = (offers.get(row.id) ?? []).find((line) => speaksOf(line, helpful[scenario])) ?? null;
    return [{ id: row.id, could, score: warmth(row, today) + (could === null ? 0 : 1) }];
  });
  return scored
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, could }) => ({ id, could }));
}

/** Nearness as wished and warmth as lived, each between 0 and 1. */
function warmth(row: QueueRow, today: number): number {
  const near = row.ring === null ? 0 : 1 - rings.indexOf(row.ring) / rings.length;
  const alive = row.n === 0 ? 0 : 1 - gone(row, silence(row, today), horizon(row.medianGap));
  return near + alive * Math.min(1, plainValue(row) / 5);
}

function speaksOf(line: string, words: readonly string[]): boolean {
  const found = fold(line.slice(0, 1000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.some((word) => words.some((start) => word.startsWith(start)));
}
