/** Who lives together, as far as the addresses of their cards tell. */
import { fold } from './fold.ts';

export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  readonly code: string;
  readonly country: string;
  /** `work` and the like; null when the card does not say. */
  readonly label: string | null;
}

/** A front door, and the street as it is written. */
export interface Door {
  readonly door: string;
  readonly place: string;
}

/** Fewer are no household, more are a house of flats, a barracks or an office. */
export const fewest = 2;
export const most = 6;

/**
 * One text for one front door: street with its number, and the code or else the town, however they are written. Null
 * for a place of work, and for what names no door: a street without a number, a town alone.
 */
export function doorOf(address: PostalAddress): string | null {
  if (address.label !== null && /work|office|business|arbeit|firma|geschäft/i.test(address.label))
    return null;
  const street = plain(address.street);
  const code = plain(address.code).replaceAll(' ', '');
  const place = code === '' ? plain(address.city) : code;
  return /\p{N}/u.test(street) && /\p{L}/u.test(street) && place !== '' ? `${street}, ${place}` : null;
}

/** The doors among some addresses. */
export function doorsOf(addresses: readonly PostalAddress[]): readonly Door[] {
  return addresses.flatMap((address) => {
    const door = doorOf(address);
    return door === null ? [] : [{ door, place: address.street.trim().slice(0, 100) }];
  });
}

/**
 * People by their door, where so many live behind it that they may be one household. Somebody with several addresses may
 * be in several.
 */
export function householdsOf<P>(
  people: readonly { readonly person: P; readonly door: string }[],
): ReadonlyMap<string, readonly P[]> {
  const behind = new Map<string, Set<P>>();
  for (const { person, door } of people) behind.set(door, (behind.get(door) ?? new Set<P>()).add(person));
  return new Map(
    [...behind].flatMap(([door, found]): [string, readonly P[]][] =>
      found.size >= fewest && found.size <= most ? [[door, [...found]]] : [],
    ),
  );
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(?:str|strasse)$/u, 'str');
}
