/** What happens by itself: a copy a day, the oldest one proven again each month, the search index after a restore. It only starts what is due; nothing is lost because it slept. */
import type { Call } from './call.ts';
import type { Jobs } from './jobs.ts';
import type { Pool } from './pool.ts';

const soonMs = 1_000;
const firstMs = 60_000;
const everyMs = 30 * 60_000;

/** Looks a minute after the start and twice an hour from then on, until the returned function is called. */
export function keepSchedule(pool: Pool, jobs: Jobs, call: Omit<Call, 'name' | 'input'>): () => void {
  const begin = (name: string, value: object): void => {
    jobs.start({ ...call, name, input: { kind: 'json', value } });
  };
  const look = async (): Promise<void> => {
    const copying = new Set(['backup', 'backup-verify']);
    if (jobs.list().some((job) => copying.has(job.action) && job.state === 'running')) return;
    if ((await pool.askReader({ kind: 'backup-due' })) === true) return begin('backup', {});
    const oldest = await pool.askReader({ kind: 'drill-due' });
    if (typeof oldest === 'string') begin('backup-verify', { file: oldest });
  };
  const index = async (): Promise<void> => {
    const isWaiting = await pool.askReader({ kind: 'search-waiting' });
    if (isWaiting === true) begin('doctor', {});
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
