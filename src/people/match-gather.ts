/** Puts people with a trait in common together: one long row of numbers, sorted once, instead of a list for every trait. */

/** So many positions fit beside 31 bits of a trait in one exact number. */
const mostPeople = 2 ** 21;

export interface Gathering {
  /** @param key 31 bits @param i below two million; others are left out */
  put(key: number, i: number): void;
  /** Calls `visit` with the rising positions of each trait that two or more share. */
  each(visit: (block: readonly number[]) => void): void;
}

export function newGathering(): Gathering {
  let all = new Float64Array(256);
  let count = 0;
  return {
    put(key, i) {
      if (i >= mostPeople) return;
      if (count === all.length) {
        const wider = new Float64Array(all.length * 2);
        wider.set(all);
        all = wider;
      }
      all[count] = key * mostPeople + i;
      count += 1;
    },
    each(visit) {
      const sorted = all.subarray(0, count).sort();
      let start = 0;
      while (start < count) {
        const key = Math.floor((sorted[start] ?? 0) / mostPeople);
        let end = start + 1;
        while (end < count && Math.floor((sorted[end] ?? 0) / mostPeople) === key) end += 1;
        if (end > start + 1) {
          const block = positions(sorted, start, end, key * mostPeople);
          if (block.length > 1) visit(block);
        }
        start = end;
      }
    },
  };
}

/** Without the trait, each once. */
function positions(sorted: Float64Array, start: number, end: number, base: number): number[] {
  const block: number[] = [];
  for (let at = start; at < end; at++) {
    const i = (sorted[at] ?? 0) - base;
    if (block[block.length - 1] !== i) block.push(i);
  }
  return block;
}
