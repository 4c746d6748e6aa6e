/** The backtest against a slow, plain recount that shares none of its code: the formulas of the model written down once more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '../../examples/dice.ts';
import { backtest } from '../../src/judgement/backtest.ts';
import type { BacktestEvent } from '../../src/judgement/backtest-events.ts';

const H = 90;

/** P(no contact in the next 90 days), straight from the published formulas, over the whole history each time. */
function pGone(days: readonly number[], today: number): number {
  const gaps = days.slice(1).map((day, i) => Math.log(day - (days[i] ?? 0)));
  let [w, a, b] = [0, 0, 0];
  for (const x of gaps) [w, a, b] = [0.9 * w + 1, 0.9 * a + x, 0.9 * b + x * x];
  const [m0, k0, a0, b0] = [2.8, 1, 1, 1.7];
  const k = k0 + w;
  const mu = (k0 * m0 + a) / k;
  const alpha = a0 + w / 2;
  const mean = w === 0 ? 0 : a / w;
  const beta =
    w === 0 ? b0 : b0 + 0.5 * Math.max(b - w * mean * mean, 0) + (k0 * w * (mean - m0) ** 2) / (2 * k);
  const s = Math.sqrt((beta * (k + 1)) / (alpha * k));
  const S = (e: number) => 1 / (1 + Math.exp((1.702 * (Math.log(e + 0.5) - mu)) / s));
  const e = today - (days.at(-1) ?? today);
  const alive = 1 / (1 + 0.3 / (0.17 + Math.min(days.length - 1, 50)) / S(e));
  return 1 - alive * (1 - S(e + H) / S(e));
}

/** The share of pairs of a gone and a living one in which the gone one scores higher; equal ones count half. */
function pairs(rows: readonly { score: number; gone: boolean }[]): number | null {
  let [won, all] = [0, 0];
  for (const up of rows.filter((row) => row.gone)) {
    for (const down of rows.filter((row) => !row.gone)) {
      all += 1;
      won += up.score > down.score ? 1 : up.score === down.score ? 0.5 : 0;
    }
  }
  return all === 0 ? null : won / all;
}

/** DCG at 5 where each of equal scores stands on the average of their places. */
function dcg(rows: readonly { score: number; gain: number }[]): number {
  let total = 0;
  for (const row of rows) {
    const above = rows.filter((other) => other.score > row.score).length;
    const equal = rows.filter((other) => other.score === row.score).length;
    let discount = 0;
    for (let place = above; place < above + equal; place += 1)
      discount += place < 5 ? 1 / Math.log2(place + 2) : 0;
    total += (row.gain * discount) / equal;
  }
  return total;
}

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;

function slow(events: readonly BacktestEvent[]) {
  const egos = new Map<string, Map<string, Set<number>>>();
  for (const { ego, other, timeSeconds } of events) {
    const ties = egos.get(ego) ?? new Map<string, Set<number>>();
    egos.set(ego, ties.set(other, (ties.get(other) ?? new Set()).add(Math.floor(timeSeconds / 86_400))));
  }
  // One event in a thousand at either end may carry a wrong clock.
  const every = events.map((one) => Math.floor(one.timeSeconds / 86_400)).sort((x, y) => x - y);
  const strays = Math.floor(every.length / 1000);
  const [first, end] = [every[strays] ?? 0, (every.at(-1 - strays) ?? 0) - H];
  const judged: number[] = [];
  for (let day = end; day >= end - (end - first) / 3 && day > first; day -= 7) judged.push(day);
  const out = { rows: 0, gone: 0, alarms: 0, right: [] as number[], fades: 0 };
  const aucs: { silence: number; kith: number }[] = [];
  const lists: { silence: number; valueDays: number; kith: number }[] = [];
  for (const ties of egos.values()) {
    const all = [...ties.values()].map((days) => [...days].sort((x, y) => x - y));
    const captured = Math.max(...all.flat());
    const watched: { e: number; p: number; gone: boolean }[] = [];
    const own: typeof lists = [];
    for (const day of judged.filter((one) => one + H <= captured)) {
      const rows = all.flatMap((days) => {
        const known = days.filter((one) => one <= day);
        const e = day - (known.at(-1) ?? -Infinity);
        if (known.length < 2 || e >= H) return [];
        const value = Math.log2(1 + known.filter((one) => one > day - 180).length);
        const gone = !days.some((one) => one > day && one <= day + H);
        return [{ n: known.length, e, value, gone, p: pGone(known, day) }];
      });
      watched.push(...rows.filter((row) => row.n >= 3));
      const by = (score: (row: (typeof rows)[number]) => number) =>
        dcg(rows.map((row) => ({ score: score(row), gain: row.gone ? row.value : 0 })));
      const best = by((row) => (row.gone ? row.value : 0));
      if (best > 0)
        own.push({
          silence: by((row) => row.e) / best,
          valueDays: by((row) => row.value * row.e) / best,
          kith: by((row) => row.value * row.p) / best,
        });
    }
    out.rows += watched.length;
    out.gone += watched.filter((row) => row.gone).length;
    const silence = pairs(watched.map((row) => ({ score: row.e, gone: row.gone })));
    const kith = pairs(watched.map((row) => ({ score: row.p, gone: row.gone })));
    if (silence !== null && kith !== null) aucs.push({ silence, kith });
    const mean = (of: (one: (typeof own)[number]) => number) => average(own.map(of)) ?? 0;
    if (own.length > 0)
      lists.push({
        silence: mean((one) => one.silence),
        valueDays: mean((one) => one.valueDays),
        kith: mean((one) => one.kith),
      });
    for (const days of all) {
      for (let i = 2; i < days.length; i += 1) {
        const from = days[i] ?? 0;
        const next = days[i + 1];
        const length = (next ?? captured) - from;
        if (next === undefined && length < H) continue;
        let alarm: number | null = null;
        for (let e = 1; e < Math.min(length, H) && alarm === null; e += 1)
          if (pGone(days.slice(0, i + 1), from + e) >= 0.5) alarm = e;
        if (length >= H) out.fades += 1;
        if (alarm === null) continue;
        out.alarms += 1;
        if (length >= H) out.right.push(alarm);
      }
    }
  }
  return {
    rows: out.rows,
    goneRate: out.gone / out.rows,
    auc: { silence: average(aucs.map((one) => one.silence)), kith: average(aucs.map((one) => one.kith)) },
    ndcg5: {
      silence: average(lists.map((one) => one.silence)),
      valueDays: average(lists.map((one) => one.valueDays)),
      kith: average(lists.map((one) => one.kith)),
    },
    precision: out.right.length / out.alarms,
    caught: out.right.length / out.fades,
    rightDays: out.right.sort((x, y) => x - y),
  };
}

/** Bursts and pauses of a few egos over two years; some ties stop for good. */
function history(seed: number, egos: number): BacktestEvent[] {
  const throwing = dice(seed, 'backtest');
  const events: BacktestEvent[] = [];
  for (let ego = 0; ego < egos; ego += 1) {
    for (let other = 0; other < 12; other += 1) {
      const rhythm = throwing.pick([3, 7, 14, 30]);
      const stops = throwing.chance(0.4) ? 200 + throwing.below(400) : 730;
      for (let at = throwing.below(60); at < stops; at += Math.max(0.3, throwing.logNormal(rhythm, 0.8)))
        events.push({
          ego: `e${ego}`,
          other: `o${other}`,
          timeSeconds: Math.floor((19_000 + at) * 86_400),
          direction: null,
        });
    }
  }
  return events;
}

for (const seed of [1, 2, 3]) {
  void test(`life ${seed}: every measure is what a plain recount gives`, () => {
    const events = history(seed, 3);
    const { rightDays, ...want } = slow(events);
    const { intervals: _, alarmDay, ...got } = backtest(events, 1);
    assert.ok(want.rows > 100 && rightDays.length > 5);
    for (const [key, value] of Object.entries(flat(want))) {
      const own = flat(got)[key] ?? Number.NaN;
      assert.ok(Math.abs(own - value) < 1e-9, `${key}: ${own} instead of ${value}`);
    }
    const half = rightDays.length >> 1;
    const middle = rightDays.length % 2 === 1 ? [rightDays[half]] : [rightDays[half - 1], rightDays[half]];
    const [low, high] = [Math.min(...middle.map(Number)), Math.max(...middle.map(Number))];
    assert.ok(
      alarmDay !== null && alarmDay >= low && alarmDay <= high,
      `${alarmDay} between ${low} and ${high}`,
    );
  });
}

function flat(value: object, under = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(flat(inner, `${under}${key}.`))
        : [[`${under}${key}`, Number(inner)]],
    ),
  );
}
