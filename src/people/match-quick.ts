/** Sees at a glance that two people have nothing in common: most pairs end here, before anything of theirs is read. */
import { dayKey } from './match-birthday.ts';
import { wordLikeness, type NameWord } from './match-names.ts';
import type { Prepared } from './match-prepare.ts';

/** What two may have in common, as far as a glance tells. */
export type Common = 'nothing' | 'names' | 'handles' | 'unknown';

/** `nothing` for positions that share no handle and no birthday and whose names contradict each other. */
export function glance(people: readonly Prepared[]): (i: number, j: number) => Common {
  const count = people.length;
  // Two bits of 64 a handle: people without one of these in common share none.
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const born = new Int32Array(count);
  const first: (NameWord | undefined)[] = [];
  const last: (NameWord | undefined)[] = [];
  for (const [i, { emails, phones, users, person, names }] of people.entries()) {
    const mark = (key: number): void => {
      low[i] = (low[i] ?? 0) | (1 << (key & 31));
      high[i] = (high[i] ?? 0) | (1 << ((key >>> 5) & 31));
    };
    for (const { key } of emails) mark(key);
    for (const { key } of phones) mark(key);
    for (const { key } of users) mark(key);
    const { birthday } = person;
    if (birthday?.month && birthday.day) born[i] = dayKey(birthday);
    // Two words are most of all names; others are read whole.
    const words = names.length === 1 && names[0]?.words.length === 2 ? names[0].words : [];
    first.push(words[0]);
    last.push(words[1]);
  }
  return (i, j) => {
    if (((low[i] ?? 0) & (low[j] ?? 0)) !== 0 && ((high[i] ?? 0) & (high[j] ?? 0)) !== 0) return 'handles';
    if (born[i] !== 0 && born[i] === born[j]) return 'unknown';
    const [a, b, x, y] = [first[i], last[i], first[j], last[j]];
    if (a === undefined || b === undefined || x === undefined || y === undefined) return 'unknown';
    // The family name first: it is where strangers of one given name part.
    return (meet(b, y) && meet(a, x)) || (meet(b, x) && meet(a, y)) ? 'names' : 'nothing';
  };
}

function meet(a: NameWord, b: NameWord): boolean {
  return a === b || wordLikeness(a, b) >= 0.84;
}
