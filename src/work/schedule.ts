/** What happens by itself: a copy a day, and the search index after a restore. It only starts what is due; nothing is lost because it slept. */
import type { Call } from './call.ts';
import type { Jobs } from './jobs.ts';
import type { Pool } from './pool.ts';

const soonMs = 1_000;
const firstMs = 60_000;
const everyMs = 30 * 60_000;

/** Looks a minute after the start and twice an hour from then on, until the returned function is called. */
export function keepSchedule(pool: Pool, jobs: Jobs, call: Omit<Call, 'name' | 'input'>): () => void {
  const look = async (): Promise<void> => {
    const isDue = await pool.askReader({ kind: 'backup-due' });
    const isRunning = jobs.list().some((job) => job.action === 'backup' && job.state === 'running');
    if (isDue === true && !isRunning)
      jobs.start({ ...call, name: 'backup', input: { kind: 'json', value: {} } });
  };
  const index = async (): Promise<void> => {
    const isWaiting = await pool.askReader({ kind: 'search-waiting' });
    if (isWaiting === true) jobs.start({ ...call, name: 'doctor', input: { kind: 'json', value: {} } });
  };
  const soon = setTimeout(() => void index(), soonMs);
  soon.unref();
  const first = setTimeout(() => void look(), firstMs);
  const timer = setInterval(() => void look(), everyMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(soon);
    clearTimeout(first);
    clearInterval(timer);
  };
}
