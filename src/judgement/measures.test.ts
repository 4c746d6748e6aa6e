/** The measures against their definitions. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { auc, interval, ndcg5, rank, seeded } from './measures.ts';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), { maxLength: 40 });

void test('the fast AUC is the share of ordered pairs', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const positives = list.filter(([, label]) => label);
      const negatives = list.filter(([, label]) => !label);
      let won = 0;
      for (const [p] of positives) for (const [q] of negatives) won += p > q ? 1 : p === q ? 0.5 : 0;
      const pairs = positives.length * negatives.length;
      const fast = auc(
        rank(list.map(([score]) => score)),
        list.map(([, label]) => label),
      );
      if (pairs === 0) assert.equal(fast, null);
      else assert.ok(fast !== null && Math.abs(fast - won / pairs) < 1e-12);
    }),
  );
});

void test('a perfect separation has an AUC of 1, its reverse 0', () => {
  assert.equal(auc(rank([1, 2, 8, 9]), [false, false, true, true]), 1);
  assert.equal(auc(rank([1, 2, 8, 9]), [true, true, false, false]), 0);
});

void test('NDCG is 1 for the best order, less for a worse one and null without gain', () => {
  assert.equal(ndcg5(rank([3, 2, 1]), rank([5, 1, 0])), 1);
  assert.ok((ndcg5(rank([1, 2, 3]), rank([5, 1, 0])) ?? 1) < 1);
  assert.equal(ndcg5(rank([1, 2]), rank([0, 0])), null);
});

void test('equal scores share their gain, whatever order they came in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 5 })), { maxLength: 20 }),
      (list) => {
        const of = (some: typeof list) =>
          ndcg5(rank(some.map(([score]) => score)), rank(some.map(([, gain]) => gain))) ?? -1;
        assert.ok(Math.abs(of(list) - of([...list].reverse())) < 1e-12);
      },
    ),
  );
});

void test('a weight is the same as so many copies', () => {
  const copies = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }), fc.nat({ max: 3 })),
    {
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(copies, (list) => {
      const spread = list.flatMap(([score, gain, times]) =>
        Array.from({ length: times }, () => [score, gain] as const),
      );
      const weight = (place: number) => list[place]?.[2] ?? 0;
      const near = (a: number | null, b: number | null) =>
        assert.ok(a === b || Math.abs((a ?? 9) - (b ?? 9)) < 1e-12);
      const scores = rank(list.map(([score]) => score));
      const spreadScores = rank(spread.map(([score]) => score));
      near(
        auc(
          scores,
          list.map(([, gain]) => gain > 1),
          weight,
        ),
        auc(
          spreadScores,
          spread.map(([, gain]) => gain > 1),
        ),
      );
      near(
        ndcg5(scores, rank(list.map(([, gain]) => gain)), weight),
        ndcg5(spreadScores, rank(spread.map(([, gain]) => gain))),
      );
    }),
  );
});

void test('one seed gives one series, and another a different one', () => {
  const take = (seed: number) => {
    const next = seeded(seed);
    return [next(), next(), next()];
  };
  assert.deepEqual(take(7), take(7));
  assert.notDeepEqual(take(7), take(8));
  assert.ok(take(7).every((value) => value >= 0 && value < 1));
});

void test('an interval needs twenty draws and leaves out the outermost', () => {
  assert.equal(interval([1, 2, 3]), null);
  assert.deepEqual(interval(Array.from({ length: 201 }, (_, i) => i)), [5, 195]);
});
