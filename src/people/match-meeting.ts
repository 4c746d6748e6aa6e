/** How the names of two people meet: which words agree, which speak against it, and what that is worth in bits. */
import { wordLikeness, type NameWord } from './match-names.ts';
import type { Called, Prepared } from './match-prepare.ts';

/** How the names of two people meet. */
export interface NameMeeting {
  readonly bits: number;
  /** No word of one contradicts the other: equal, nickname, initial, typing error, or one is simply shorter. */
  readonly compatible: boolean;
  /** The least alike of the words that met, 0 when none did. */
  readonly likeness: number;
  /** The first words agree, the last do not: what marriage does to a name. */
  readonly renamed: boolean;
  /** One word of each is left, and both begin alike: a slip of the hand, or brothers. */
  readonly garbled: boolean;
  /** At least two words, or the only word of both, agree. */
  readonly whole: boolean;
  /** Some way to call the one is word for word a way to call the other. */
  readonly same: boolean;
  /** The sentence that says it. */
  readonly said: `match:${string}`;
}

/** What the comparison must know about everybody: how rare a word is, how many share a name, a handle, a day, a door. */
export interface Around {
  readonly total: number;
  readonly bitsOf: (word: NameWord) => number;
  /** By {@link Called.key}. */
  readonly bearers: ReadonlyMap<number, number>;
  /** By the number of the mailbox, or of the last seven digits. */
  readonly holders: ReadonlyMap<number, number>;
  /** By {@link dayKey} and {@link monthDayKey}. */
  readonly born: ReadonlyMap<number, number>;
  readonly doors: ReadonlyMap<number, number>;
}

const nameless: NameMeeting = {
  bits: 0,
  compatible: true,
  likeness: 0,
  renamed: false,
  garbled: false,
  whole: false,
  same: false,
  said: 'match:no-name',
};

/** The best meeting of any way to call the one with any way to call the other. Symmetric. */
export function nameMeeting(a: Prepared, b: Prepared, around: Around): NameMeeting {
  let best: NameMeeting | null = null;
  for (const one of a.names)
    for (const other of b.names) {
      if (one.spoken && other.spoken) continue;
      const met = meet(one, other, around);
      if (best === null || met.bits > best.bits) best = met;
    }
  return best ?? nameless;
}

const widest = 6;
const fewBearers = 4;
/** Written anew by each comparison: millions of them need no memory. */
const likenesses = new Float64Array(widest * widest);
const mateOfOne = new Int8Array(widest);
const mateOfOther = new Int8Array(widest);

function meet(a: Called, b: Called, around: Around): NameMeeting {
  const one = a.words;
  const other = b.words;
  const n = one.length;
  const m = other.length;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const [x, y] = [one[i], other[j]];
      likenesses[i * widest + j] = x === undefined || y === undefined ? 0 : wordLikeness(x, y);
    }
  mateOfOne.fill(-1);
  mateOfOther.fill(-1);
  let met = 0;
  let bits = 0;
  let lowest = 1;
  let moved = false;
  let initial = false;
  let nickname = false;
  let glued = false;
  for (;;) {
    const at = best(n, m);
    const likeness = at < 0 ? 0 : (likenesses[at] ?? 0);
    if (!glued && likeness < 1) {
      glued = true;
      const joined = gluedBits(one, other, met, around);
      if (joined > 0) {
        bits += joined;
        lowest = Math.min(lowest, 0.97);
        met = Math.min(n, m);
        break;
      }
    }
    if (at < 0) break;
    const i = Math.floor(at / widest);
    const j = at % widest;
    mateOfOne[i] = j;
    mateOfOther[j] = i;
    met += 1;
    const [x, y] = [one[i], other[j]];
    if (x === undefined || y === undefined) break;
    lowest = Math.min(lowest, likeness);
    moved ||= i !== j;
    nickname ||= likeness === 0.95;
    initial ||= likeness < 1 && (x.text.length === 1 || y.text.length === 1);
    bits += agreement(x, y, likeness, around);
  }
  const shortest = Math.min(n, m);
  const longest = Math.max(n, m);
  const apart = shortest - met;
  const firstMet = mateOfOne[0] !== -1 && mateOfOther[0] !== -1;
  if (apart > 0) bits -= (firstMet ? 5 : 9) + (apart - 1) * 3;
  else bits -= (longest - met) * 0.5;
  const compatible = apart === 0 && met > 0;
  const same = a.key === b.key;
  if (same) bits = Math.min(bits, crowdBits(a.key, around));
  return {
    bits,
    compatible,
    likeness: met === 0 ? 0 : lowest,
    renamed: apart > 0 && firstMet,
    garbled: apart === 1 && met > 0 && beginAlike(one, other),
    whole: compatible && (shortest >= 2 || n === m),
    same,
    said: !compatible
      ? met === 0
        ? 'match:different-name'
        : 'match:partly-name'
      : lowest === 1
        ? moved && n === m
          ? 'match:swapped-name'
          : n === m
            ? 'match:same-name'
            : 'match:shorter-name'
        : initial
          ? 'match:initials'
          : nickname
            ? 'match:nickname'
            : 'match:similar-name',
  };
}

/** The likest two words that are both still alone, -1 for none. Ties fall so that swapping the two people changes nothing. */
function best(n: number, m: number): number {
  let at = -1;
  let like = 0.84;
  for (let i = 0; i < n; i++) {
    if (mateOfOne[i] !== -1) continue;
    for (let j = 0; j < m; j++) {
      if (mateOfOther[j] !== -1) continue;
      const here = i * widest + j;
      const value = likenesses[here] ?? 0;
      if (value < like || (value === like && at >= 0 && !isNearer(here, at))) continue;
      like = value;
      at = here;
    }
  }
  return at;
}

function isNearer(here: number, there: number): boolean {
  const [i, j] = [Math.floor(here / widest), here % widest];
  const [x, y] = [Math.floor(there / widest), there % widest];
  return Math.abs(i - j) - Math.abs(x - y) < 0 || (Math.abs(i - j) === Math.abs(x - y) && i + j < x + y);
}

/** Mary Ann beside Maryann: what one writes in two words, the other writes in one. Zero when it is not so. */
function gluedBits(
  one: readonly NameWord[],
  other: readonly NameWord[],
  met: number,
  around: Around,
): number {
  const [x, y] = [one.length - met, other.length - met];
  if (x === y || Math.min(x, y) !== 1) return 0;
  const textOf = (words: readonly NameWord[], mates: Int8Array): string =>
    words.reduce((text, word, i) => (mates[i] === -1 ? text + word.text : text), '');
  if (textOf(one, mateOfOne) !== textOf(other, mateOfOther)) return 0;
  const [words, mates] = x === 1 ? [one, mateOfOne] : [other, mateOfOther];
  const single = words.find((_, i) => mates[i] === -1);
  return single === undefined ? 0 : around.bitsOf(single);
}

function agreement(a: NameWord, b: NameWord, likeness: number, around: Around): number {
  const rare = Math.min(around.bitsOf(a), around.bitsOf(b));
  if (likeness === 1) return rare;
  if (a.text.length === 1 || b.text.length === 1) return 2;
  if (likeness >= 0.95) return rare - 1;
  return likeness >= 0.9 ? rare - 2 : rare * 0.5;
}

/** The first words that are still alone. */
function beginAlike(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  const a = one.find((_, i) => mateOfOne[i] === -1);
  const b = other.find((_, j) => mateOfOther[j] === -1);
  return a !== undefined && b !== undefined && a.text.charCodeAt(0) === b.text.charCodeAt(0);
}

/** Names are chosen together: of a whole name that many bear, the words say less than each alone. */
function crowdBits(key: number, around: Around): number {
  const bearers = around.bearers.get(key) ?? 1;
  return bearers <= fewBearers ? Infinity : Math.max(0, Math.log2(around.total / bearers)) + 1;
}

/** Some way of calling the one has no word that speaks against some way of calling the other. Cheap: most pairs end here. */
export function mayAgree(a: Prepared, b: Prepared): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true;
  for (const one of a.names)
    for (const other of b.names) {
      if (one.spoken && other.spoken) continue;
      if (one.key === other.key || one.letters === other.letters) return true;
      const fewer = one.words.length <= other.words.length;
      if (everyMeets(fewer ? one.words : other.words, fewer ? other.words : one.words)) return true;
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
