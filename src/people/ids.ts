/** Public ids: opaque, and never changed by a merge or a new date. */

/** Crockford base 32 without the letters that people misread. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A public id of 16 characters (80 bits).
 * @param prefix one letter for the kind of record: `p` person, `t` touch, `m` memory…
 * @param random 10 random bytes
 */
export function publicId(prefix: string, random: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let id = '';
  for (const byte of random) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return prefix + id;
}

/**
 * Bytes for an id that lies beside those of its day, where the key it is made of ends with the day: an index of such ids
 * grows at its end, instead of all over. A function of the key alone, like the hash.
 * @param key `…:2026-11-21`, `…:2026-11-21:answer`, or `…:1763683200` in seconds since 1970; any other gives the hash as it is
 * @param hash at least 10 bytes made of the key; its first 20 bits give way to the day
 */
export function besideItsDay(key: string, hash: Uint8Array): Uint8Array {
  const day = dayIn(key);
  if (day === null) return hash;
  const bytes = Uint8Array.from(hash);
  bytes[0] = day >> 12;
  bytes[1] = (day >> 4) & 255;
  bytes[2] = ((day & 15) << 4) | ((hash[2] ?? 0) & 15);
  return bytes;
}

/** Days since 1900; months are as good as 31 days long, because only their order counts. */
function dayIn(key: string): number | null {
  const found = /:(?:(\d{4})-(\d\d)-(\d\d)(?::answer)?|(\d{9,10}))$/.exec(key);
  if (found === null) return null;
  const [, year, month, date, seconds] = found;
  if (seconds !== undefined) return Math.floor(Number(seconds) / 86_400) + 25_567;
  return Math.max(0, (Number(year) - 1900) * 372 + (Number(month) - 1) * 31 + Number(date)) % 1_048_576;
}
