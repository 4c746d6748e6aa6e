/** The real browser that the tests and the pictures use. */
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openChromium(): Promise<Browser> {
  const { default: packed } = await import('@sparticuz/chromium');
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  // The package's own flags share one process between all pages, which stops after the first page is closed.
  const launch = async () =>
    chromium.launch({
      executablePath: await packed.executablePath(),
      args: flags,
      headless: true,
      timeout: 120_000,
    });
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch();
    } catch (error) {
      // Another run may be unpacking the same browser this very moment.
      if (tries === 30) throw error;
      await new Promise((later) => setTimeout(later, 2_000));
    }
  }
}
