/** Who bears a name or has a handle, in little memory: of most there is one. */

/** Most names and handles are one person's: a set is made for the second. */
export type Bearer = number | Set<number>;
export type Bearers = Map<string, Bearer>;

export function put(map: Bearers, key: string, id: number): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, id);
  else if (typeof held !== 'number') held.add(id);
  else if (held !== id) map.set(key, new Set([held, id]));
}

export function take(map: Bearers, key: string, id: number): void {
  const held = map.get(key);
  if (held === id) map.delete(key);
  else if (typeof held === 'object') held.delete(id);
}

export function idsIn(held: Bearer | undefined): readonly number[] {
  return held === undefined ? [] : typeof held === 'number' ? [held] : [...held];
}

export function countIn(held: Bearer | undefined): number {
  return held === undefined ? 0 : typeof held === 'number' ? 1 : held.size;
}

export function severalIn(map: Bearers): Set<string> {
  const several = new Set<string>();
  for (const [key, held] of map) if (typeof held === 'object' && held.size > 1) several.add(key);
  return several;
}
