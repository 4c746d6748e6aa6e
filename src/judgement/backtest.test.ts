/** The replay on histories whose truth is known. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backtest, daysToJudge } from './backtest.ts';
import type { BacktestEvent } from './backtest-events.ts';
import { seeded } from './measures.ts';
import { gone, rebuild } from './pace.ts';
import { firstAlarm, measured, replayTies } from './replay.ts';

const at = (ego: string, other: string, day: number): BacktestEvent => ({
  ego,
  other,
  timeSeconds: day * 86_400 + 40_000,
  direction: null,
});

const replayAll = (ties: readonly Int32Array[]) => measured(replayTies(ties, []))();

/** An ego whose weekly friends go on to the end and whose other weekly friends stop on a day. */
function household(
  ego: string,
  staying: number,
  leaving: number,
  stopDay: number,
  endDay: number,
): BacktestEvent[] {
  const events: BacktestEvent[] = [];
  for (let day = 0; day <= endDay; day++) {
    events.push(at(ego, 'home', day));
    for (let i = 0; i < staying; i++) if (day % 7 === i % 7) events.push(at(ego, `stays${i}`, day));
    for (let i = 0; i < leaving; i++)
      if (day % 7 === i % 7 && day < stopDay) events.push(at(ego, `leaves${i}`, day));
  }
  return events;
}

void test('friends who stop while others go on are all told apart', () => {
  const events = ['maren', 'jonas', 'lin'].flatMap((ego) => household(ego, 6, 6, 195, 400));
  const result = backtest(events, 3);
  assert.ok(result.rows > 0);
  assert.equal(result.auc.silence, 1);
  assert.equal(result.auc.kith, 1);
  assert.equal(result.precision, 1);
  assert.equal(result.caught, 1);
  assert.ok(result.alarmDay !== null && result.alarmDay > 14 && result.alarmDay < 90);
});

void test('the rows are the watched ties on the judged days, and the rate is the share that went quiet', () => {
  const result = backtest(household('maren', 1, 1, 240, 400));
  const days = daysToJudge(0, 400);
  assert.deepEqual(days, [212, 219, 226, 233, 240, 247, 254, 261, 268, 275, 282, 289, 296, 303, 310]);
  // The last contact with the one who leaves is day 238; she is watched to day 327 and gone from 238 on.
  assert.equal(result.rows, 15 * 3);
  assert.equal(result.goneRate, 11 / 45);
});

void test('an ego whose capture ends early does not make its friends die', () => {
  const events = [...household('maren', 3, 0, 0, 200), at('jonas', 'lin', 400)];
  const result = backtest(events);
  assert.equal(result.rows, 0);
  assert.equal(result.goneRate, null);
  assert.equal(result.auc.kith, null);
});

void test('the same history and seed give the same report, in whatever order the events come', () => {
  const random = seeded(5);
  const events = household('maren', 4, 4, 220, 380).concat(household('jonas', 4, 3, 250, 380));
  const shuffled = events
    .map((event) => ({ event, key: random() }))
    .sort((x, y) => x.key - y.key)
    .map(({ event }) => event);
  assert.deepEqual(backtest(shuffled, 9), backtest(events, 9));
});

void test('nothing to replay gives a report of nothing', () => {
  const result = backtest([]);
  assert.equal(result.rows, 0);
  assert.equal(result.intervals.precision, null);
});

void test('the alarm day found by the table is the first day of the model at one half or more', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 40 }), (list) => {
      const state = rebuild([...list].sort((x, y) => x - y));
      let first: number | null = null;
      for (let e = 1; e < 90 && first === null; e++) if (gone(state, e, 90) >= 0.5) first = e;
      assert.equal(firstAlarm(state, 90), first);
    }),
  );
});

void test('an open silence shorter than the horizon is neither a right alarm nor a false one', () => {
  const open = replayAll([Int32Array.from([0, 1, 2]), Int32Array.from([0, 60])]);
  assert.equal(open.alarms, 0);
  const closed = replayAll([Int32Array.from([0, 1, 2]), Int32Array.from([0, 120])]);
  assert.equal(closed.alarms, 1);
  assert.equal(closed.rightAlarms, 1);
});

void test('among ties with bursts and dropout the model orders better than silence alone', () => {
  const random = seeded(11);
  const events: BacktestEvent[] = [];
  for (let ego = 0; ego < 40; ego++) {
    for (let tie = 0; tie < 25; tie++) {
      const usual = Math.exp(random() * 3.5);
      const keep = 1 - 0.25 * random() ** 2;
      let day = random() * 500;
      while (day < 700) {
        events.push(at(`e${ego}`, `t${tie}`, Math.floor(day)));
        if (random() > keep) break;
        day += 1 + usual * Math.exp(2 * (random() + random() + random() - 1.5));
      }
    }
    events.push(at(`e${ego}`, 'last', 699));
  }
  const result = backtest(events, 2);
  const { auc, ndcg5, intervals } = result;
  assert.ok(auc.kith !== null && auc.silence !== null && auc.kith > auc.silence);
  assert.ok(ndcg5.kith !== null && ndcg5.silence !== null && ndcg5.kith > ndcg5.silence);
  const [low, high] = intervals.auc.kith ?? [1, 0];
  assert.ok(low < auc.kith && auc.kith < high);
});

void test('one ego alone has intervals too, drawn from its ties', () => {
  const result = backtest(household('maren', 5, 5, 240, 400), 4);
  const [low, high] = result.intervals.goneRate ?? [1, 0];
  assert.ok(result.goneRate !== null && low < result.goneRate && result.goneRate < high);
});

void test('a single event with a wrong clock does not move the days that are judged', () => {
  const events = household('maren', 12, 3, 240, 400);
  const strayed = [...events, at('maren', 'stray', 60_000)];
  assert.ok(events.length > 1000);
  assert.equal(backtest(strayed).goneRate, backtest(events).goneRate);
});
