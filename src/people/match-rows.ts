/** Rows of people who are compared with each other, end to end in one list: a hundred thousand small ones would fill the memory. */

export interface Rows {
  /** @param row rising positions */
  push(row: readonly number[]): void;
  /** Calls `found` once for each pair `i < j` that stands in some row. @param count positions are below it */
  pairs(count: number, found: (i: number, j: number) => void): void;
}

export function newRows(): Rows {
  let all = new Int32Array(1024);
  let size = 0;
  const ends: number[] = [];
  return {
    push(row) {
      if (size + row.length > all.length) {
        const wider = new Int32Array(Math.max(all.length * 2, size + row.length));
        wider.set(all);
        all = wider;
      }
      for (const i of row) all[size++] = i;
      ends.push(size);
    },
    pairs(count, found) {
      const { starts, entries } = rowsByPerson(count, all.subarray(0, size), ends);
      const seenBy = new Int32Array(count).fill(-1);
      for (let i = 0; i < count; i++)
        for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
          const row = entries[at] ?? 0;
          const first = row === 0 ? 0 : (ends[row - 1] ?? 0);
          for (let k = (ends[row] ?? 0) - 1; k >= first; k--) {
            const j = all[k] ?? 0;
            if (j <= i) break;
            if (seenBy[j] === i) continue;
            seenBy[j] = i;
            found(i, j);
          }
        }
    },
  };
}

/** Which rows each person stands in. */
function rowsByPerson(
  count: number,
  all: Int32Array,
  ends: readonly number[],
): { readonly starts: Int32Array; readonly entries: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const i of all) starts[i + 1] = (starts[i + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const entries = new Int32Array(all.length);
  let at = 0;
  for (const [row, end] of ends.entries())
    for (; at < end; at++) {
      const i = all[at] ?? 0;
      const place = next[i] ?? 0;
      entries[place] = row;
      next[i] = place + 1;
    }
  return { starts, entries };
}
