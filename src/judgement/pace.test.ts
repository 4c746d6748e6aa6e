/** The model's numbers and its promises. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import vectors from '../../test/vectors/attention.json' with { type: 'json' };
import { dayNumber } from '../people/day.ts';
import {
  addDay,
  alive,
  cadence,
  gone,
  horizon,
  medianGap,
  noPace,
  pace,
  posterior,
  quantile,
  rebuild,
  silence,
  sooner,
  survival,
  type PaceState,
} from './pace.ts';
import { riskPrior } from './table.ts';

const close = (actual: number, expected: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what}: ${actual} for ${expected}`,
  );
const calm = { ringIntervalDays: null, ownCadenceDays: null, planAhead: false };
const days = fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 60 });
const sorted = (list: readonly number[]) => [...list].sort((x, y) => x - y);

for (const vector of vectors) {
  void test(`the published numbers are reproduced: ${vector.name}`, () => {
    const state = rebuild(vector.days);
    const want = vector.out;
    const e = silence(state, vector.today);
    const law = posterior(state, riskPrior);
    const median = medianGap(vector.days);
    assert.equal(state.n, want.n);
    assert.equal(e, want.e);
    assert.equal(median, want.median);
    assert.equal(horizon(median), want.Hi);
    close(state.w, want.w, 'w');
    close(state.a, want.a, 'a');
    close(state.b, want.b, 'b');
    close(law.mu, want.mu, 'mu');
    close(law.scale, want.sc, 'scale');
    close(survival(law, e), want.S, 'S');
    close(alive(state, e), want.alive, 'alive');
    close(gone(state, e, 90), want.gone, 'gone');
    close(gone(state, e, want.Hi), want.goneHi, 'goneHi');
    if (want.q80 === undefined) return;
    close(quantile(state, 0.5), want.typical, 'typical');
    close(quantile(state, 0.8), want.q80, 'q80');
    close(quantile(state, 0.9), want.q90, 'q90');
    close(sooner(state, e), want.sooner, 'sooner');
  });
}

void test('taking days one by one gives what a rebuild gives', () => {
  fc.assert(
    fc.property(days, (list) => {
      let state: PaceState = noPace;
      for (const day of sorted(list)) state = addDay(state, day) ?? assert.fail('out of order');
      assert.deepEqual(state, rebuild(sorted(list)));
    }),
  );
});

void test('a hundred touches on one day are one contact day', () => {
  fc.assert(
    fc.property(days, fc.nat(), (list, pick) => {
      const once = sorted(list);
      const repeated = sorted([...once, ...Array.from({ length: 99 }, () => once[pick % once.length] ?? 0)]);
      assert.deepEqual(rebuild(repeated), rebuild(once));
      assert.equal(medianGap(repeated), medianGap(once));
    }),
  );
});

void test('a day before the last asks for a rebuild and changes nothing by itself', () => {
  assert.equal(addDay(rebuild([10, 20]), 15), null);
  assert.deepEqual(rebuild([10, 15, 20]).n, 3);
});

void test('a longer silence is never safer once the usual gap has passed', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 1, max: 500 }),
      (list, extra, more) => {
        const history = sorted(list);
        const state = rebuild(history);
        const H = horizon(medianGap(history));
        const e = Math.ceil(Math.exp(posterior(state, riskPrior).mu)) + extra;
        assert.ok(gone(state, e + more, H) >= gone(state, e, H));
      },
    ),
  );
});

void test('at equal gaps more history means less risk, at the same point of the rhythm', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 3, max: 30 }), (gap, n) => {
      const history = (count: number) => Array.from({ length: count }, (_, i) => i * gap);
      const few = rebuild(history(n));
      const many = rebuild(history(n + 1));
      assert.ok(gone(many, gap, horizon(gap)) < gone(few, gap, horizon(gap)));
    }),
  );
});

void test('every probability stays between 0 and 1, whatever the history', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1_000_000 }), (list, today) => {
      const history = sorted(list);
      const seen = pace(rebuild(history), medianGap(history), today, calm);
      for (const p of [seen.gone, seen.sooner]) assert.ok(p !== null && p >= 0 && p <= 1);
      assert.ok(seen.cadenceDays >= 1);
    }),
  );
});

void test('someone never in contact has no risk, and is due only when a ring or a rhythm was chosen', () => {
  const nobody = pace(noPace, null, 20_000, calm);
  assert.deepEqual(nobody, {
    n: 0,
    last: null,
    silentDays: null,
    usualDays: null,
    cadenceDays: 30,
    due: false,
    sooner: null,
    gone: null,
    state: 'new',
  });
  assert.equal(pace(noPace, null, 20_000, { ...calm, ringIntervalDays: 7 }).due, true);
});

void test('someone seen twice is new and never fading, however long ago', () => {
  const seen = pace(rebuild([0, 7]), null, 2000, calm);
  assert.equal(seen.state, 'new');
  assert.equal(seen.usualDays, null);
});

void test('every three weeks and silent for nine is due and to watch, not yet fading', () => {
  const history = Array.from({ length: 12 }, (_, i) => dayNumber('2026-01-01') + 21 * i);
  const today = (history.at(-1) ?? 0) + 63;
  const seen = pace(rebuild(history), medianGap(history), today, calm);
  assert.equal(seen.state, 'watch');
  assert.equal(seen.due, true);
  assert.equal(seen.usualDays, 21);
  assert.equal(seen.last, '2026-08-20');
  assert.equal(seen.silentDays, 63);
});

void test('a planned meeting quiets due and leaves the risk', () => {
  const history = Array.from({ length: 12 }, (_, i) => 21 * i);
  const state = rebuild(history);
  const without = pace(state, 21, 294, calm);
  const withPlan = pace(state, 21, 294, { ...calm, planAhead: true });
  assert.equal(withPlan.due, false);
  assert.equal(withPlan.gone, without.gone);
});

void test('a rhythm set by hand decides what is due, both ways', () => {
  const state = rebuild([0, 7, 14, 21, 28, 35]);
  assert.equal(pace(state, 7, 70, { ...calm, ownCadenceDays: 60 }).due, false);
  assert.equal(pace(state, 7, 38, { ...calm, ownCadenceDays: 3 }).due, true);
});

void test('below five contact days thirty days make due, or the interval of the ring', () => {
  const state = rebuild([0, 5]);
  assert.equal(cadence(state), null);
  assert.equal(pace(state, null, 34, calm).due, false);
  assert.equal(pace(state, null, 35, calm).due, true);
  assert.equal(pace(state, null, 12, { ...calm, ringIntervalDays: 7 }).due, true);
});

void test('a clock before the last contact counts as no silence', () => {
  assert.equal(pace(rebuild([100, 110, 120]), 10, 50, calm).silentDays, 0);
});

void test('lapsed is what has been silent for the whole horizon', () => {
  const yearly = [0, 365, 730, 1095];
  const state = rebuild(yearly);
  assert.equal(pace(state, 365, 1095 + 500, calm).state, 'fading');
  assert.equal(pace(state, 365, 1095 + 1095, calm).state, 'lapsed');
});
