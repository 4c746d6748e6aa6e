/** What happens by itself: a copy a day. It only starts what is due; nothing is lost because it slept. */
import type { Call } from './call.ts';
import type { Jobs } from './jobs.ts';
import type { Pool } from './pool.ts';

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
  const first = setTimeout(() => void look(), firstMs);
  const timer = setInterval(() => void look(), everyMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
