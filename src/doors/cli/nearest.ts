/** The command somebody probably meant. */

/** The nearest of the known words, at most two slips away; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known
    .map((one) => ({ one, slips: one.startsWith(word) && word.length > 2 ? 0 : slips(word, one) }))
    .filter(({ one, slips }) => slips <= Math.min(2, Math.floor(one.length / 2)))
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.one ?? null;
}

/** Levenshtein's distance, two neighbours swapped counting once; words are cut to 40 letters. */
function slips(a: string, b: string): number {
  const [x, y] = [a.slice(0, 40), b.slice(0, 40)];
  let older: number[] = [];
  let row = Array.from({ length: y.length + 1 }, (_, i) => i);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const same = x[i - 1] === y[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      next.push(best);
    }
    older = row;
    row = next;
  }
  return row[y.length] ?? 0;
}
