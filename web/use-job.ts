/** Follows one long job: its progress by the event stream, asked for now and then in case the stream is cut. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { job, Refusal } from './client.ts';
import type { Job } from './shapes.ts';

export function useJob(given: Job | null): Job | null {
  const id = given?.id ?? '';
  const queries = useQueryClient();
  const asked = useQuery({
    queryKey: ['job', id],
    queryFn: async () => {
      const known = () => queries.getQueryState<Job>(['job', id]);
      const heard = known()?.dataUpdateCount;
      const found = await job(id).catch((error: unknown) => lost(given, error));
      // What the stream said while the answer was on its way is newer than the answer.
      const since = known();
      return since?.data !== undefined && since.dataUpdateCount !== heard ? since.data : found;
    },
    enabled: given !== null && id !== '',
    initialData: given ?? undefined,
    staleTime: 0,
    refetchInterval: (query) => (isOver(query.state.data) ? false : 1500),
  });
  return id === '' ? given : (asked.data ?? given);
}

/** A server that began anew knows nothing of what ran before. */
function lost(given: Job | null, error: unknown): Job {
  if (given === null || !(error instanceof Refusal) || error.status !== 404) throw error;
  return { ...given, state: 'lost', progress: null };
}

export function isOver(job: Job | null | undefined): boolean {
  return job !== null && job !== undefined && job.state !== 'running' && job.state !== 'paused';
}
