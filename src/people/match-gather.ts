/** Puts people with a trait in common together: one long row of numbers, sorted once, instead of a list for every trait. */

/** So many positions fit beside 31 bits of a trait in one exact number. */
const mostPeople = 2 ** 21;

export interface Gathering {
  /** @param key 31 bits @param i below two million; others are left out */
  put(key: number, i: number): void;
  /** Calls `visit` with the rising positions of each trait that two or more share. */
  each(visit: (block: Int32Array) => void): void;
}

export function newGathering(): Gathering {
  let all = new Float64Array(1024);
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
          const block = positions(sorted.subarray(start, end), key * mostPeople);
          if (block.length > 1) visit(block);
        }
        start = end;
      }
    },
  };
}

/** Without the trait, each once. */
function positions(sorted: Float64Array, base: number): Int32Array {
  const block = new Int32Array(sorted.length);
  let size = 0;
  for (const value of sorted) {
    const i = value - base;
    if (size > 0 && block[size - 1] === i) continue;
    block[size] = i;
    size += 1;
  }
  return size === block.length ? block : block.slice(0, size);
}
