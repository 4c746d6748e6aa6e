/** Long work: each job in a thread of its own, two at a time, with progress, pause and cancel. */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../actions/action.ts';
import { control, type Answer, type Call, type Place, type ProblemSaid, type Told } from './call.ts';
import { writesWaiting } from './courtesy.ts';
import { giveBack } from './give-back.ts';
import { stopThread, workerFile } from './pool.ts';

export interface Job {
  readonly id: string;
  readonly action: string;
  /** It only shows what it would do. */
  readonly dryRun: boolean;
  /** The batch of files that it reads; null when none came. */
  readonly upload: string | null;
  readonly state: 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress | null;
  readonly result?: unknown;
  readonly problem?: ProblemSaid;
}

export interface Jobs {
  /** @param key the same key while the server runs is the same job @param after called once with the outcome */
  start(
    call: Call,
    options?: {
      readonly key?: string | null;
      readonly upload?: string | null;
      readonly after?: (job: Job) => void;
    },
  ): Job;
  list(): readonly Job[];
  find(id: string): Job | null;
  pause(id: string): Job | null;
  resume(id: string): Job | null;
  cancel(id: string): Job | null;
  /** Resolves when the job ended, or after so many milliseconds with how it stands. */
  wait(id: string, ms: number): Promise<Job | null>;
  /** Calls back on every step of every job until the returned function is called. */
  watch(listener: (job: Job) => void): () => void;
  close(): Promise<void>;
}

interface Running {
  job: Job;
  readonly call: Call;
  readonly state: Int32Array;
  readonly buffer: SharedArrayBuffer;
  worker: Worker | null;
  readonly ended: Promise<void>;
  readonly end: () => void;
  readonly after: ((job: Job) => void) | null;
}

const atOnce = 2;
const remembered = 50;

export function openJobs(place: Place): Jobs {
  const jobs = new Map<string, Running>();
  const keys = new Map<string, string>();
  const listeners = new Set<(job: Job) => void>();
  const tell = (running: Running, change: Partial<Job>): void => {
    running.job = { ...running.job, ...change };
    for (const listener of listeners) listener(running.job);
  };
  const isOver = ({ job }: Running): boolean => job.state !== 'running' && job.state !== 'paused';
  const finish = (running: Running, change: Partial<Job>): void => {
    if (isOver(running)) return;
    tell(running, { ...change, progress: null });
    running.after?.(running.job);
    running.end();
    begin();
  };
  const begin = (): void => {
    const open = [...jobs.values()].filter((running) => !isOver(running));
    const free =
      atOnce - open.filter((running) => running.worker !== null && running.job.state !== 'paused').length;
    for (const running of open.filter(({ worker }) => worker === null).slice(0, Math.max(0, free)))
      run(running);
  };
  const run = (running: Running): void => {
    const worker = new Worker(workerFile, {
      workerData: { place, shared: running.buffer, waiting: writesWaiting },
    });
    running.worker = worker;
    worker.on('message', (told: Told) => {
      if ('progress' in told) {
        if (!isOver(running)) tell(running, { progress: told.progress });
      } else if ('answer' in told) {
        finish(running, outcome(told.answer));
        // A long job leaves much behind that only a thorough look finds.
        void stopThread({ worker }).then(giveBack);
      }
    });
    worker.on('error', (cause) => process.stderr.write(`${String(cause)}\n`));
    worker.on('exit', () => finish(running, { state: 'failed', problem: broken }));
    worker.postMessage({ id: 1, call: { ...running.call, long: true } });
  };
  const set = (id: string, value: number, state: Job['state']): Job | null => {
    const running = jobs.get(id);
    if (running === undefined) return null;
    if (isOver(running) || Atomics.load(running.state, 0) === control.stop) return running.job;
    Atomics.store(running.state, 0, value);
    Atomics.notify(running.state, 0);
    if (value === control.stop && running.worker === null) finish(running, { state: 'cancelled' });
    else if (value !== control.stop) tell(running, { state });
    begin();
    return running.job;
  };
  return {
    start(call, options = {}) {
      const known = options.key === undefined || options.key === null ? undefined : keys.get(options.key);
      const before = known === undefined ? undefined : jobs.get(known);
      if (before !== undefined) return before.job;
      const id = randomUUID();
      if (options.key !== undefined && options.key !== null) keys.set(options.key, id);
      let end = (): void => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const buffer = new SharedArrayBuffer(4);
      const { name: action, dryRun } = call;
      const upload = options.upload ?? null;
      const job: Job = { id, action, dryRun, upload, state: 'running', progress: null };
      const state = new Int32Array(buffer);
      jobs.set(id, { job, call, buffer, state, worker: null, ended, end, after: options.after ?? null });
      for (const [old, running] of jobs) if (jobs.size > remembered && isOver(running)) jobs.delete(old);
      begin();
      return jobs.get(id)?.job ?? job;
    },
    list: () => [...jobs.values()].map(({ job }) => job).reverse(),
    find: (id) => jobs.get(id)?.job ?? null,
    pause: (id) => set(id, control.wait, 'paused'),
    resume: (id) => set(id, control.go, 'running'),
    cancel: (id) => set(id, control.stop, 'running'),
    async wait(id, ms) {
      const running = jobs.get(id);
      if (running === undefined) return null;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([running.ended, late]);
      clearTimeout(timer);
      return running.job;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      const open = [...jobs.values()].flatMap(({ worker }) => (worker === null ? [] : [worker]));
      // What a stopped job had written stands; the next import of the same goes on from there.
      await Promise.all(open.map((worker) => worker.terminate()));
    },
  };
}

const broken: ProblemSaid = { code: 'bug', message: '', hint: '' };

function outcome(answer: Answer): Partial<Job> {
  if (answer.kind === 'done') return { state: 'done', result: JSON.parse(answer.json) };
  if (answer.kind === 'problem')
    return { state: answer.problem.code === 'cancelled' ? 'cancelled' : 'failed', problem: answer.problem };
  if (answer.kind === 'bug') process.stderr.write(`${answer.stack}\n`);
  return { state: 'failed', problem: answer.kind === 'bug' ? answer.problem : broken };
}
