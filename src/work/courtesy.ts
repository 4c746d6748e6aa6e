/** Long work lets a person's own writing go first: between two of its steps it waits while somebody's is not done. */

/** How many short writes wait; the same memory in every thread of the server. */
export type WritesWaiting = Int32Array<SharedArrayBuffer>;

/** Nobody's work stands still for a writer that never comes to its end. */
const mostMs = 1_000;
const lookMs = 50;

export const writesWaiting: WritesWaiting = new Int32Array(new SharedArrayBuffer(4));

/** Runs a short write; long work that is between two steps waits until it is through. */
export async function goFirst<R>(write: () => Promise<R>): Promise<R> {
  Atomics.add(writesWaiting, 0, 1);
  try {
    return await write();
  } finally {
    Atomics.sub(writesWaiting, 0, 1);
    Atomics.notify(writesWaiting, 0);
  }
}

/** Between two steps of long work, in a thread that was given the memory. */
export async function letOthersGo(waiting: WritesWaiting): Promise<void> {
  const until = performance.now() + mostMs;
  for (;;) {
    const now = Atomics.load(waiting, 0);
    if (now === 0 || performance.now() >= until) return;
    await Atomics.waitAsync(waiting, 0, now, lookMs).value;
  }
}
