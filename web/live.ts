/** What changes elsewhere (another tab, the command line, an import) shows here at once: the server's event stream. */
import type { QueryClient } from '@tanstack/react-query';
import { hearOf } from './brought.ts';
import { flush } from './offline/outbox.ts';
import { here } from './offline/presence.ts';
import { hear } from './one-stream.ts';
import type { Job } from './shapes.ts';
import { isOver } from './use-job.ts';

/** Listens for as long as the page stands; resolves as soon as nothing that happens from now on can be missed. */
export function listen(queries: QueryClient): Promise<void> {
  const changed = changes(queries);
  return hear((heard) => {
    if (heard.kind === 'open') {
      void flush();
      here.set({ away: false });
      readAgain(queries);
    } else if (heard.kind === 'change') {
      changed((JSON.parse(heard.data) as { people?: readonly string[] }).people ?? []);
    } else {
      const job = JSON.parse(heard.data) as Job;
      queries.setQueryData<Job>(['job', job.id], (known) => (isOver(known) ? known : job));
      if (isOver(job)) void queries.invalidateQueries();
      hearOf(job);
    }
  });
}

/** Whatever was read, or asked for, before the stream stood may have missed a change. */
function readAgain(queries: QueryClient): void {
  const coming = queries
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: (query) => query.state.data === undefined });
  for (const query of coming) {
    void query.promise
      ?.catch(() => undefined)
      .then(() => queries.invalidateQueries({ queryKey: query.queryKey, exact: true }));
  }
  void queries.invalidateQueries();
}

/** Many changes at once are read once; only the people who changed are read again. */
function changes(queries: QueryClient): (people: readonly string[]) => void {
  let due: ReturnType<typeof setTimeout> | null = null;
  let everyone = false;
  const people = new Set<string>();
  return (ids) => {
    if (ids.length === 0) everyone = true;
    for (const id of ids) people.add(id);
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
  };
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
