/** Waiting for what will be true, never for time: how long at most, until something is so, a field that has the focus. */
import type { Locator } from 'playwright-core';

/** A browser on a machine that does much else may take this long for one step. */
export const patienceMs = 120_000;

/** Waits until it is so. Throws after a while with what was waited for. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It never came to be: ${what}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Waits until the keyboard writes into it. */
export async function focused(field: Locator): Promise<void> {
  await field.and(field.page().locator(':focus')).waitFor();
}
