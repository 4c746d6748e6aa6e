/** Tells whoever listens that something changed, by whichever door; looks only while somebody listens. */
import { changesSince, type ChangeSeen, type Seen } from '../actions/access/changes-since.ts';
import type { House } from '../actions/action.ts';

export interface Watch {
  listen(listener: (change: ChangeSeen) => void): () => void;
  /** True while somebody listens: the app is open somewhere. */
  isHeard(): boolean;
  close(): void;
}

const everyMs = 500;

export function watchVault(house: Pick<House, 'vault'>): Watch {
  const listeners = new Set<(change: ChangeSeen) => void>();
  let seen: Seen | null = null;
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    const found = changesSince(house.vault(), seen);
    if (found === null) return;
    ({ seen } = found);
    for (const change of found.changes) for (const listener of listeners) listener(change);
  };
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    seen = null;
  };
  return {
    listen(listener) {
      listeners.add(listener);
      if (timer === null) {
        look();
        timer = setInterval(look, everyMs);
        timer.unref();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    isHeard: () => listeners.size > 0,
    close: stop,
  };
}
