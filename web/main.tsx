/** Starts the app: unlocks what the device kept, learns the language, shows the screens. */
import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../src/words/say.ts';
import { App } from './app.tsx';
import { Refusal, speak, Unreachable } from './client.ts';
import { keepTrying, listen } from './live.ts';
import { flush } from './offline/outbox.ts';
import { lockRecord } from './offline/shelf.ts';
import type { LockRecord } from './offline/lock.ts';
import { Unbroken } from './parts/broken.tsx';
import { readOrKept } from './use-read.ts';
import { guessLanguage, WordsProvider, wordsOf, type Words } from './words.tsx';

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the app');
const root = createRoot(place);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      // What nobody answers is tried again by `keepTrying`; what was refused stays refused.
      retry: (times, error) => times < 2 && !(error instanceof Refusal) && !(error instanceof Unreachable),
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
  },
});

/** A server that is slow to answer does not hold the first screen back. */
const longestHearingMs = 600;
/** Today stands on its own words; the others come once it is painted. */
const paintMs = 150;

await begin();

async function begin(): Promise<void> {
  const lock = (await lockRecord().catch(() => undefined)) as LockRecord | undefined;
  if (lock !== undefined && !(await unlocked(lock))) return;
  const minutes = location.pathname === '/' ? new URLSearchParams(location.search).get('minutes') : null;
  const fields = minutes === null ? {} : { minutes };
  speak(guessLanguage());
  keepTrying(queries);
  // The stream stands before anything is read: what changes in between would never be heard of.
  const hearing = listen(queries);
  const settings = await queries
    .fetchQuery({ queryKey: ['settings', {}], queryFn: ({ signal }) => readOrKept('settings', {}, signal) })
    .catch(() => null);
  await Promise.race([hearing, new Promise((resolve) => setTimeout(resolve, longestHearingMs))]);
  const language = settings?.language ?? guessLanguage();
  speak(language);
  const today = queries.prefetchQuery({
    queryKey: ['today', fields],
    queryFn: ({ signal }) => readOrKept('today', fields, signal),
  });
  await show(language, location.pathname === '/' ? today : undefined);
  await today;
  await flush();
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  }
}

/** @param first what the first screen waits for: until it stands, nothing else is fetched */
async function show(language: Language, first?: Promise<void>): Promise<void> {
  speak(language);
  draw(await wordsOf(language, false));
  if (first !== undefined) {
    await first;
    await new Promise((painted) => setTimeout(painted, paintMs));
  }
  draw(await wordsOf(language));
}

function draw(words: Words): void {
  document.documentElement.lang = words.language;
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WordsProvider value={words}>
          <Unbroken>
            <App onLanguage={(next) => void show(next)} />
          </Unbroken>
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** Asks for the passphrase before anything is read; resolves when it fits. */
async function unlocked(lock: LockRecord): Promise<boolean> {
  const [{ Locked }, words] = await Promise.all([import('./screens/locked.tsx'), wordsOf(guessLanguage())]);
  return new Promise((resolve) => {
    root.render(
      <WordsProvider value={words}>
        <Locked lock={lock} onOpen={() => resolve(true)} />
      </WordsProvider>,
    );
  });
}
