/** Finds who is worth comparing at all, so that twenty thousand people never mean two hundred million comparisons. */
import { doubleMetaphone } from 'double-metaphone';
import { dayKey, monthDayKey } from './match-birthday.ts';
import { newGathering, type Gathering } from './match-gather.ts';
import { hashOf, kinds, mixed } from './match-hash.ts';
import type { NameWord } from './match-names.ts';
import { newRows, type Rows } from './match-rows.ts';
import type { Prepared, Vocabulary } from './match-prepare.ts';

const largest = 200;
/** Of a whole name that more bear, something else must agree too. */
const largestNamed = 50;
/** A single name in common is weak: many who share one need more in common before they are compared. */
const largestWeak = 40;
const windowWidth = 8;

/** Calls `found` once for each pair of positions `i < j` that shares a trait. Blocks over the limit are split by further traits. */
export function candidatePairs(
  people: readonly Prepared[],
  known: Vocabulary,
  found: (i: number, j: number) => void,
): void {
  rowsOf(people, known).pairs(people.length, found);
}

/** Rows of positions, rising, whose people are compared with each other. */
function rowsOf(people: readonly Prepared[], known: Vocabulary): Rows {
  const into: Gatherings = { strong: newGathering(), named: newGathering(), weak: newGathering() };
  gather(people, known, into);
  const traits: (readonly number[] | undefined)[] = [];
  const traitsAt = (i: number): readonly number[] => {
    const person = people[i];
    return (traits[i] ??= person === undefined ? [] : traitsOf(person));
  };
  const rows = newRows();
  into.strong.each((block) => spread(block, largest, 0, traitsAt, rows));
  into.named.each((block) => spread(block, largestNamed, 0, traitsAt, rows));
  into.weak.each((block) => {
    if (block.length <= largestWeak) rows.push(block);
  });
  return rows;
}

/** Puts `block` into `rows`: whole where it is small, else in parts whose people share one trait more. */
function spread(
  block: readonly number[],
  limit: number,
  depth: number,
  traitsAt: (i: number) => readonly number[],
  rows: Rows,
): void {
  if (block.length <= limit) {
    rows.push(block);
    return;
  }
  let alike = depth >= 2;
  if (!alike) {
    const parts = newGathering();
    for (const i of block) for (const trait of traitsAt(i)) parts.put(trait, i);
    parts.each((part) => {
      if (part.length === block.length) alike = true;
      else spread(part, limit, depth + 1, traitsAt, rows);
    });
  }
  if (!alike) return;
  // Alike in a trait that splits nothing: neighbours in a sorted row are compared, the rest is left.
  const sorted = block.toSorted((x, y) => (traitsAt(x)[0] ?? 0) - (traitsAt(y)[0] ?? 0) || x - y);
  for (let x = 0; x + 1 < sorted.length; x += windowWidth / 2)
    rows.push(sorted.slice(x, x + windowWidth).sort((a, b) => a - b));
}

interface Gatherings {
  /** By handle, birthday and door. */
  readonly strong: Gathering;
  /** By two words of a name. */
  readonly named: Gathering;
  /** By one. */
  readonly weak: Gathering;
}

/** What two records of one person are likely to share. */
function gather(people: readonly Prepared[], known: Vocabulary, { strong, named, weak }: Gatherings): void {
  const sounds = new Map<NameWord, Sound>();
  const isBare = [...known.words.values()].some(({ bare }) => bare);
  for (const [i, person] of people.entries()) {
    for (const { key, local, isRole } of person.emails) {
      strong.put(key, i);
      if (local.length >= 5 && !isRole) strong.put(hashOf(local, kinds.local), i);
    }
    for (const { key } of person.phones) strong.put(key, i);
    for (const { key } of person.users) strong.put(key, i);
    const born = person.person.birthday ?? null;
    if (born?.month && born.day) {
      const [month, day] = born.month < born.day ? [born.month, born.day] : [born.day, born.month];
      const date = { year: born.year, month, day };
      strong.put(mixed(born.year === null ? monthDayKey(date) : dayKey(date)) >>> 1, i);
    }
    for (const { door } of person.addresses) if (door !== null) strong.put(door, i);
    for (const { words, letters } of person.names) {
      named.put(letters, i);
      for (const [at, word] of words.entries()) {
        const one = soundOf(word, sounds, isBare);
        for (const code of one.codes) weak.put(code, i);
        for (let next = at + 1; next < words.length; next++) {
          const other = words[next];
          if (other !== undefined) putBoth(named, one, soundOf(other, sounds, isBare), i);
        }
      }
    }
  }
}

function putBoth(named: Gathering, one: Sound, other: Sound, i: number): void {
  for (const x of one.codes) for (const y of other.codes) named.put(both(x, y), i);
  for (const y of other.ends) named.put(both(one.codes[0] ?? 0, y), i);
  for (const x of one.ends) named.put(both(other.codes[0] ?? 0, x), i);
}

/** The same in either order. */
function both(x: number, y: number): number {
  return mixed((mixed(x) + mixed(y)) | 0) >>> 1;
}

/** Coarse traits by which a large block is split. */
function traitsOf(person: Prepared): readonly number[] {
  const traits = [person.names[0]?.key ?? 0];
  const born = person.person.birthday ?? null;
  if (born?.month && born.day) traits.push(mixed(monthDayKey(born)) >>> 1);
  for (const { door } of person.addresses) if (door !== null) traits.push(door);
  for (const { digits } of person.phones) traits.push(hashOf(digits.slice(-4), kinds.phone));
  return traits;
}

interface Sound {
  /** How a word sounds, and which names it is a coat of. */
  readonly codes: readonly number[];
  /** How it begins and ends, for the typing error that makes it sound otherwise. */
  readonly ends: readonly number[];
}

function soundOf(word: NameWord, sounds: Map<NameWord, Sound>, isBare: boolean): Sound {
  const held = sounds.get(word);
  if (held !== undefined) return held;
  const { loose, text } = word;
  const [first, second] = /[a-z]/.test(loose) ? doubleMetaphone(loose) : ['', ''];
  const codes = new Set<string>();
  // Letters that no metaphone knows stand for themselves.
  if (first === '') codes.add(text.slice(0, 3));
  else codes.add(first.slice(0, 5)).add((second === '' ? first : second).slice(0, 5));
  // Where a script leaves vowels out, the consonants are all there is.
  if (isBare && word.bones.length > 1) codes.add(`-${word.bones}`);
  for (const group of word.groups) codes.add(`#${group}`);
  const start = hashOf(loose.slice(0, text.length < 3 ? 1 : loose.length > 6 ? 3 : 2), kinds.start);
  const made: Sound = {
    codes: [...codes].map((code) => hashOf(code, kinds.sound)),
    ends: text.length < 3 ? [start] : [start, hashOf(loose.slice(-3), kinds.end)],
  };
  sounds.set(word, made);
  return made;
}
