/** How the names of two people meet: which words agree, which speak against it, and what that is worth in bits. */
import type { Sentence } from '../problem.ts';
import { wordLikeness, type NameWord } from './match-names.ts';
import type { Prepared } from './match-prepare.ts';

/** How the names of two people meet. */
export interface NameMeeting {
  readonly bits: number;
  /** No word of one contradicts the other: equal, nickname, initial, typing error, or one is simply shorter. */
  readonly compatible: boolean;
  /** The least alike of the words that met, 0 when none did. */
  readonly likeness: number;
  /** The first words agree, the last do not: what marriage does to a name. */
  readonly renamed: boolean;
  /** At least two words, or the only word of both, agree. */
  readonly whole: boolean;
  readonly evidence: Sentence;
}

/** What the comparison must know about everybody: how rare a word is, how many people hold a handle. */
export interface Around {
  readonly bitsOf: (word: NameWord) => number;
  readonly holders: ReadonlyMap<string, number>;
}

/** The best meeting of any way to call the one with any way to call the other. Symmetric. */
export function nameMeeting(a: Prepared, b: Prepared, around: Around): NameMeeting {
  let best: NameMeeting | null = null;
  for (const one of a.names)
    for (const other of b.names) {
      const met = meet(one, other, around);
      if (best === null || met.bits > best.bits) best = met;
    }
  return (
    best ?? {
      bits: 0,
      compatible: true,
      likeness: 0,
      renamed: false,
      whole: false,
      evidence: { key: 'match:no-name' },
    }
  );
}

interface Pairing {
  readonly i: number;
  readonly j: number;
  readonly likeness: number;
}

function meet(one: readonly NameWord[], other: readonly NameWord[], around: Around): NameMeeting {
  const options: Pairing[] = [];
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries()) {
      const likeness = wordLikeness(a, b);
      if (likeness >= 0.84) options.push({ i, j, likeness });
    }
  // Ties fall so that swapping the two people changes nothing.
  options.sort(
    (x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i + x.j - y.i - y.j,
  );
  const usedOne = new Set<number>();
  const usedOther = new Set<number>();
  const met: Pairing[] = [];
  for (const option of options)
    if (!usedOne.has(option.i) && !usedOther.has(option.j)) {
      usedOne.add(option.i);
      usedOther.add(option.j);
      met.push(option);
    }
  let bits = 0;
  let lowest = 1;
  for (const { i, j, likeness } of met) {
    const a = one[i];
    const b = other[j];
    if (a === undefined || b === undefined) continue;
    lowest = Math.min(lowest, likeness);
    bits += agreement(a, b, likeness, around);
  }
  const leftOne = one.length - met.length;
  const leftOther = other.length - met.length;
  const apart = Math.min(leftOne, leftOther);
  const shortest = Math.min(one.length, other.length);
  if (apart > 0) {
    const givenDiffers = !usedOne.has(0) || !usedOther.has(0);
    bits -= givenDiffers ? 9 : 5;
    bits -= (apart - 1) * 3;
  } else bits -= Math.max(leftOne, leftOther) * 0.5;
  const compatible = apart === 0 && met.length > 0;
  const key = !compatible
    ? met.length === 0
      ? 'match:different-name'
      : 'match:partly-name'
    : lowest === 1
      ? met.some(({ i, j }) => i !== j) && one.length === other.length
        ? 'match:swapped-name'
        : shortest === Math.max(one.length, other.length)
          ? 'match:same-name'
          : 'match:shorter-name'
      : met.some(({ i, j }) => (one[i]?.text.length ?? 0) === 1 || (other[j]?.text.length ?? 0) === 1)
        ? 'match:initials'
        : met.some(({ likeness }) => likeness === 0.95)
          ? 'match:nickname'
          : 'match:similar-name';
  return {
    bits,
    compatible,
    likeness: met.length === 0 ? 0 : lowest,
    renamed: apart > 0 && usedOne.has(0) && usedOther.has(0),
    whole: compatible && (shortest >= 2 || one.length === other.length),
    evidence: { key },
  };
}

function agreement(a: NameWord, b: NameWord, likeness: number, around: Around): number {
  const rare = Math.min(around.bitsOf(a), around.bitsOf(b));
  if (likeness === 1) return rare;
  if (a.text.length === 1 || b.text.length === 1) return 2;
  if (likeness >= 0.95) return rare - 1;
  return likeness >= 0.9 ? rare - 2 : rare * 0.5;
}

/** Some way of calling the one has no word that speaks against some way of calling the other. Cheap: most pairs end here. */
export function mayAgree(a: Prepared, b: Prepared): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true;
  for (const one of a.names)
    for (const other of b.names) {
      const [few, many] = one.length <= other.length ? [one, other] : [other, one];
      if (few.length > 0 && everyMeets(few, many)) return true;
    }
  return false;
}

function everyMeets(few: readonly NameWord[], many: readonly NameWord[]): boolean {
  // From the end: the family name is where strangers of one given name part.
  for (let i = few.length - 1; i >= 0; i--) {
    const word = few[i];
    let met = false;
    for (let j = many.length - 1; j >= 0 && !met; j--) {
      const other = many[j];
      met = word !== undefined && other !== undefined && wordLikeness(word, other) >= 0.84;
    }
    if (!met) return false;
  }
  return true;
}
