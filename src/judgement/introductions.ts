/** Needs met by offers: two people the user knows who could help each other. */
import { fold } from '../people/fold.ts';

export interface Giving {
  readonly id: string;
  /** What they could give, and what they look for, in the user's words. */
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  /** True for those who are to be left in peace. */
  readonly quiet: boolean;
}

export interface Introduction {
  readonly needing: string;
  readonly offering: string;
  readonly need: string;
  readonly offer: string;
  /** Words in common, weighed by how rare they are; only for the order. */
  readonly fit: number;
}

const mostWords = 40;
/** Words in more than this share of all offers say nothing about any of them. */
const commonFrom = 0.5;

/**
 * Pairs whose need and offer share words, the best fit first, each pair once.
 * @param known pairs that know each other already or were introduced, as {@link pairKey}.
 */
export function introductions(
  people: readonly Giving[],
  known: ReadonlySet<string> = new Set(),
  limit = 20,
): Introduction[] {
  const offers = people
    .filter((person) => !person.quiet)
    .flatMap((person) => person.offers.map((text) => ({ id: person.id, text, words: wordsOf(text) })));
  const byWord = new Map<string, (typeof offers)[number][]>();
  for (const offer of offers) {
    for (const word of offer.words) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [offer]);
      else list.push(offer);
    }
  }
  const best = new Map<string, Introduction>();
  for (const person of people) {
    if (person.quiet) continue;
    for (const need of person.needs) {
      for (const { offer, fit } of fits(wordsOf(need), byWord, offers.length)) {
        const key = pairKey(person.id, offer.id);
        if (offer.id === person.id || known.has(key) || (best.get(key)?.fit ?? 0) >= fit) continue;
        best.set(key, { needing: person.id, offering: offer.id, need, offer: offer.text, fit });
      }
    }
  }
  return [...best.values()]
    .sort((x, y) => y.fit - x.fit || compare(x.needing, y.needing) || compare(x.offering, y.offering))
    .slice(0, limit);
}

/** The same for both orders of two people. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Offer {
  readonly id: string;
  readonly text: string;
}

function fits<O extends Offer>(
  words: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly O[]>,
  all: number,
) {
  const found = new Map<O, number>();
  for (const word of words) {
    const holders = byWord.get(word) ?? [];
    if (holders.length > Math.max(3, all * commonFrom)) continue;
    for (const offer of holders)
      found.set(offer, (found.get(offer) ?? 0) + Math.log(1 + all / holders.length));
  }
  return [...found].map(([offer, fit]) => ({ offer, fit }));
}

/** Folded words of four letters and more, or of scripts that have no spaces; shorter ones are rarely what is meant. */
function wordsOf(text: string): Set<string> {
  const words = fold(text.slice(0, 1000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length > 3 || /[^\p{Script=Latin}\p{N}]/u.test(word)).slice(0, mostWords),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
