/** The service worker: keeps the app's own files (never a personal page), so that it opens without a server. */

declare const __FILES__: readonly string[];
declare const __VERSION__: string;

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetched) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = globalThis as unknown as Worker;
const shelf = `kith-app-${__VERSION__}`;
const named: readonly string[] = __FILES__;
const files = new Set(named);
/** Everything that is not the app itself goes to the server untouched. */
const notOurs = /^\/(api|open|dav|mcp|calendar|health|openapi|\.well-known)(\/|\.|$)/;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.addAll(named.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin || notOurs.test(address.pathname))
    return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request));
  else if (files.has(address.pathname)) event.respondWith(file(address.pathname, event.request));
});

/** A fresh page when the server answers (a newer build names newer files), the kept one when not. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.status < 500) return answer;
  } catch {
    // Nobody answers: the kept page opens below.
  }
  return (await (await caches.open(shelf)).match('/')) ?? Response.error();
}

async function file(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(shelf)).match(path)) ?? fetch(request);
}
