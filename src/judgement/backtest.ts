/** How right the fading alarms would have been on a history that is already known (attention-model.md §3 and §6). */
import type { BacktestEvent } from './backtest-events.ts';
import { interval, seeded } from './measures.ts';
import { measured, replayTies, type EgoResult, type TieReplay } from './replay.ts';
import { horizonDays } from './table.ts';

/** A measure is null when the history is too short to know it. */
export interface BacktestMeasures {
  /** Share of watched rows without contact in the next 90 days. */
  readonly goneRate: number | null;
  /** Within ego, averaged over egos that have both labels. */
  readonly auc: { readonly silence: number | null; readonly kith: number | null };
  readonly ndcg5: {
    readonly silence: number | null;
    readonly valueDays: number | null;
    readonly kith: number | null;
  };
  /** Share of alarms whose silence reached 90 days. */
  readonly precision: number | null;
  /** Share of silences of 90 days that were alarmed before. */
  readonly caught: number | null;
  /** Median day of silence of the alarms that were right. */
  readonly alarmDay: number | null;
}

type Interval = readonly [number, number] | null;

export interface Backtest extends BacktestMeasures {
  readonly rows: number;
  /** 95 % by drawing egos with replacement (the ties, when there is one ego); `auc.gain` and `ndcg5.gain` are Kith's lead over silence and over value × days. */
  readonly intervals: {
    readonly goneRate: Interval;
    readonly auc: { readonly silence: Interval; readonly kith: Interval; readonly gain: Interval };
    readonly ndcg5: {
      readonly silence: Interval;
      readonly valueDays: Interval;
      readonly kith: Interval;
      readonly gain: Interval;
    };
    readonly precision: Interval;
    readonly caught: Interval;
    readonly alarmDay: Interval;
  };
}

const secondsPerDay = 86_400;
const draws = 300;
/** For the ties of one ego: the fewest draws of which an interval can be taken, and how many rows to sort in all. */
const fewestDraws = 40;
const mostRowsDrawn = 10_000_000;
/** Lists are judged once a week in the last third of the days that have a whole horizon after them. */
const everyDays = 7;

/**
 * Replays every ego's history. Days are UTC days; an ego's rows need its own capture to reach 90 days beyond, or every
 * tie would seem to die at the end.
 * @param seed of the bootstrap; the same seed gives the same intervals.
 */
export function backtest(events: Iterable<BacktestEvent>, seed = 1): Backtest {
  const { egos, first, last } = gather(events);
  const sampleDays = daysToJudge(first, last);
  const results: EgoResult[] = [];
  let only: readonly TieReplay[] = [];
  for (const ties of egos.values()) {
    only = replayTies([...ties.values()].map(contactDays), sampleDays);
    results.push(measured(only)());
  }
  const whole = sum(results);
  return {
    rows: results.reduce((total, one) => total + one.rows, 0),
    ...whole,
    intervals: intervalsOf(results.length === 1 ? drawTies(only, seed) : drawEgos(results, seed)),
  };
}

/** The weekly days of the last third between the first contact and 90 days before the last. */
export function daysToJudge(first: number, last: number): number[] {
  const days: number[] = [];
  const end = last - horizonDays;
  const start = Math.ceil(end - (end - first) / 3);
  for (let day = end; day >= start && day > first; day -= everyDays) days.push(day);
  return days.reverse();
}

function gather(events: Iterable<BacktestEvent>) {
  const egos = new Map<string, Map<string, number[]>>();
  const all: number[] = [];
  for (const { ego, other, timeSeconds } of events) {
    if (ego === other || !Number.isFinite(timeSeconds)) continue;
    const day = Math.floor(timeSeconds / secondsPerDay);
    all.push(day);
    let ties = egos.get(ego);
    if (ties === undefined) egos.set(ego, (ties = new Map()));
    const days = ties.get(other);
    if (days === undefined) ties.set(other, [day]);
    else if (days.at(-1) !== day) days.push(day);
  }
  // One event in a thousand may carry a wrong clock; it must not move the days that are judged.
  const sorted = Int32Array.from(all).sort();
  const strays = Math.floor(sorted.length / 1000);
  return { egos, first: sorted[strays] ?? 0, last: sorted[sorted.length - 1 - strays] ?? 0 };
}

function contactDays(days: readonly number[]): Int32Array {
  const sorted = Int32Array.from(days).sort();
  return sorted.filter((day, i) => i === 0 || day !== sorted[i - 1]);
}

/** Sums and means over egos; an ego drawn twice counts twice. */
function sum(results: readonly EgoResult[]): BacktestMeasures {
  let [rows, goneRows, alarms, right, fades] = [0, 0, 0, 0, 0];
  const [aucSilence, aucKith, silence, valueDays, kith] = [mean(), mean(), mean(), mean(), mean()];
  const alarmDays = new Float64Array(horizonDays);
  for (const one of results) {
    rows += one.rows;
    goneRows += one.goneRows;
    alarms += one.alarms;
    right += one.rightAlarms;
    fades += one.fades;
    if (one.auc !== null) {
      aucSilence.add(one.auc.silence);
      aucKith.add(one.auc.kith);
    }
    if (one.ndcg5 !== null) {
      silence.add(one.ndcg5.silence);
      valueDays.add(one.ndcg5.valueDays);
      kith.add(one.ndcg5.kith);
    }
    if (one.rightAlarms > 0)
      for (let d = 0; d < horizonDays; d++) alarmDays[d] = (alarmDays[d] ?? 0) + (one.alarmDays[d] ?? 0);
  }
  return {
    goneRate: rows === 0 ? null : goneRows / rows,
    auc: { silence: aucSilence.value(), kith: aucKith.value() },
    ndcg5: { silence: silence.value(), valueDays: valueDays.value(), kith: kith.value() },
    precision: alarms === 0 ? null : right / alarms,
    caught: fades === 0 ? null : right / fades,
    alarmDay: right === 0 ? null : medianDay(alarmDays, right),
  };
}

function mean() {
  let [total, count] = [0, 0];
  return {
    add(value: number) {
      total += value;
      count += 1;
    },
    value: () => (count === 0 ? null : total / count),
  };
}

function medianDay(counts: Float64Array, total: number): number {
  const day = (rank: number) => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) > rank);
  };
  return (day(Math.floor((total - 1) / 2)) + day(Math.floor(total / 2))) / 2;
}

function drawEgos(results: readonly EgoResult[], seed: number): BacktestMeasures[] {
  const random = seeded(seed);
  return Array.from({ length: draws }, () =>
    sum(results.map((one) => results[Math.floor(random() * results.length)] ?? one)),
  );
}

/** One ego alone has no other egos to draw: its ties are drawn instead, as often as the time for it allows. */
function drawTies(ties: readonly TieReplay[], seed: number): BacktestMeasures[] {
  const random = seeded(seed);
  const rows = ties.reduce((total, tie) => total + tie.rows.length, 1);
  const length = Math.max(fewestDraws, Math.min(draws, Math.floor(mostRowsDrawn / rows)));
  const measure = measured(ties);
  return Array.from({ length }, () => {
    const times = new Uint32Array(ties.length);
    for (let i = 0; i < ties.length; i++) {
      const tie = Math.floor(random() * ties.length);
      times[tie] = (times[tie] ?? 0) + 1;
    }
    return sum([measure(times)]);
  });
}

function intervalsOf(drawn: readonly BacktestMeasures[]): Backtest['intervals'] {
  const of = (pick: (one: BacktestMeasures) => number | null): Interval =>
    interval(drawn.map(pick).filter((value) => value !== null));
  const lead = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  return {
    goneRate: of((one) => one.goneRate),
    auc: {
      silence: of((one) => one.auc.silence),
      kith: of((one) => one.auc.kith),
      gain: of((one) => lead(one.auc.kith, one.auc.silence)),
    },
    ndcg5: {
      silence: of((one) => one.ndcg5.silence),
      valueDays: of((one) => one.ndcg5.valueDays),
      kith: of((one) => one.ndcg5.kith),
      gain: of((one) => lead(one.ndcg5.kith, one.ndcg5.valueDays)),
    },
    precision: of((one) => one.precision),
    caught: of((one) => one.caught),
    alarmDay: of((one) => one.alarmDay),
  };
}
