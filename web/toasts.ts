/** What was just done, said once, with the way back. */
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly hint?: string;
  /** Absent when there is nothing to take back. */
  readonly undo?: () => Promise<void>;
  readonly tone: 'done' | 'kept' | 'problem';
}

let shown: Toast | null = null;
let last = 0;
const listeners = new Set<() => void>();

/** Shows one toast in place of the one before: two would be a queue, and a queue is a burden. */
export function toast(what: Omit<Toast, 'id'>): void {
  set({ ...what, id: ++last });
}

export function dismiss(id: number): void {
  if (shown?.id === id) set(null);
}

export function useToast(): Toast | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

function set(next: Toast | null): void {
  shown = next;
  for (const listener of listeners) listener();
}
