/** The stream of events: what changed by any door, and how far long work has come. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Jobs } from '../../work/jobs.ts';
import type { Watch } from '../../work/watch.ts';

const heartbeatMs = 10_000;
const mostListeners = 64;
const mostWaiting = 500;

/** @param full what is answered when too many listen already @param stopping ends every stream when the server stops */
export function eventRoute(watch: Watch, jobs: Jobs, full: (c: Context) => Response, stopping: AbortSignal) {
  let listeners = 0;
  return (c: Context): Response => {
    if (listeners >= mostListeners) return full(c);
    listeners += 1;
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const waiting: { event: string; data: string }[] = [];
      let wake = (): void => {};
      const push = (event: string, data: unknown): void => {
        if (waiting.length < mostWaiting) waiting.push({ event, data: JSON.stringify(data) });
        wake();
      };
      const stops = [
        watch.listen((change) => push('change', change)),
        jobs.watch((job) => push('progress', job)),
      ];
      const gone = new AbortController();
      const close = (): void => {
        gone.abort();
        wake();
      };
      stream.onAbort(close);
      stopping.addEventListener('abort', close);
      try {
        await stream.write(': here\n\n');
        while (!gone.signal.aborted) {
          const next = waiting.shift();
          if (next !== undefined) await stream.writeSSE(next);
          else if (!(await woken((call) => (wake = call)))) await stream.write(': still here\n\n');
        }
      } finally {
        listeners -= 1;
        stopping.removeEventListener('abort', close);
        for (const stop of stops) stop();
      }
    });
  };
}

/** True when woken, false when the time for a heartbeat came first. */
function woken(hold: (call: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), heartbeatMs);
    hold(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
