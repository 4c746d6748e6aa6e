/** A thread beside the server with its own connection to the vault: answers calls one after the other, long ones with progress. */
import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../problem.ts';
import type { Progress } from '../actions/action.ts';
import { sayIn } from '../actions/house.ts';
import { loadAction, perform } from '../actions/perform.ts';
import { answerCall, houseFor, openWorkshop, sayCause } from './answer.ts';
import { control, type Asked, type Call, type Place, type Told } from './call.ts';
import { letOthersGo, type WritesWaiting } from './courtesy.ts';
import { giveBack } from './give-back.ts';
import { inside } from './inside.ts';
import { shrink } from '../actions/access/shrink.ts';
import { lastImportRow, unfinishedSince } from '../actions/access/unfinished-imports.ts';

const { place, shared, waiting } = workerData as {
  place: Place;
  shared: SharedArrayBuffer | null;
  waiting?: WritesWaiting;
};
/** Several threads answer side by side, each with a connection of its own; a job has work for more. */
const cacheMb = { answers: 8, jobs: 32 };
const workshop = openWorkshop(place, shared === null ? cacheMb.answers : cacheMb.jobs);
const port = parentPort;
if (port === null) throw new Error('This file runs beside a server, not by itself');
const tell = (told: Told): void => port.postMessage(told);

let last: Promise<void> = Promise.resolve();
port.on('message', (asked: Asked | 'close' | 'rest') => {
  last = last.then(async () => {
    if (asked === 'rest') {
      shrink(workshop.base.vault());
      giveBack();
    } else if (asked === 'close') {
      workshop.base.close();
      port.close();
    } else await answer(asked);
  });
});

async function answer(asked: Asked): Promise<void> {
  if ('inside' in asked) {
    try {
      tell({ id: asked.id, inside: await inside(workshop, asked.inside, (bytes) => randomBytes(bytes)) });
    } catch (cause) {
      tell({ id: asked.id, answer: sayCause(cause, sayIn('en')) });
    }
    return;
  }
  const since = shared === null ? 0 : lastImport();
  const answered = await answerCall(workshop, asked.call, shared === null ? {} : longWays(asked.id, shared));
  // A preview wrote nothing; what is unfinished by now is somebody else's.
  if (answered.kind === 'problem' && answered.problem.code === 'cancelled' && !asked.call.dryRun) {
    tell({ id: asked.id, progress: { step: 'undoing', done: 0, of: null, unit: 'steps' } });
    await takeBack(asked.call, since);
  }
  tell({ id: asked.id, answer: answered });
}

function longWays(id: number, buffer: SharedArrayBuffer) {
  const state = new Int32Array(buffer);
  let told = -Infinity;
  let step = '';
  return {
    progress(progress: Progress): void {
      const now = performance.now();
      if (now - told < 100 && progress.step === step) return;
      told = now;
      ({ step } = progress);
      tell({ id, progress });
    },
    async breathe(): Promise<void> {
      await new Promise((resolve) => setImmediate(resolve));
      if (waiting !== undefined) await letOthersGo(waiting);
      while (Atomics.load(state, 0) === control.wait) await Atomics.waitAsync(state, 0, control.wait).value;
      if (Atomics.load(state, 0) === control.stop) throw new Problem('cancelled');
    },
  };
}

function lastImport(): number {
  return lastImportRow(workshop.base.vault());
}

/** What was stopped half way is taken back whole. */
async function takeBack(call: Call, since: number): Promise<void> {
  const undo = await loadAction('undo');
  for (const id of unfinishedSince(workshop.base.vault(), since)) {
    try {
      await perform(undo, houseFor(workshop, call), { id });
    } catch (cause) {
      // Begun meanwhile by another job or terminal, and still running: not what was stopped.
      if (!(cause instanceof Problem) || cause.code !== 'import-running') throw cause;
    }
  }
}
