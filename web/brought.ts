/** What was given to bring in, wherever in the app one looks meanwhile: leaving the screen, another tab or a server that began anew loses nothing. */
import { useSyncExternalStore } from 'react';
import { forgetUpload, waitingUploads } from './client.ts';
import type { Job } from './shapes.ts';
import { carryAll, type Carried, type Carrying, type Found } from './upload.ts';

export interface Brought extends Carried {
  /** What was begun with it last; null: nothing yet. */
  readonly job: Job | null;
}

interface State {
  /** How far the carrying over is; null: nothing is on its way. */
  readonly step: Carrying | null;
  readonly brought: Brought | null;
}

let state: State = { step: null, brought: null };
const listeners = new Set<() => void>();

function set(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function useBrought(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Carries files over; what comes of it stands in the state. Throws Refusal or Unreachable. */
export async function bring(found: readonly Found[]): Promise<void> {
  if (found.length === 0 || state.step !== null) return;
  try {
    const carried = await carryAll(found, (step) => set({ step }));
    set({ brought: { ...carried, job: null } });
  } finally {
    set({ step: null });
  }
}

/** Notes what was begun with the files, so that it is found again. */
export function noteJob(job: Job): void {
  if (state.brought !== null) set({ brought: { ...state.brought, job } });
}

/** Done with these files: those that were not brought in are thrown away. */
export function letGo(): void {
  const { brought } = state;
  set({ brought: null });
  if (brought !== null) void forgetUpload(brought.batch).catch(() => undefined);
}

/** Finds what another tab or an earlier visit has begun with. */
export async function findWaiting(): Promise<void> {
  if (state.brought !== null || state.step !== null) return;
  const [newest] = await waitingUploads().catch(() => []);
  if (newest !== undefined && state.brought === null && state.step === null) set({ brought: newest });
}

/** What another tab did with the same files: began something else with them, or is done with them. */
export async function lookElsewhere(batch: string): Promise<'gone' | Job | null> {
  const found = await waitingUploads().catch(() => null);
  if (found === null) return null;
  return (
    found.find((one) => one.batch === batch)?.job ??
    (found.some((one) => one.batch === batch) ? null : 'gone')
  );
}
