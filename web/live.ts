/** What changes elsewhere (another tab, the command line, an import) shows here at once: the server's event stream. */
import type { QueryClient } from '@tanstack/react-query';
import { flush } from './offline/outbox.ts';
import { here } from './offline/presence.ts';
import type { Job } from './shapes.ts';

/** Listens for as long as the page stands. */
export function listen(queries: QueryClient): void {
  const stream = new EventSource('/api/v1/events');
  let due: ReturnType<typeof setTimeout> | null = null;
  const people = new Set<string>();
  let everyone = false;
  stream.addEventListener('open', () => {
    here.set({ away: false });
    void flush();
    void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
  });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(queries), 10_000);
  });
  stream.addEventListener('change', (event) => {
    const change = JSON.parse(String(event.data)) as { people?: readonly string[] };
    if (change.people === undefined || change.people.length === 0) everyone = true;
    for (const id of change.people ?? []) people.add(id);
    due ??= setTimeout(() => {
      due = null;
      const seen = new Set(people);
      const all = everyone;
      people.clear();
      everyone = false;
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name, fields] }) =>
          all ||
          (name !== 'show' && name !== 'timeline') ||
          seen.has(String((fields as { who?: string }).who)),
      });
    }, 150);
  });
  stream.addEventListener('progress', (event) => {
    const job = JSON.parse(String(event.data)) as Job;
    queries.setQueryData(['job', job.id], job);
    if (job.state !== 'running' && job.state !== 'paused') void queries.invalidateQueries();
  });
}

/** Tries what waits again when the device is back, when the page is seen again, and now and then. */
export function keepTrying(queries: QueryClient): void {
  const again = () => {
    void flush();
    if (here.get().away) void queries.invalidateQueries();
  };
  addEventListener('online', again);
  addEventListener('offline', () => here.set({ away: true }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') again();
  });
  setInterval(() => {
    if (here.get().away || here.get().waiting > 0) again();
  }, 15_000);
}
