/** Mends lines that an old program folded in the middle of a character: the rest of the character moves before the fold. */

/**
 * A filter over the bytes of a folded text (RFC 5545 §3.1 counts octets, and warns of this). The number of lines stays.
 * Synchronous; what comes out does not depend on where the chunks are cut.
 */
export function wholeCharacters(): { push(chunk: Uint8Array): Uint8Array; end(): Uint8Array } {
  let held = new Uint8Array(0);
  let released = 0;
  const take = (chunk: Uint8Array, last: boolean): Uint8Array => {
    const all = new Uint8Array(held.length + chunk.length);
    all.set(held);
    all.set(chunk, held.length);
    // A fold and what belongs to it are at most seven bytes: so many wait for the next chunk.
    const stop = last ? all.length : Math.max(0, all.length - 8);
    let from = 0;
    for (let feed = all.indexOf(10); feed >= 0 && feed < stop; feed = all.indexOf(10, feed + 1)) {
      const fold = all[feed - 1] === 13 ? feed - 1 : feed;
      const before = fold === 0 ? released : (all[fold - 1] ?? 0);
      const blank = all[feed + 1];
      if (before < 0x80 || (blank !== 32 && blank !== 9)) continue;
      let rest = feed + 2;
      while (rest < feed + 5 && isContinuation(all[rest])) rest++;
      if (rest === feed + 2) continue;
      const moved = all.slice(feed + 2, rest);
      all.copyWithin(fold + moved.length, fold, feed + 2);
      all.set(moved, fold);
      feed += moved.length;
      from = feed + 1;
    }
    let cut = Math.max(stop, Math.min(from, all.length));
    if (!last && cut > 0 && all[cut - 1] === 13) cut--;
    if (cut > 0) released = all[cut - 1] ?? 0;
    held = all.slice(cut);
    return all.subarray(0, cut);
  };
  return { push: (chunk) => take(chunk, false), end: () => take(new Uint8Array(0), true) };
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
