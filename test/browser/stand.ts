/** One browser and one server for a test file: opened when first asked for, closed at the end. */
import { after } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { fixtureServer, type Fixture } from './fixture-server.ts';
import { openPage } from './open-page.ts';
import { settled } from './settled.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Promise<Browser> | null = null;
const open: { close(): Promise<unknown> }[] = [];

after(async () => {
  for (const one of open.reverse()) await one.close();
  await (await browser)?.close();
});

export interface Visit {
  readonly page: Page;
  readonly server: Fixture;
  /** What the page complained about: refused styles, thrown errors. */
  readonly complaints: string[];
}

export interface Wishes {
  readonly size?: 'empty' | 'small' | 'full';
  readonly language?: 'en' | 'de';
  readonly phone?: boolean;
  readonly dark?: boolean;
  readonly worker?: boolean;
}

export async function visit(path: string, wishes: Wishes = {}): Promise<Visit> {
  const { size = 'small', language = 'en', phone = false, dark = false, worker = false } = wishes;
  const server = await fixtureServer(size, language);
  open.push({ close: () => server.stop() });
  browser ??= openChromium();
  const options: BrowserContextOptions = {
    viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 860 },
    hasTouch: phone,
    isMobile: phone,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: worker ? 'allow' : 'block',
  };
  const context = await (await browser).newContext(options);
  open.push(context);
  const page = await openPage(context);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    const expected = /Service Worker registration blocked|Failed to load resource|ERR_/.test(text);
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(text);
  });
  await page.goto(`${server.address}${path}`);
  await settled(page);
  return { page, server, complaints };
}

/** Goes to a place and waits until it stands still. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Turns to a place as a link in the app does, without loading the app anew. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), path);
  await settled(page);
}

/** What axe finds against WCAG 2.2 AA; one line a rule and place. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe !== "undefined"'))) await page.evaluate(axeSource);
  // Half way from one colour to another nothing has its contrast; what turns for ever is left to turn.
  await page.evaluate(() => {
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
  });
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? ''))))`,
  )) as string[];
  return found;
}

/** True when something is wider than the window. */
export async function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}
