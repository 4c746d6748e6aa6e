/** How well a score orders what happened: AUC, NDCG at 5 and the bootstrap over egos. */

/**
 * The chance that a positive scores above a negative; ties count half. Null when one of the two kinds is missing.
 * @param scores and labels of one ego, side by side.
 */
export function auc(scores: readonly number[], labels: readonly boolean[]): number | null {
  const order = scores.map((_, i) => i).sort((x, y) => (scores[x] ?? 0) - (scores[y] ?? 0));
  let positives = 0;
  let rankSum = 0;
  for (let i = 0; i < order.length;) {
    let j = i;
    let inGroup = 0;
    while (j < order.length && scores[order[j] ?? 0] === scores[order[i] ?? 0]) {
      if (labels[order[j] ?? 0] === true) inGroup += 1;
      j += 1;
    }
    positives += inGroup;
    rankSum += (inGroup * (i + 1 + j)) / 2;
    i = j;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return null;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * NDCG at 5 of one list; equal scores share their gain, so that no tie is broken by luck. Null when nothing can be gained.
 * @param scores and gains side by side.
 */
export function ndcg5(scores: readonly number[], gains: readonly number[]): number | null {
  const best = discounted(gains, gains);
  return best === 0 ? null : discounted(scores, gains) / best;
}

function discounted(scores: readonly number[], gains: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0));
  let total = 0;
  for (let i = 0; i < Math.min(5, order.length);) {
    let j = i;
    let gain = 0;
    while (j < order.length && scores[order[j] ?? 0] === scores[order[i] ?? 0]) {
      gain += gains[order[j] ?? 0] ?? 0;
      j += 1;
    }
    let discount = 0;
    for (let rank = i; rank < Math.min(5, j); rank++) discount += 1 / Math.log2(rank + 2);
    total += (gain / (j - i)) * discount;
    i = j;
  }
  return total;
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
