/** What was given to bring in, wherever in the app one looks meanwhile: leaving the screen, another tab or a server that began anew loses nothing. */
import { useSyncExternalStore } from 'react';
import { forgetUpload, jobs, waitingUploads } from './client.ts';
import type { Job } from './shapes.ts';
import { carryAll, type Carried, type Carrying, type Found } from './upload.ts';

export interface Brought extends Carried {
  /** What was begun with it last; null: nothing yet. */
  readonly job: Job | null;
  readonly said: Said;
}

/** What was said of these files on the way: it holds until they are in, also when the screen is left. */
export interface Said {
  /** What columns of a table hold: `#KEY/NUMBER` to a field. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The format that was named; null: Kith sees what it is. */
  readonly as: string | null;
}

interface State {
  /** How far the carrying over is; null: nothing is on its way. */
  readonly step: Carrying | null;
  readonly brought: Brought | null;
  /** Whether a screen shows it whole right now. */
  readonly shown: boolean;
}

const nothingSaid: Said = { chosen: {}, as: null };

let state: State = { step: null, brought: null, shown: false };
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
    set({ brought: { ...carried, job: null, said: nothingSaid } });
  } finally {
    set({ step: null });
  }
}

/** What was begun with files before what is begun with them now. */
const past = new Set<string>();

/** Notes what was begun with the files, so that it is found again. */
export function noteJob(job: Job): void {
  const { brought } = state;
  if (brought === null) return;
  if (brought.job !== null && brought.job.id !== job.id) past.add(brought.job.id);
  set({ brought: { ...brought, job } });
}

/** Notes what any tab has begun with the same files, as soon as the server tells of it. */
export function hearOf(job: Job): void {
  const { brought } = state;
  if (brought === null || brought.job === null || job.upload !== brought.batch) return;
  if (job.id !== brought.job.id && !past.has(job.id)) noteJob(job);
}

/** Notes whether a screen shows it whole. */
export function noteShown(shown: boolean): void {
  set({ shown });
}

/** Notes what was said of the files. */
export function noteSaid(change: Partial<Said>): void {
  const { brought } = state;
  if (brought === null) return;
  const said = { ...brought.said, ...change };
  set({ brought: { ...brought, said } });
  // A page that is loaded anew knows the format still; what columns hold is in the report itself.
  if (said.as !== null) sessionStorage.setItem(`as ${brought.batch}`, said.as);
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
  if (newest === undefined || state.brought !== null || state.step !== null) return;
  const as = sessionStorage.getItem(`as ${newest.batch}`);
  set({ brought: { ...newest, said: { ...nothingSaid, as } } });
}

/** What another tab did with the same files: began something else with them, or is done with them. */
export async function lookElsewhere(batch: string): Promise<'gone' | Job | null> {
  const waiting = await waitingUploads().catch(() => null);
  if (waiting === null) return null;
  const found = waiting.find((one) => one.batch === batch);
  if (found !== undefined) return found.job;
  // Files that are in are kept no longer; what came of them is still told.
  const all = await jobs().catch(() => null);
  if (all === null) return null;
  return all.find((one) => one.upload === batch && one.dryRun === false && one.state === 'done') ?? 'gone';
}
