/** Whether anybody answers, and how much waits to be sent; one small store that every tab keeps for itself. */
import { useSyncExternalStore } from 'react';

export interface Presence {
  /** True when the last attempt to reach the server failed. */
  readonly away: boolean;
  /** When what is on the screen was kept, if it came from this device. */
  readonly keptAt: number | null;
  readonly waiting: number;
  readonly refused: number;
  /** False when the server wants the one-time link first. */
  readonly known: boolean;
}

let now: Presence = { away: false, keptAt: null, waiting: 0, refused: 0, known: true };
const listeners = new Set<() => void>();

export const here = {
  get: (): Presence => now,
  set(change: Partial<Presence>): void {
    const next = { ...now, ...change };
    if ((Object.keys(next) as (keyof Presence)[]).every((name) => next[name] === now[name])) return;
    now = next;
    for (const listener of listeners) listener();
  },
};

export function usePresence(): Presence {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, here.get);
}
