/** A page as the tests want it: it waits long, its questions to the server are counted, and what it says stays until it is read. */
import type { BrowserContext, Page } from 'playwright-core';
import { patienceMs } from './patience.ts';
import { follow } from './settled.ts';

export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  follow(page);
  // A toast goes after nine seconds or eighteen; a test on a busy machine may read it later than a person would.
  await page.addInitScript(() => {
    const plain = window.setTimeout.bind(window);
    const readingTimes = [9_000, 18_000];
    const patient = (call: TimerHandler, ms?: number, ...given: unknown[]) =>
      plain(call, readingTimes.includes(ms ?? 0) ? 3_600_000 : ms, ...given);
    window.setTimeout = patient as typeof window.setTimeout;
  });
  return page;
}
