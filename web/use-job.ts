/** Follows one long job: its progress by the event stream, asked for now and then in case the stream is cut. */
import { useQuery } from '@tanstack/react-query';
import { job, Refusal } from './client.ts';
import type { Job } from './shapes.ts';

export function useJob(given: Job | null): Job | null {
  const id = given?.id ?? '';
  const asked = useQuery({
    queryKey: ['job', id],
    queryFn: () => job(id).catch((error: unknown) => lost(given, error)),
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
