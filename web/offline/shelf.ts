/** What this device keeps for a time without the server: answers to read, and wishes to send; sealed when a lock is set. */
import { openDB, type IDBPDatabase } from 'idb';
import { open, seal, type Sealed } from './lock.ts';

export interface Kept<T = unknown> {
  readonly at: number;
  readonly answer: T;
}

export interface Wish {
  readonly key: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: number;
  /** Why the server would not have it, when it said no later on. */
  readonly refused?: { readonly message: string; readonly hint: string };
}

let shelf: Promise<IDBPDatabase> | null = null;

function shelfOf(): Promise<IDBPDatabase> {
  shelf ??= openDB('kith', 1, {
    upgrade(database) {
      database.createObjectStore('answers');
      database.createObjectStore('outbox', { autoIncrement: true });
      database.createObjectStore('lock');
    },
    terminated: () => (shelf = null),
  });
  return shelf;
}

export async function keep(address: string, answer: unknown): Promise<void> {
  await (await shelfOf()).put('answers', await seal({ at: Date.now(), answer }), address);
}

export async function kept(address: string): Promise<Kept | null> {
  const found: unknown = await (await shelfOf()).get('answers', address);
  return found === undefined ? null : ((await open(found as Sealed)) as Kept);
}

/** Puts a wish at the end of the line; answers its number. */
export async function queue(wish: Wish): Promise<number> {
  return Number(await (await shelfOf()).add('outbox', await seal(wish)));
}

export async function waiting(): Promise<readonly (readonly [number, Wish])[]> {
  const database = await shelfOf();
  const deal = database.transaction('outbox');
  const [numbers, wishes] = await Promise.all([deal.store.getAllKeys(), deal.store.getAll()]);
  return Promise.all(
    numbers.map(
      async (number, index) => [Number(number), (await open(wishes[index] as Sealed)) as Wish] as const,
    ),
  );
}

export async function replace(number: number, wish: Wish): Promise<void> {
  await (await shelfOf()).put('outbox', await seal(wish), number);
}

export async function drop(number: number): Promise<void> {
  await (await shelfOf()).delete('outbox', number);
}

/** Forgets everything that lies on this device: answers, wishes, views of one's own, and the lock with them. */
export async function clear(): Promise<void> {
  try {
    localStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  const database = await shelfOf();
  await Promise.all([database.clear('answers'), database.clear('outbox'), database.clear('lock')]);
}

export async function lockRecord(): Promise<unknown> {
  return (await shelfOf()).get('lock', 'lock');
}

/** Sets or removes the lock; what was kept before is dropped and will be fetched again, what waits is sealed anew. */
export async function relock(record: unknown, turn: () => void): Promise<void> {
  const wishes = await waiting();
  const database = await shelfOf();
  turn();
  const sealed = await Promise.all(wishes.map(async ([number, wish]) => [number, await seal(wish)] as const));
  const deal = database.transaction(['answers', 'outbox', 'lock'], 'readwrite');
  await Promise.all([
    deal.objectStore('answers').clear(),
    ...sealed.map(([number, wish]) => deal.objectStore('outbox').put(wish, number)),
    record === null ? deal.objectStore('lock').delete('lock') : deal.objectStore('lock').put(record, 'lock'),
    deal.done,
  ]);
}
