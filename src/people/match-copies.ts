/** Puts records that are equal in everything aside, so that a card which came six hundred times is compared with others once. */
import { mixed } from './match-hash.ts';
import type { Prepared } from './match-prepare.ts';

/** `firsts` holds each record once; every pair of `copies` is a first and one that says the same. */
export function oncePerRecord(all: readonly Prepared[]): {
  readonly firsts: readonly Prepared[];
  readonly copies: readonly (readonly [Prepared, Prepared])[];
} {
  const byRecord = new Map<number, Prepared[]>();
  const firsts: Prepared[] = [];
  const copies: [Prepared, Prepared][] = [];
  for (const one of all) {
    const key = keyOf(one);
    const held = key === null ? undefined : byRecord.get(key);
    const first = held?.find((other) => recordOf(other) === recordOf(one));
    if (first !== undefined) copies.push([first, one]);
    else {
      firsts.push(one);
      if (held !== undefined) held.push(one);
      else if (key !== null) byRecord.set(key, [one]);
    }
  }
  return { firsts, copies };
}

/** Equal for equal records; null for who has nothing but a name. */
function keyOf({ names, emails, phones, users }: Prepared): number | null {
  if (emails.length + phones.length + users.length === 0) return null;
  let sum = 0;
  for (const { key } of names) sum = mixed(sum + key);
  for (const { key } of emails) sum = mixed(sum + key);
  for (const { key } of phones) sum = mixed(sum + key);
  for (const { key } of users) sum = mixed(sum + key);
  return sum;
}

/** Everything that is compared, as one text. */
function recordOf({ names, generation, emails, phones, users, person, companies }: Prepared): string {
  return JSON.stringify([
    names.map(({ words }) => words.map(({ text }) => text)),
    generation,
    emails.map(({ value }) => value),
    phones.map(({ digits }) => digits),
    users.map(({ value }) => value),
    person.birthday ?? null,
    person.addresses ?? [],
    companies,
  ]);
}
