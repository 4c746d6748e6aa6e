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
