/** What is known of everybody before two are compared: how common each name, handle, day and door is. */
import { dayKey, monthDayKey } from './match-birthday.ts';
import type { Around } from './match-meeting.ts';
import { wordBits, type Prepared } from './match-prepare.ts';
import { weigh } from './match-score.ts';

/** A thousand strangers stand behind them, so that in a small vault not every name is common. */
export function around(people: readonly Prepared[]): Around {
  const bearers = new Map<number, number>();
  const born = new Map<number, number>();
  const doors = new Map<number, number>();
  for (const { names, person, addresses } of people) {
    for (const { key } of names) more(bearers, key);
    const birthday = person.birthday ?? null;
    if (birthday !== null && birthday.month !== null && birthday.day !== null) {
      if (birthday.year !== null) more(born, dayKey(birthday));
      more(born, monthDayKey(birthday));
    }
    for (const { door } of addresses) if (door !== null) more(doors, door);
  }
  return {
    total: people.length + 1000,
    bitsOf: wordBits(people),
    bearers,
    holders: holdersOf(people),
    born,
    doors,
  };
}

/** How many people hold a mailbox or a number (by its last seven digits). */
function holdersOf(people: readonly Prepared[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  for (const person of people) for (const key of handleKeys(person)) more(holders, key);
  return holders;
}

/** Most on one handle for whom it is asked whether they are all one; more are a family, an office, a club. */
const mostHolders = 4;

/** Handles that people with different names have in common: a couple's mailbox, a family's number. */
export function sharedHandles(people: readonly Prepared[], about: Around): ReadonlySet<number> {
  const byHandle = new Map<number, Prepared[]>();
  for (const person of people)
    for (const key of handleKeys(person)) {
      if ((about.holders.get(key) ?? 0) < 2) continue;
      const held = byHandle.get(key);
      if (held === undefined) byHandle.set(key, [person]);
      else held.push(person);
    }
  const apart = (one: Prepared, other: Prepared): boolean => {
    const met = weigh(one, other, about, -Infinity);
    return met === null || met.contradiction;
  };
  const shared = new Set<number>();
  for (const [key, held] of byHandle)
    if (
      held.length > mostHolders ||
      held.some((one, i) => held.slice(i + 1).some((other) => apart(one, other)))
    )
      shared.add(key);
  return shared;
}

function handleKeys({ emails, phones }: Prepared): readonly number[] {
  const keys: number[] = [];
  for (const { key } of emails) keys.push(key);
  for (const { key } of phones) if (!keys.includes(key)) keys.push(key);
  return keys;
}

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
