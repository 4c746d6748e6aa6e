/** A hash for mails without a Message-ID: the same text gives the same key on every machine, for ever. */

/**
 * 128 bits as 32 hexadecimal digits: four runs of 32-bit FNV-1a over the UTF-16 code units, each from its own start and
 * each unit turned with its place, finished by the mixer of MurmurHash3. Against accidents, not against attackers:
 * two mails that are made to collide become one touch, which harms nobody else.
 */
export function textHash(text: string): string {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => hash32(text, start)).join('');
}

function hash32(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i) ^ Math.imul(i, start), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0).toString(16).padStart(8, '0');
}
