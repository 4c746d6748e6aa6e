/** Wishes written while nobody answers: kept in order, sent once each by key, what the server refuses is shown. */
import { Refusal, send, Unreachable } from '../client.ts';
import type { Changed, Fields } from '../shapes.ts';
import { here } from './presence.ts';
import { drop, queue, replace, waiting, type Wish } from './shelf.ts';

/** What may be written without the server: the exits and what people say about their day. */
const offline = new Set([
  'done',
  'smaller',
  'later',
  'rest',
  'log',
  'remember',
  'promise',
  'ask',
  'clip',
  'reach',
  'tick',
  'reached',
]);

export type Outcome =
  | { readonly kind: 'done'; readonly answer: Changed }
  | { readonly kind: 'kept'; readonly number: number };

/** Wishes of this tab on their first way out: they do not wait yet, and what is answered goes back to who asked. */
const underway = new Map<number, Changed | Refusal | null>();
/** A server that takes a wish and says nothing counts as away; the key makes the second attempt safe. */
const patienceMs = 20_000;

/** Writes by an action: at once when somebody answers, kept for later when not. Throws Refusal, and Unreachable for what cannot wait. */
export async function write(name: string, fields: Fields): Promise<Outcome> {
  const key = crypto.randomUUID();
  if (!offline.has(name)) return { kind: 'done', answer: await send(name, fields, key) };
  let number: number;
  try {
    number = await queue({ key, name, fields, at: Date.now() });
  } catch {
    // A browser that keeps nothing (a private window): the wish goes straight out or fails in sight.
    return { kind: 'done', answer: await send(name, fields, key) };
  }
  underway.set(number, null);
  await flush();
  const answer = underway.get(number) ?? null;
  underway.delete(number);
  if (answer instanceof Refusal) throw answer;
  if (answer !== null) return { kind: 'done', answer };
  await count();
  const still = (await waiting()).some(([waits]) => waits === number);
  // Another tab may have sent it.
  return still ? { kind: 'kept', number } : { kind: 'done', answer: {} };
}

/** Sends what waits, in order, one tab at a time. */
export async function flush(): Promise<void> {
  await navigator.locks.request('kith-outbox', async () => {
    for (const [number, wish] of await waiting().catch(() => [])) {
      if (wish.refused !== undefined) continue;
      if (!(await sent(number, wish))) break;
    }
  });
  await count();
}

/** How many wishes wait and how many were refused, for everyone who shows it. */
export async function count(): Promise<void> {
  const all = await waiting().catch(() => []);
  const refused = all.filter(([, wish]) => wish.refused !== undefined).length;
  const late = all.filter(([number, wish]) => wish.refused === undefined && !underway.has(number)).length;
  here.set({ waiting: late, refused });
}

async function sent(number: number, wish: Wish): Promise<boolean> {
  try {
    const answer = await send(wish.name, wish.fields, wish.key, AbortSignal.timeout(patienceMs));
    if (underway.has(number)) underway.set(number, answer);
    await drop(number);
    here.set({ away: false });
    return true;
  } catch (error) {
    if (error instanceof Unreachable) here.set({ away: true });
    if (!(error instanceof Refusal) || error.status === 401 || error.status >= 500) return false;
    if (underway.has(number)) {
      underway.set(number, error);
      await drop(number);
    } else {
      await replace(number, { ...wish, refused: { message: error.message, hint: error.hint } });
    }
    return true;
  }
}
