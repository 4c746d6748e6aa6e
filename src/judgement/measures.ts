/** How well a score orders what happened: AUC, NDCG at 5 and the bootstrap over egos. */

/** Scores with the order of their places, lowest first: sorted once, measured under many weights. */
export interface Ranking {
  readonly scores: ArrayLike<number>;
  readonly order: Uint32Array;
}

/** How often a place counts; 0 leaves it out. */
export type Weight = (place: number) => number;

export function rank(scores: ArrayLike<number>): Ranking {
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i);
  return { scores, order: order.sort((x, y) => (scores[x] ?? 0) - (scores[y] ?? 0)) };
}

/** The chance that a positive scores above a negative; ties count half. Null when one of the two kinds is missing. */
export function auc(ranking: Ranking, isPositive: ArrayLike<boolean>, weight: Weight = once): number | null {
  const { scores, order } = ranking;
  let [before, positives, rankSum] = [0, 0, 0];
  for (let i = 0; i < order.length;) {
    const score = scores[order[i] ?? 0];
    let [all, up] = [0, 0];
    for (; i < order.length && scores[order[i] ?? 0] === score; i++) {
      const place = order[i] ?? 0;
      const times = weight(place);
      all += times;
      if (isPositive[place] === true) up += times;
    }
    rankSum += up * (before + (all + 1) / 2);
    before += all;
    positives += up;
  }
  const negatives = before - positives;
  if (positives === 0 || negatives === 0) return null;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * NDCG at 5; equal scores share their gain, so that no tie is broken by luck. Null when nothing can be gained.
 * @param best the ranking of the gains themselves.
 */
export function ndcg5(ranking: Ranking, best: Ranking, weight: Weight = once): number | null {
  const most = discounted(best, best.scores, weight);
  return most === 0 ? null : discounted(ranking, best.scores, weight) / most;
}

const depth = 5;
/** The sum of the discounts of the first places. */
const discounts = Array.from({ length: depth + 1 }, (_, places) => {
  let total = 0;
  for (let place = 0; place < places; place++) total += 1 / Math.log2(place + 2);
  return total;
});

function discounted({ scores, order }: Ranking, gains: ArrayLike<number>, weight: Weight): number {
  let [total, before] = [0, 0];
  for (let i = order.length - 1; i >= 0 && before < depth;) {
    const score = scores[order[i] ?? 0];
    let [all, gain] = [0, 0];
    for (; i >= 0 && scores[order[i] ?? 0] === score; i--) {
      const place = order[i] ?? 0;
      const times = weight(place);
      all += times;
      gain += times * (gains[place] ?? 0);
    }
    if (all === 0) continue;
    const after = Math.min(depth, before + all);
    total += (gain / all) * ((discounts[after] ?? 0) - (discounts[before] ?? 0));
    before = after;
  }
  return total;
}

function once(): number {
  return 1;
}

/** A reproducible source of numbers in [0, 1) (mulberry32). @param seed any integer. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The 95 % interval of drawn values; null below 20 draws. */
export function interval(draws: readonly number[]): readonly [number, number] | null {
  if (draws.length < 20) return null;
  const sorted = [...draws].sort((x, y) => x - y);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
