/** Numbers that stand for texts while people are compared: equal texts have one, unequal ones almost never. */

/** 31 bits of a text; `kind` keeps texts of different kinds apart. */
export function hashOf(text: string, kind: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(kind, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash) >>> 1;
}

/** Spreads the bits of a number over all 32 (MurmurHash3's end). */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

export const kinds = {
  email: 1,
  phone: 2,
  user: 3,
  local: 4,
  door: 5,
  token: 6,
  sound: 7,
  start: 8,
  end: 9,
} as const;
