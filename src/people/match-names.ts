/** Compares names as people write them: in any order, script and spelling, with nicknames, initials and typing errors. */
import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';
import { nameGroups } from './nicknames.ts';
import { hashOf } from './match-hash.ts';
import { skeleton, transliterate, withoutVowels } from './transliterate.ts';

/** One word of a name, prepared once so that comparing two is cheap. */
export interface NameWord {
  /** Equal for equal texts; of unequal ones almost never. */
  readonly hash: number;
  readonly text: string;
  /** Spelling habits taken out: ae/ä, ph/f, y/i, doubled letters. Equal means sounds and looks alike. */
  readonly loose: string;
  readonly groups: readonly number[];
  /** From a script that leaves vowels out. */
  readonly bare: boolean;
  /** The consonants that survive most spellings. */
  readonly bones: string;
  /** One bit a letter a to z, to see at a glance that two words have too little in common. */
  readonly mask: number;
}

/** A name ready to compare. `generation` is `jr`, `sr` or a number in Roman, taken off the words. */
export interface NameWords {
  readonly words: readonly NameWord[];
  readonly generation: string | null;
}

const titles = new Set(
  `mr mrs ms miss mx dr drs prof professor sir dame lord lady rev fr herr frau fraulein hr fru monsieur mme mlle sig signora
   dott dottssa avv ing arq lic senor senora srta dra sra dona don doctor med phd md dds esq mba dipl mag msc bsc rer nat habil
   judr mudr mgr jd dvm cpa rn eng hon`.split(/\s+/),
);
/**
 * Small words of family names and words before a maiden name, which people leave out; kept where they are the whole
 * family name (Jennifer Le).
 */
const particles = new Set(
  'von van de der den di da do dos das du del della la le el al bin ibn bint und y e i zu zur ter ten nee ne geb geborene born ep z'.split(
    ' ',
  ),
);
const generations: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jun: 'jr',
  sr: 'sr',
  senior: 'sr',
  sen: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};
const kin = new Set(
  'mum mom mummy mommy mutti mama mother dad daddy papa vati father oma opa grandma grandpa granny nana'.split(
    ' ',
  ),
);
const longest = 200;
const mostWords = 6;

/**
 * Takes a name apart. `Okafor, Maren` and `Dr. Maren Okafor PhD` give the same words. Never throws.
 * @param known words already made: within one run equal words are one object.
 */
export function nameWords(name: string, known: Map<string, NameWord> = new Map()): NameWords {
  // A mailbox or a number in place of a name is no name, and neither is Mum.
  if (name.includes('@') || !/\p{L}/u.test(name)) return { words: [], generation: null };
  const short = name.slice(0, longest);
  const latin = isAscii(short)
    ? short
    : short.split(/\s+/).map(spaced).join(' ').split(' ').map(transliterate).join(' ');
  const parts = fold(latin)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[^\p{L}\p{N}'’]+/u)
    .map((part) => part.replace(/['’]/g, ''))
    .filter((part) => part !== '');
  const bare = withoutVowels(name);
  let generation: string | null = null;
  const kept: NameWord[] = [];
  for (const [i, part] of parts.entries()) {
    const found = i > 0 ? generations[part] : undefined;
    if (found !== undefined) generation = found;
    else if (!titles.has(part) && !(particles.has(part) && i < parts.length - 1) && kept.length < mostWords)
      kept.push(word(part, bare, known));
  }
  if (kept.length === 0) for (const part of parts.slice(0, mostWords)) kept.push(word(part, bare, known));
  return { words: kept.every(({ text }) => kin.has(text)) ? [] : kept, generation };
}

/** `Mum` and `Dad mobile`: what somebody is to the owner, and nothing of what they are called. Never throws. */
export function isKinOnly(name: string): boolean {
  const words = fold(name.slice(0, longest)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.filter((word) => !labels.has(word));
  return named.length === 1 && kin.has(named[0] ?? '');
}

/** Which of their numbers a card is of. */
const labels = new Set(
  'mobile mobil handy cell phone work home privat private zuhause arbeit buero neu new alt old'.split(' '),
);

/** How alike two words of a name are: 1 the same, 0 not at all; 0.9 and above is worth calling the same name. */
export function wordLikeness(a: NameWord, b: NameWord): number {
  if (a === b || a.text === b.text) return 1;
  if (a.loose === b.loose) return 0.97;
  const listed = a.groups.length > 0 && b.groups.length > 0;
  if (listed && shareGroup(a.groups, b.groups)) return 0.95;
  const short = Math.min(a.text.length, b.text.length);
  if (short === 1) return a.text.charCodeAt(0) === b.text.charCodeAt(0) ? 0.86 : 0;
  if (a.bare || b.bare) return a.bones !== '' && a.bones === b.bones ? 0.93 : 0;
  if (farApart(a, b)) return 0;
  const long = Math.max(a.text.length, b.text.length);
  if (long - short > 3 && !(short >= 4 && long >= 6)) return 0;
  // Two names that everybody knows are hardly one with a typing error: Maria and Mario, Daniel and Daniela.
  return listed ? 0 : byErrors(a.text, b.text, short, long);
}

function byErrors(a: string, b: string, short: number, long: number): number {
  // `Team3` and `Team4` are two: nobody slips in what tells them apart.
  if ((/\d/.test(a) || /\d/.test(b)) && digitsOf(a) !== digitsOf(b)) return 0;
  const errors = distance(a, b);
  if (errors === 1) return long >= 5 ? 0.93 : 0.85;
  if (errors === 2) return swapped(a, b) ? 0.92 : long >= 6 ? 0.9 : long >= 5 ? 0.84 : 0;
  if (short >= 4 && long >= 6 && (a.startsWith(b) || b.startsWith(a))) return 0.88;
  return errors === 3 && jaroWinkler(a, b) >= 0.88 ? 0.88 : 0;
}

const digitsOf = (text: string): string => text.replace(/\D+/g, '');

function shareGroup(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true;
  return false;
}

/** One word in two spellings: Müller and Mueller, Nørgård and Noergaard, Filip and Philipp. Both folded. */
export function spelledAlike(a: string, b: string): boolean {
  return a === b || (a.length > 1 && b.length > 1 && loosely(a) === loosely(b));
}

/** How many letters must be added, taken or changed to make one text the other. */
export function typingErrors(a: string, b: string): number {
  return distance(a, b);
}

/** What can be seen without counting errors: other beginnings, or too few letters in common. */
function farApart(a: NameWord, b: NameWord): boolean {
  const [a0, a1] = [a.text.charCodeAt(0), a.text.charCodeAt(1)];
  const [b0, b1] = [b.text.charCodeAt(0), b.text.charCodeAt(1)];
  if (a0 !== b0 && a1 !== b1 && a0 !== b1 && a1 !== b0) return true;
  return ones(a.mask & b.mask) * 2 < Math.min(ones(a.mask), ones(b.mask));
}

/** Jaro-Winkler (Winkler 1990), prefix weight 0.1 over four letters: 1 equal, 0 nothing in common. Symmetric. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const [one, other] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const taken = new Uint8Array(other.length);
  let common = '';
  for (let i = 0; i < one.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(other.length - 1, i + reach); j++)
      if (taken[j] === 0 && one.charCodeAt(i) === other.charCodeAt(j)) {
        taken[j] = 1;
        common += one.charAt(i);
        break;
      }
  if (common.length === 0) return 0;
  let at = 0;
  let moved = 0;
  for (let j = 0; j < other.length; j++)
    if (taken[j] === 1) if (other.charCodeAt(j) !== common.charCodeAt(at++)) moved++;
  const m = common.length;
  const jaro = (m / one.length + m / other.length + (m - moved / 2) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

/** Chinese and Korean names have no space behind the family name. */
function spaced(part: string): string {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u.test(part)
    ? `${part.slice(0, 1)} ${part.slice(1)}`
    : part;
}

function word(text: string, bare: boolean, known: Map<string, NameWord>): NameWord {
  const key = bare ? `*${text}` : text;
  const held = known.get(key);
  if (held !== undefined) return held;
  const made: NameWord = {
    hash: hashOf(text, 0),
    text,
    loose: loosely(text),
    groups: nameGroups(text),
    bare,
    bones: skeleton(text),
    mask: maskOf(text),
  };
  known.set(key, made);
  return made;
}

function maskOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) - 97;
    if (code >= 0 && code < 26) mask |= 1 << code;
  }
  return mask;
}

function ones(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 63;
}

function loosely(text: string): string {
  return text
    .replace(/(?:ae|oe|ue|ou)/g, (two) => two.charAt(0))
    .replace(/ph/g, 'f')
    .replace(/[tk]h|zh/g, (two) => (two === 'kh' ? 'h' : two.charAt(0)))
    .replace(/tsch/g, 'ch')
    .replace(/s(?:ch|z)|cz/g, (letters) => (letters === 'cz' ? 'ch' : 'sh'))
    .replace(/ck|c(?=[aou])/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/w|ff$/g, 'v')
    .replace(/(.)\1+/g, '$1');
}

/** Two neighbouring letters exchanged: the commonest slip of the fingers. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
