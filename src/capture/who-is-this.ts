/** Whose is this: one, many or none. Joined only by a handle that one person can have; never guessed. */
import { isOwnHandle } from '../people/match-own.ts';
import { spelledAlike } from '../people/match-names.ts';
import { relatedNames } from '../people/nicknames.ts';
import type { Handle } from '../people/handle.ts';
import { fold } from '../people/fold.ts';
import { handleKey } from '../people/normalise.ts';
import type { Seen } from './evidence.ts';

/** One person as far as telling them from others needs. */
export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  /** True when an address book or the user vouches for the name; false when it was read off a mail or a chat. */
  readonly vouched: boolean;
  /** True when nothing but a name is known: no handle and no card. */
  readonly nameOnly: boolean;
}

/** What the vault knows, looked up in memory. */
export interface Known {
  byHandle(key: string): readonly KnownPerson[];
  /** People whose whole name folds to the same words in any order. */
  byName(key: string): readonly KnownPerson[];
  /** How many they are. */
  namesakes(key: string): number;
}

export type Whose =
  | { readonly kind: 'one'; readonly person: number }
  /** Several could be meant: the user is asked. */
  | { readonly kind: 'many'; readonly people: readonly number[] }
  | { readonly kind: 'none' };

/** Whose touch this is, by handle first, then by a whole name that only one person has. */
export function whoseTouch(seen: Seen, known: Known): Whose {
  if (seen.handle !== null) {
    const owners = known.byHandle(handleKey(seen.handle));
    if (owners.length <= 1)
      return owners[0] === undefined ? { kind: 'none' } : { kind: 'one', person: owners[0].id };
    const name = seen.name ?? '';
    const named = seen.name === null ? [] : owners.filter((owner) => sameName(owner.name, name));
    // `Mum & Dad home` on the telephone of a house is its own card, though Mum is a part of it.
    const whole = named.filter((owner) => nameKey(owner.name) === nameKey(name));
    return one(whole) ?? one(named) ?? { kind: 'many', people: owners.map((owner) => owner.id) };
  }
  if (seen.name === null) return { kind: 'none' };
  const named = known.byName(nameKey(seen.name));
  return (
    one(named) ?? (named.length === 0 ? { kind: 'none' } : { kind: 'many', people: named.map((p) => p.id) })
  );
}

export interface CardMatch {
  /** The person the card belongs to; null: someone new. */
  readonly person: number | null;
  /** People who may be the same and must be asked about. */
  readonly ask: readonly number[];
}

/**
 * Whose card this is.
 * A handle that its owner's name agrees with joins; a name that came only from a mail gives way to the card; two cards
 * with different names on one handle (a couple's address, a family's phone) stay two people.
 * @param uidMatch the person whose card had the same UID, if any
 * @param isAnother whether the card says of somebody what cannot be true of one person
 */
export function whoseCard(
  card: { readonly name: string; readonly handles: readonly Handle[] },
  uidMatch: KnownPerson | null,
  known: Known,
  isAnother: (person: number) => boolean = () => false,
): CardMatch {
  const sharing = unique(card.handles.flatMap((handle) => known.byHandle(handleKey(handle))));
  if (
    uidMatch !== null &&
    (sameName(uidMatch.name, card.name) || sharing.some((p) => p.id === uidMatch.id))
  ) {
    return { person: uidMatch.id, ask: others(sharing, uidMatch.id, card.name) };
  }
  const reached = (fits: (handle: Handle) => boolean): ReadonlySet<number> =>
    new Set(
      card.handles.flatMap((handle) =>
        fits(handle) ? known.byHandle(handleKey(handle)).map((p) => p.id) : [],
      ),
    );
  // A name read off a mail or a call is the first who says whose the handle is; of two cards, only what one person has.
  const all = reached((handle) => !ofMany.has(handle.kind));
  const own = sharing.some((p) => p.vouched) ? reached(isOwnHandle) : all;
  const agreeing = sharing.filter((p) =>
    p.vouched ? own.has(p.id) && sameName(p.name, card.name) && !isAnother(p.id) : all.has(p.id),
  );
  if (agreeing.length === 1 && agreeing[0] !== undefined) {
    return { person: agreeing[0].id, ask: others(sharing, agreeing[0].id, card.name) };
  }
  if (agreeing.length > 1) {
    // Several agree: the one with just this name, else a new person and a question for each.
    const exact = agreeing.filter((p) => p.vouched && nameKey(p.name) === nameKey(card.name));
    const chosen =
      exact.length === 1 ? exact[0] : agreeing.every((p) => !p.vouched) ? oldest(agreeing) : undefined;
    return { person: chosen?.id ?? null, ask: agreeing.filter((p) => p.id !== chosen?.id).map((p) => p.id) };
  }
  const key = nameKey(card.name);
  const [only] = known.namesakes(key) === 1 ? known.byName(key) : [];
  if (only?.nameOnly === true) return { person: only.id, ask: [] };
  return {
    person: null,
    // Of a name that hundreds bear, nobody wants to have them all for each of their cards.
    get ask() {
      return wordsOf(card.name).length > 1 ? known.byName(key).map((p) => p.id) : [];
    },
  };
}

/** A house has one address for father and son of one name, and a company one page for everybody: these are evidence, and join nobody. */
const ofMany: ReadonlySet<Handle['kind']> = new Set(['postal', 'url']);

/** Words of a name in any order, folded; equal keys are the same whole name. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = wordsOf(name).sort().join(' ');
  if (keys.size >= mostKeys) keys.clear();
  if (name.length < 100) keys.set(name, key);
  return key;
}

/** A mailbox names the same few thousand people a hundred thousand times. */
const keys = new Map<string, string>();
const mostKeys = 10_000;

/** True when two names can be one person's: the same words, one a part of the other, or initials that fit; never father and son. */
export function sameName(a: string, b: string): boolean {
  return sameGeneration(a, b) && fits(a, b, spelledAlike);
}

/** False for Junior and Senior, and for Junior and the one without. */
export function sameGeneration(a: string, b: string): boolean {
  return generationOf(a) === generationOf(b);
}

/** What is written behind a name that father and son share. */
function generationOf(name: string): string {
  const last = fold(name)
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1);
  return generations.get(last ?? '') ?? '';
}

const generations = new Map(
  Object.entries({
    jr: 'jr',
    junior: 'jr',
    jun: 'jr',
    sr: 'sr',
    senior: 'sr',
    sen: 'sr',
    ii: 'ii',
    iii: 'iii',
    iv: 'iv',
  }),
);

/** The same with pet names and other coats of a given name (Bill and William): enough to ask, too little to join. */
export function maybeSameName(a: string, b: string): boolean {
  return fits(a, b, (one, other) => relatedNames(one, other) || spelledAlike(one, other));
}

function fits(a: string, b: string, related: (one: string, other: string) => boolean): boolean {
  const x = wordsOf(a);
  const y = wordsOf(b);
  if (x.length === 0 || y.length === 0) return true;
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  const left = [...many];
  return few.every((word) => {
    const same = (other: string): boolean =>
      other === word || initialOf(word, other) || initialOf(other, word);
    const exact = left.findIndex(same);
    const at = exact < 0 ? left.findIndex((other) => related(word, other)) : exact;
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

const titles = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'herr',
  'frau',
  'sr',
  'sra',
  'dona',
  'dom',
  'mag',
  'ing',
  'phd',
  'md',
  'jr',
]);

function wordsOf(name: string): string[] {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.filter((word) => !titles.has(word));
  return named.length > 0 ? named : words;
}

function initialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

function one(people: readonly KnownPerson[]): Whose | null {
  return people.length === 1 && people[0] !== undefined ? { kind: 'one', person: people[0].id } : null;
}

/** People who share a handle but not the name are known to be others (family); the rest is worth a question. */
function others(sharing: readonly KnownPerson[], person: number, name: string): number[] {
  return sharing.filter((p) => p.id !== person && sameName(p.name, name)).map((p) => p.id);
}

function oldest(people: readonly KnownPerson[]): KnownPerson | undefined {
  return [...people].sort((a, b) => a.id - b.id)[0];
}

function unique(people: readonly KnownPerson[]): KnownPerson[] {
  return [...new Map(people.map((p) => [p.id, p])).values()];
}
