/** What a perfect import of the household would find: the facts that tests hold an importer against. */
import { notPeople } from './bulk.ts';
import type { Channel, Household } from './household.ts';
import { cardsOfNobody } from './write-cards.ts';
import { smsOfNobody } from './write-sms.ts';

export interface Expected {
  readonly people: number;
  readonly ownerHandles: { readonly emails: readonly string[]; readonly phone: string };
  /** Addresses, numbers and cards that nobody stands behind. */
  readonly notPeople: readonly {
    readonly handle: string;
    readonly why: 'newsletter' | 'shop' | 'robot' | 'list' | 'company' | 'group';
  }[];
  /** One person under more than one name, with every name a file uses. */
  readonly sameUnderTwoNames: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** Different people who share a name, an address or a number: never to be merged. */
  readonly neverTheSame: readonly { readonly shared: string; readonly ids: readonly string[] }[];
  /** Exchanges by person and channel; the weekly choir and the group chat are counted apart. */
  readonly touches: ReadonlyMap<string, ReadonlyMap<Channel, number>>;
  /** Choir evenings up to and including today. */
  readonly choirEvenings: number;
  readonly dead: readonly string[];
  readonly owed: readonly string[];
}

/** Counted from the values, not from the files. */
export function expected(household: Household): Expected {
  const touches = new Map<string, Map<Channel, number>>();
  for (const { who, channel } of household.exchanges) {
    for (const id of who) {
      const counts = touches.get(id) ?? new Map<Channel, number>();
      counts.set(channel, (counts.get(channel) ?? 0) + 1);
      touches.set(id, counts);
    }
  }
  return {
    people: household.people.length,
    ownerHandles: { emails: household.owner.emails, phone: household.owner.phone },
    notPeople: [
      ...notPeople.map(({ address, kind }) => ({ handle: address, why: kind })),
      ...smsOfNobody.map((handle) => ({ handle, why: 'robot' as const })),
      { handle: cardsOfNobody[0], why: 'company' },
      { handle: cardsOfNobody[1], why: 'group' },
    ],
    sameUnderTwoNames: household.people.flatMap(({ id, name, alias }) =>
      alias === null ? [] : [{ id, names: [name, alias] }],
    ),
    neverTheSame: shared(household),
    touches,
    choirEvenings: evenings(household),
    dead: ['albert.hartmann', 'graca.moura'],
    owed: ['tomas.arroyo', 'lin.kaya'],
  };
}

function shared(household: Household): Expected['neverTheSame'] {
  const holders = new Map<string, string[]>();
  for (const { id, name, emails, phones } of household.people) {
    for (const key of [name, ...emails, ...phones]) holders.set(key, [...(holders.get(key) ?? []), id]);
  }
  return [...holders].filter(([, ids]) => ids.length > 1).map(([key, ids]) => ({ shared: key, ids }));
}

function evenings(household: Household): number {
  const today = Temporal.PlainDate.from(household.today);
  let count = 0;
  for (
    let day = Temporal.PlainDate.from(household.choir.first);
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 7 })
  ) {
    if (!household.choir.skipped.includes(day.toString())) count++;
  }
  return count;
}
