/** What is already in the vault and worth remembering, a few at a time: about different people first, of different kinds. */
import { dayNumber, dayOf } from '../../people/day.ts';
import { withFewMemories, type OfferedTo } from '../../store/offered.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import type { House } from '../action.ts';
import { offersAbout } from './offers-about.ts';

export interface MemoryOffer {
  /** `KIND-PERSON-SUBJECT`: the same as long as what it is about is there. */
  readonly id: string;
  readonly kind: 'first' | 'gap' | 'long' | 'event' | 'photo' | 'kind';
  readonly person: { readonly id: string; readonly name: string };
  /** Everybody it is about, by public id. */
  readonly with: readonly { readonly id: string; readonly name: string }[];
  readonly text: string;
  /** `YYYY-MM-DD`; null when it has no day. */
  readonly day: string | null;
  /** What they said, word for word. */
  readonly quote?: string;
  /** Where it was said or sent. */
  readonly place?: string;
  /** A picture of a chat, which lies in the vault already. */
  readonly picture?: { readonly sha256: string; readonly bytes: number; readonly mediaType: string };
}

export interface Offered {
  readonly offers: readonly MemoryOffer[];
  /** How many are known to wait behind them; there may be more. */
  readonly more: number;
}

const mostPeople = 60;
/** So many people are looked at together. */
const together = 3;
/** Somebody with this many memories needs no offers. */
const enough = 5;
/** A kind word that nobody answered for so long is let go. */
const wordsStayDays = 90;

/**
 * Nothing about those who died, whom the user fell out with or lets rest, unless they are asked for; and nothing that was
 * kept or left before.
 * @param of only about this person; null for everybody
 * @param limit people are looked at until there are so many
 */
export function memoryOffers(house: House, vault: Vault, of: OfferedTo | null, limit: number): Offered {
  const since = wordsStaySince(house.today);
  const people = of === null ? withFewMemories(vault, house.today, enough, mostPeople, since) : [of];
  const answered = new Set(rowsWhere(vault, 'questions', { kind: 'offer' }).map(({ key }) => key));
  const lists: (readonly MemoryOffer[])[] = [];
  let withSome = 0;
  for (let at = 0; at < people.length && withSome < limit; at += together) {
    const some = people.slice(at, at + together);
    const found = offersAbout(house, vault, some, since).filter(({ id }) => !answered.has(offerKey(id)));
    for (const { id } of some) {
      const theirs = found.filter(({ person }) => person.id === id);
      if (theirs.length > 0) withSome += 1;
      lists.push(rotated(theirs, id));
    }
  }
  const all = inTurn(lists);
  return { offers: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}

/** Under which key an answer to an offer is kept; a sentence is the same whoever turns out to have said it. */
export function offerKey(id: string): string {
  return `offer:${id.startsWith('kind-') ? `kind-${id.slice(id.lastIndexOf('-') + 1)}` : id}`;
}

/** The day since which kind words must have been found to be offered. */
export function wordsStaySince(today: string): string {
  return dayOf(dayNumber(today) - wordsStayDays).toString();
}

/** Kind words come first, the rest begins elsewhere for each person, so that a few offers in a row are of several kinds. */
function rotated(items: readonly MemoryOffer[], id: string): readonly MemoryOffer[] {
  const said = items.filter(({ kind }) => kind === 'kind');
  const others = items.filter(({ kind }) => kind !== 'kind');
  const sum = Buffer.from(id).reduce((total, byte) => total + byte, 0);
  const at = others.length === 0 ? 0 : sum % others.length;
  const turned = [...others.slice(at), ...others.slice(0, at)];
  return Array.from({ length: Math.max(said.length, turned.length) }, (_, n) => [
    said[n] ?? [],
    turned[n] ?? [],
  ])
    .flat()
    .flat();
}

/** The first of everybody, then the second of everybody; what is about several people comes once. */
function inTurn(lists: readonly (readonly MemoryOffer[])[]): readonly MemoryOffer[] {
  const seen = new Set<string>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? []))
    .flat()
    .filter(({ id, kind }) => {
      const subject = kind === 'event' ? id.slice(id.lastIndexOf('-') + 1) : id;
      if (seen.has(subject)) return false;
      seen.add(subject);
      return true;
    });
}
