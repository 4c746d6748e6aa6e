/** Follows one long job: its progress by the event stream, asked for now and then in case the stream is cut. */
import { useQuery } from '@tanstack/react-query';
import { job } from './client.ts';
import type { Job } from './shapes.ts';

export function useJob(given: Job | null): Job | null {
  const id = given?.id ?? '';
  const asked = useQuery({
    queryKey: ['job', id],
    queryFn: () => job(id),
    enabled: given !== null && id !== '',
    initialData: given ?? undefined,
    staleTime: 0,
    refetchInterval: (query) => (isOver(query.state.data) ? false : 1500),
  });
  return id === '' ? given : (asked.data ?? given);
}

export function isOver(job: Job | null | undefined): boolean {
  return job?.state === 'done' || job?.state === 'failed' || job?.state === 'cancelled';
}
