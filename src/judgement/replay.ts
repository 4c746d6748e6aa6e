/** Lives one ego's history again and notes what the alarm would have said (attention-model.md §3). */
import { addDay, gone, noPace, posterior, type PaceState } from './pace.ts';
import { auc, ndcg5, rank, type Ranking } from './measures.ts';
import { dropout, horizonDays, logisticSlope, riskPrior, stateAt } from './table.ts';

/** What one ego adds to the whole; everything the report needs can be summed or averaged from it. */
export interface EgoResult {
  readonly rows: number;
  readonly goneRows: number;
  readonly auc: { readonly silence: number; readonly kith: number } | null;
  readonly ndcg5: { readonly silence: number; readonly valueDays: number; readonly kith: number } | null;
  readonly alarms: number;
  readonly rightAlarms: number;
  readonly fades: number;
  /** How many fades were alarmed on each day of silence before the horizon. */
  readonly alarmDays: Uint32Array;
}

const H = horizonDays;
/** Halves are enough: ln(e + ½) for every day below the horizon and beyond it. */
const logs = Float64Array.from({ length: 2 * H + 1 }, (_, e) => Math.log(e + 0.5));

/** One tie of an ego: its rows on the judged days and what became of its silences. */
export interface TieReplay {
  readonly rows: readonly DayRow[];
  readonly alarms: number;
  readonly fades: number;
  /** The day of silence of each alarm that was right. */
  readonly rightDays: readonly number[];
}

interface DayRow {
  /** Which of the judged days. */
  readonly day: number;
  readonly e: number;
  readonly value: number;
  readonly gone: number;
  readonly isGone: boolean;
  /** On the watch list: three contact days or more. */
  readonly watched: boolean;
}

/**
 * Every tie of one ego on its own. Judged days without a whole horizon of the ego's own capture behind them are left out.
 * @param ties the sorted contact days of each tie. @param sampleDays the days on which the list is judged, ascending.
 */
export function replayTies(ties: readonly Int32Array[], sampleDays: readonly number[]): TieReplay[] {
  let captured = -Infinity;
  for (const days of ties) captured = Math.max(captured, days.at(-1) ?? -Infinity);
  const judged = sampleDays.filter((day) => day + H <= captured);
  return ties.map((tie) => ({ rows: rowsOf(tie, judged), ...watchSilences(tie, captured) }));
}

/**
 * Sorts one ego's rows once and returns how to measure them.
 * @returns a function of how often each tie counts; without it each counts once.
 */
export function measured(ties: readonly TieReplay[]): (times?: ArrayLike<number>) => EgoResult {
  const rows = ties.flatMap((tie, index) => tie.rows.map((row) => ({ ...row, tie: index })));
  const watched = rows.filter((row) => row.watched);
  const isGone = watched.map((row) => row.isGone);
  const silence = rank(watched.map((row) => row.e));
  const kith = rank(watched.map((row) => row.gone));
  const lists = [...Map.groupBy(rows, (row) => row.day).values()].map(listOf);
  return (times) => {
    const timesOf = (tie: number) => (times === undefined ? 1 : (times[tie] ?? 0));
    const weight = (place: number) => timesOf(watched[place]?.tie ?? 0);
    const bySilence = auc(silence, isGone, weight);
    const byKith = auc(kith, isGone, weight);
    return {
      rows: watched.reduce((total, row) => total + timesOf(row.tie), 0),
      goneRows: watched.reduce((total, row) => total + (row.isGone ? timesOf(row.tie) : 0), 0),
      auc: bySilence === null || byKith === null ? null : { silence: bySilence, kith: byKith },
      ndcg5: meanNdcg(lists, timesOf),
      ...alarmsOf(ties, timesOf),
    };
  };
}

function alarmsOf(ties: readonly TieReplay[], timesOf: (tie: number) => number) {
  const alarmDays = new Uint32Array(H);
  let [alarms, rightAlarms, fades] = [0, 0, 0];
  for (const [index, tie] of ties.entries()) {
    const times = timesOf(index);
    for (const day of tie.rightDays) alarmDays[day] = (alarmDays[day] ?? 0) + times;
    alarms += times * tie.alarms;
    rightAlarms += times * tie.rightDays.length;
    fades += times * tie.fades;
  }
  return { alarms, rightAlarms, fades, alarmDays };
}

/** The list of one judged day under the three orders, and under the best. */
interface DayList {
  readonly tieOf: readonly number[];
  readonly best: Ranking;
  readonly silence: Ranking;
  readonly valueDays: Ranking;
  readonly kith: Ranking;
}

function listOf(rows: readonly (DayRow & { readonly tie: number })[]): DayList {
  return {
    tieOf: rows.map((row) => row.tie),
    best: rank(rows.map((row) => (row.isGone ? row.value : 0))),
    silence: rank(rows.map((row) => row.e)),
    valueDays: rank(rows.map((row) => row.value * row.e)),
    kith: rank(rows.map((row) => row.value * row.gone)),
  };
}

function meanNdcg(lists: readonly DayList[], timesOf: (tie: number) => number): EgoResult['ndcg5'] {
  let [silence, valueDays, kith, count] = [0, 0, 0, 0];
  for (const list of lists) {
    const weight = (place: number) => timesOf(list.tieOf[place] ?? 0);
    const bySilence = ndcg5(list.silence, list.best, weight);
    const byValueDays = ndcg5(list.valueDays, list.best, weight);
    const byKith = ndcg5(list.kith, list.best, weight);
    if (bySilence === null || byValueDays === null || byKith === null) continue;
    silence += bySilence;
    valueDays += byValueDays;
    kith += byKith;
    count += 1;
  }
  return count === 0 ? null : { silence: silence / count, valueDays: valueDays / count, kith: kith / count };
}

/** Walks one tie once along the judged days. */
function rowsOf(tie: Int32Array, days: readonly number[]): DayRow[] {
  const rows: DayRow[] = [];
  let state: PaceState = noPace;
  let seen = 0;
  let from = 0;
  for (const [index, day] of days.entries()) {
    while (seen < tie.length && (tie[seen] ?? 0) <= day) {
      state = addDay(state, tie[seen] ?? 0) ?? state;
      seen += 1;
    }
    const e = day - state.last;
    if (state.n < 2 || e >= H) continue;
    while ((tie[from] ?? 0) <= day - 180) from += 1;
    const next = tie[seen];
    rows.push({
      day: index,
      e,
      value: Math.log2(1 + seen - from),
      gone: gone(state, e, H),
      isGone: next === undefined || next > day + H,
      watched: state.n >= stateAt.knownFrom,
    });
  }
  return rows;
}

/** Every silence of one tie, watched day by day; one that is still open when the ego's capture ends is left out. */
function watchSilences(tie: Int32Array, captured: number): Omit<TieReplay, 'rows'> {
  const rightDays: number[] = [];
  let [alarms, fades] = [0, 0];
  let state: PaceState = noPace;
  for (let i = 0; i < tie.length; i++) {
    const day = tie[i] ?? 0;
    state = addDay(state, day) ?? state;
    if (state.n < stateAt.knownFrom) continue;
    const next = tie[i + 1];
    const known = (next ?? captured) - day;
    const faded = known >= H;
    if (!faded && next === undefined) continue;
    const alarm = firstAlarm(state, Math.min(known, H));
    if (faded) fades += 1;
    if (alarm === null) continue;
    alarms += 1;
    if (faded) rightDays.push(alarm);
  }
  return { alarms, fades, rightDays };
}

/** The first day of silence before `end` on which P(gone, 90) reaches the alarm; the model of pace.ts with its logs in a table. */
export function firstAlarm(state: PaceState, end: number): number | null {
  const law = posterior(state, riskPrior);
  const slope = logisticSlope / law.scale;
  const risk = dropout.a / (dropout.b + Math.min(state.n - 1, dropout.cap));
  for (let e = 1; e < end; e++) {
    const now = Math.exp(slope * ((logs[e] ?? 0) - law.mu));
    const later = Math.exp(slope * ((logs[e + H] ?? 0) - law.mu));
    const alive = 1 / (1 + risk * (1 + now));
    if (1 - alive * (1 - (1 + now) / (1 + later)) >= stateAt.fading) return e;
  }
  return null;
}
