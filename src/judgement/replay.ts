/** Lives one ego's history again and notes what the alarm would have said (attention-model.md §3). */
import { addDay, gone, noPace, posterior, type PaceState } from './pace.ts';
import { auc, ndcg5 } from './measures.ts';
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

/**
 * @param ties the sorted contact days of each tie of one ego.
 * @param sampleDays the days on which the list is judged, ascending.
 */
export function replayEgo(ties: readonly Int32Array[], sampleDays: readonly number[]): EgoResult {
  let captured = -Infinity;
  for (const days of ties) captured = Math.max(captured, days.at(-1) ?? -Infinity);
  const judged = judgeDays(
    ties,
    sampleDays.filter((day) => day + H <= captured),
  );
  const watched = watchSilences(ties, captured);
  return { ...judged, ...watched };
}

interface DayRow {
  readonly e: number;
  readonly value: number;
  readonly gone: number;
  readonly isGone: boolean;
  readonly watched: boolean;
}

function judgeDays(ties: readonly Int32Array[], days: readonly number[]) {
  const lists: DayRow[][] = days.map(() => []);
  for (const tie of ties) sampleTie(tie, days, lists);
  const watched = lists.flat().filter((row) => row.watched);
  const labels = watched.map((row) => row.isGone);
  const silence = auc(
    watched.map((row) => row.e),
    labels,
  );
  const kith = auc(
    watched.map((row) => row.gone),
    labels,
  );
  return {
    rows: watched.length,
    goneRows: labels.filter(Boolean).length,
    auc: silence === null || kith === null ? null : { silence, kith },
    ndcg5: meanNdcg(lists),
  };
}

/** Walks one tie once along the sampled days. */
function sampleTie(tie: Int32Array, days: readonly number[], lists: readonly DayRow[][]): void {
  let state: PaceState = noPace;
  let seen = 0;
  let from = 0;
  for (const [i, day] of days.entries()) {
    while (seen < tie.length && (tie[seen] ?? 0) <= day) {
      state = addDay(state, tie[seen] ?? 0) ?? state;
      seen += 1;
    }
    if (state.n < 2) continue;
    const e = day - state.last;
    if (e >= H) continue;
    while ((tie[from] ?? 0) <= day - 180) from += 1;
    const next = tie[seen];
    lists[i]?.push({
      e,
      value: Math.log2(1 + seen - from),
      gone: gone(state, e, H),
      isGone: next === undefined || next > day + H,
      watched: state.n >= stateAt.knownFrom,
    });
  }
}

function meanNdcg(lists: readonly DayRow[][]): EgoResult['ndcg5'] {
  let [silence, valueDays, kith, count] = [0, 0, 0, 0];
  for (const list of lists) {
    const gains = list.map((row) => (row.isGone ? row.value : 0));
    const bySilence = ndcg5(
      list.map((row) => row.e),
      gains,
    );
    const byValueDays = ndcg5(
      list.map((row) => row.value * row.e),
      gains,
    );
    const byKith = ndcg5(
      list.map((row) => row.value * row.gone),
      gains,
    );
    if (bySilence === null || byValueDays === null || byKith === null) continue;
    silence += bySilence;
    valueDays += byValueDays;
    kith += byKith;
    count += 1;
  }
  return count === 0 ? null : { silence: silence / count, valueDays: valueDays / count, kith: kith / count };
}

/** Every silence of every tie, watched day by day; one that is still open when the ego's capture ends is left out. */
function watchSilences(ties: readonly Int32Array[], captured: number) {
  const alarmDays = new Uint32Array(H);
  let [alarms, rightAlarms, fades] = [0, 0, 0];
  for (const tie of ties) {
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
      if (!faded) continue;
      rightAlarms += 1;
      alarmDays[alarm] = (alarmDays[alarm] ?? 0) + 1;
    }
  }
  return { alarms, rightAlarms, fades, alarmDays };
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
