/** The threads beside the server: two that read, one that writes; the server itself never waits for a lock. What nobody needs goes. */
import { Worker } from 'node:worker_threads';
import type { Answer, Asked, Call, Inside, Place, Told } from './call.ts';
import { goFirst } from './courtesy.ts';
import { giveBack } from './give-back.ts';

export interface Pool {
  read(call: Call): Promise<Answer>;
  write(call: Call): Promise<Answer>;
  /** Reading things beside the actions. */
  askReader(inside: Inside): Promise<unknown>;
  askWriter(inside: Inside): Promise<unknown>;
  /** Has a thread answer this where none is running: whoever opens the app finds its first page ready. */
  ready(call: Call): void;
  close(): Promise<void>;
}

type Waiting = (told: Told) => void;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Runs while nobody waits for it. */
  idle: NodeJS.Timeout | null;
}

/** Where the worker’s code lies: beside this file, as source or as bundle. */
export const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.mjs',
  import.meta.url,
);

const readers = 2;
/** So long after its last answer a thread gives back what it does not need, and a thread that is one too many ends. */
const restsAfterMs = 5_000;
const endsAfterMs = 30_000;
/** What is told of everyone comes from that day: a thread that would have to read it first is later than one that is busy. */
const ofEveryone: ReadonlySet<string> = new Set([
  'today',
  'next',
  'people',
  'map',
  'status',
  'well',
  'review',
  'capacity',
]);

/** @param isOpen whether the app is open somewhere: the first that reads keeps the day in mind for as long */
export function openPool(place: Place, isOpen: () => boolean = () => false): Pool {
  const reading: Thread[] = [];
  let writing: Thread | null = null;
  let next = 0;
  const ask = (thread: Thread, asked: { call: Call } | { inside: Inside }): Promise<Told> => {
    next += 1;
    const id = next;
    if (thread.idle !== null) clearTimeout(thread.idle);
    return new Promise((resolve) => {
      thread.waiting.set(id, (told) => {
        thread.waiting.delete(id);
        if (thread.waiting.size === 0) letRest(thread);
        resolve(told);
      });
      thread.worker.postMessage({ id, ...asked } satisfies Asked);
    });
  };
  /** First it gives back what it can; later it ends, the first that reads only when the app is closed. */
  const letRest = (thread: Thread): void => {
    const after = (ms: number, then: () => void): void => {
      if (thread.idle !== null) clearTimeout(thread.idle);
      thread.idle = setTimeout(then, ms).unref();
    };
    const end = (): void => {
      if (writing === thread) writing = null;
      if (reading.includes(thread)) reading.splice(reading.indexOf(thread), 1);
      void stopThread(thread).then(giveBack);
    };
    const endUnlessFirst = (): void => {
      if (reading[0] === thread && isOpen()) after(endsAfterMs, endUnlessFirst);
      else end();
    };
    after(restsAfterMs, () => {
      thread.worker.postMessage('rest');
      giveBack();
      after(endsAfterMs - restsAfterMs, endUnlessFirst);
    });
  };
  /** The least busy reader; a second one only when the first has something to do. */
  const reader = (name: string): Thread => {
    const [first] = reading;
    if (first !== undefined && ofEveryone.has(name)) return first;
    const free = [...reading].sort((a, b) => a.waiting.size - b.waiting.size)[0];
    if (free !== undefined && (free.waiting.size === 0 || reading.length >= readers)) return free;
    const thread = startThread(place, (gone) => {
      if (reading.includes(gone)) reading.splice(reading.indexOf(gone), 1);
    });
    reading.push(thread);
    return thread;
  };
  const writer = (): Thread => {
    writing ??= startThread(place, (gone) => {
      if (writing === gone) writing = null;
    });
    return writing;
  };
  return {
    read: async (call) => answerOf(await ask(reader(call.name), { call })),
    write: async (call) => goFirst(async () => answerOf(await ask(writer(), { call }))),
    askReader: async (inside) => insideOf(await ask(reader(inside.kind), { inside })),
    askWriter: async (inside) => insideOf(await ask(writer(), { inside })),
    ready(call) {
      if (reading.length === 0) void ask(reader(call.name), { call });
    },
    async close() {
      const threads = writing === null ? reading : [...reading, writing];
      for (const { idle } of threads) if (idle !== null) clearTimeout(idle);
      await Promise.all(threads.map((thread) => stopThread(thread)));
    },
  };
}

function startThread(place: Place, gone: (thread: Thread) => void): Thread {
  const worker = new Worker(workerFile, { workerData: { place, shared: null } });
  const thread: Thread = { worker, waiting: new Map(), idle: null };
  worker.on('message', (told: Told) => thread.waiting.get(told.id)?.(told));
  worker.on('error', (cause) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  });
  worker.on('exit', () => {
    gone(thread);
    for (const [id, waiting] of thread.waiting) waiting({ id, answer: lost });
  });
  return thread;
}

/** What is told when a thread ended before it answered. */
const lost: Answer = {
  kind: 'bug',
  stack: 'a worker ended before it answered',
  problem: { code: 'bug', message: '', hint: '' },
};

function answerOf(told: Told): Answer {
  return 'answer' in told ? told.answer : lost;
}

function insideOf(told: Told): unknown {
  if ('inside' in told) return told.inside;
  if ('answer' in told && told.answer.kind === 'bug') throw new Error(told.answer.stack);
  throw new Error(
    'answer' in told && told.answer.kind === 'problem' ? told.answer.problem.message : 'no answer',
  );
}

/** Lets the thread finish what it has begun. */
export async function stopThread({ worker }: { readonly worker: Worker }): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage('close');
  const late = setTimeout(() => void worker.terminate(), 5_000);
  await ended;
  clearTimeout(late);
}
