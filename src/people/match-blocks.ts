/** Finds who is worth comparing at all, so that twenty thousand people never mean two hundred million comparisons. */
import { doubleMetaphone } from 'double-metaphone';
import type { NameWord } from './match-names.ts';
import { isRoleAddress, type Prepared } from './match-prepare.ts';

const largest = 200;
/** A single name in common is weak: such a block is split much earlier. */
const largestWeak = 40;
const windowWidth = 8;

/** Calls `found` once for each pair of positions `i < j` that shares a trait. Blocks over the limit are split by further traits. */
export function candidatePairs(people: readonly Prepared[], found: (i: number, j: number) => void): void {
  const blocks = new Map<string, number[]>();
  const traits = people.map(traitsOf);
  for (const [i, person] of people.entries())
    for (const key of keysOf(person)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else block.push(i);
    }
  const seen = new Set<number>();
  const pair = (i: number, j: number) => {
    const [low, high] = i < j ? [i, j] : [j, i];
    const id = low * people.length + high;
    if (low === high || seen.has(id)) return;
    seen.add(id);
    found(low, high);
  };
  for (const [key, block] of blocks)
    spread(block, key.startsWith('w:') ? largestWeak : largest, 0, traits, pair);
}

function spread(
  block: readonly number[],
  limit: number,
  depth: number,
  traits: readonly (readonly string[])[],
  pair: (i: number, j: number) => void,
): void {
  if (block.length < 2) return;
  if (block.length <= limit) {
    for (let x = 0; x < block.length; x++)
      for (let y = x + 1; y < block.length; y++) pair(block[x] ?? 0, block[y] ?? 0);
    return;
  }
  const parts = new Map<string, number[]>();
  if (depth < 2)
    for (const i of block)
      for (const trait of traits[i] ?? []) {
        const part = parts.get(trait);
        if (part === undefined) parts.set(trait, [i]);
        else part.push(i);
      }
  let alike = depth >= 2;
  for (const part of parts.values())
    if (part.length === block.length) alike = true;
    else spread(part, limit, depth + 1, traits, pair);
  if (!alike) return;
  // Alike in a trait that splits nothing: neighbours in a sorted row are compared, the rest is left.
  const row = block.toSorted((x, y) => order(traits[x]?.[0] ?? '', traits[y]?.[0] ?? '') || x - y);
  for (let x = 0; x < row.length; x++)
    for (let y = x + 1; y <= Math.min(row.length - 1, x + windowWidth); y++) pair(row[x] ?? 0, row[y] ?? 0);
}

/** What two records of one person are likely to share. `w:` marks the weak. */
function keysOf(person: Prepared): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const email of person.emails) {
    keys.add(`e:${email}`);
    const local = email.slice(0, email.lastIndexOf('@'));
    if (local.length >= 5 && !isRoleAddress(email)) keys.add(`l:${local}`);
  }
  for (const phone of person.phones) keys.add(`p:${phone.slice(-7)}`);
  for (const user of person.users) keys.add(`u:${user}`);
  const born = person.person.birthday ?? null;
  if (born?.month && born.day) {
    const [low, high] = born.month < born.day ? [born.month, born.day] : [born.day, born.month];
    keys.add(`b:${born.year ?? ''}-${low}-${high}`);
  }
  for (const address of person.addresses) {
    const number = address.find((word) => /^\d/.test(word));
    const street = address.find((word) => word.length > 3 && !/\d/.test(word));
    if (number !== undefined && street !== undefined) keys.add(`a:${number} ${street.slice(0, 5)}`);
  }
  for (const name of person.names) {
    for (const word of name) for (const code of codesOf(word)) keys.add(`w:${code}`);
    for (let i = 0; i < name.length; i++)
      for (let j = i + 1; j < name.length; j++)
        for (const one of codesOf(name[i]))
          for (const other of codesOf(name[j]))
            keys.add(one < other ? `n:${one} ${other}` : `n:${other} ${one}`);
  }
  return keys;
}

/** Coarse traits by which a large block is split. */
function traitsOf(person: Prepared): readonly string[] {
  const traits = new Set<string>();
  const name = person.names[0] ?? [];
  traits.add(
    name
      .map((word) => word.loose)
      .sort()
      .join(' '),
  );
  for (const word of name) {
    traits.add(`^${word.loose.slice(0, 2)}`);
    if (word.loose.length > 3) traits.add(`$${word.loose.slice(-3)}`);
  }
  const born = person.person.birthday ?? null;
  if (born?.month && born.day) traits.add(`b${born.month}-${born.day}`);
  for (const phone of person.phones) traits.add(`p${phone.slice(-4)}`);
  return [...traits];
}

const codes = new WeakMap<NameWord, readonly string[]>();

function codesOf(word: NameWord | undefined): readonly string[] {
  if (word === undefined || word.text.length === 0) return [];
  const held = codes.get(word);
  if (held !== undefined) return held;
  const [first, second] = /[a-z]/.test(word.text) ? doubleMetaphone(word.text) : ['', ''];
  const made = new Set<string>();
  // Letters that no metaphone knows stand for themselves.
  if (first === '') made.add(word.text.slice(0, 3));
  else made.add(first.slice(0, 5)).add((second === '' ? first : second).slice(0, 5));
  for (const group of word.groups) made.add(`#${group}`);
  const list = [...made];
  codes.set(word, list);
  return list;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
