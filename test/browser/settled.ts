/** Waiting for what the page shows, never for time: nothing asked is unanswered, nothing busy, every letter drawn. */
import type { Page, Request } from 'playwright-core';
import { patienceMs } from './patience.ts';

const open = new WeakMap<Page, Set<Request>>();

/** From now on the page's questions to the server are counted. */
export function follow(page: Page): void {
  const asked = new Set<Request>();
  open.set(page, asked);
  const over = (request: Request) => void asked.delete(request);
  page.on('request', (request) => {
    if (/\/api\/v1\/(?!events)|\.js$|\.css$/.test(request.url())) asked.add(request);
  });
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  page.on('response', (response) => {
    // What the document before had asked for is answered to nobody.
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) asked.clear();
  });
}

/** Resolves when the screen stands still; throws when it never does. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    await page
      .waitForFunction(
        () =>
          document.querySelector('main h1, main h2') !== null &&
          document.querySelector('main [aria-busy=true]') === null &&
          document.fonts.status === 'loaded',
        undefined,
        { timeout: patienceMs },
      )
      .catch((cause: unknown) => {
        throw new Error(`the screen never stood still: ${page.url()}`, { cause });
      });
    const before = open.get(page)?.size ?? 0;
    // Drawn twice, and nothing left to do: what has come is on the screen, and what it asks for in turn has been asked.
    await page.evaluate(
      () =>
        new Promise((drawn) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => requestIdleCallback(drawn, { timeout: 2_000 })),
          ),
        ),
    );
    const busy = await page.evaluate(() => document.querySelector('main [aria-busy=true]') !== null);
    if (before === 0 && (open.get(page)?.size ?? 0) === 0 && !busy) return;
    if (Date.now() > until) throw new Error(`the screen never stood still: ${page.url()}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** Waits until an answer lies on the device, to be read without the server. */
export async function lies(page: Page, address: string): Promise<void> {
  await page.waitForFunction(
    (address) =>
      new Promise<boolean>((resolve) => {
        const asked = indexedDB.open('kith');
        asked.onerror = () => resolve(false);
        asked.onsuccess = () => {
          const found = asked.result.transaction('answers').objectStore('answers').getKey(address);
          found.onsuccess = () => {
            asked.result.close();
            resolve(found.result !== undefined);
          };
        };
      }),
    address,
    { timeout: patienceMs },
  );
}
