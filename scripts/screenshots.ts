/** Pictures of every screen for README and docs, made from the sample household; `--all` adds phone, dark, German and the states. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../test/browser/chromium.ts';
import { ownServer } from '../test/browser/own-server.ts';

const out = process.env['KITH_PICTURES'] ?? join(import.meta.dirname, '../docs/pictures');
const all = process.argv.includes('--all');

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Screens that show little before somebody presses something: looked at, not shown. */
const plain = new Set(['introductions', 'tokens', 'export', 'questions']);

const shots = (maren: string): readonly Shot[] => [
  { name: 'today', path: '/' },
  { name: 'people', path: '/people?sort=closeness' },
  { name: 'person', path: `/people/${maren}` },
  { name: 'brief', path: `/people/${maren}/brief` },
  { name: 'map', path: '/map' },
  { name: 'memories', path: '/memories' },
  { name: 'look', path: '/look' },
  { name: 'introductions', path: '/introductions' },
  { name: 'capture', path: '/capture' },
  {
    name: 'palette',
    path: '/',
    before: async (page) => {
      await page.waitForTimeout(800);
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(400);
      await page.keyboard.type(
        'Called Maren yesterday about the choir, she starts a new job in May !next ask how it went',
      );
      await page.waitForTimeout(1500);
    },
  },
  { name: 'afterwards', path: '/', before: (page) => page.keyboard.press('d') },
  { name: 'settings', path: '/settings' },
  { name: 'tokens', path: '/do/token' },
  { name: 'export', path: '/do/export' },
  { name: 'backup', path: '/backup' },
  { name: 'questions', path: '/questions' },
  { name: 'history', path: '/history' },
];

const looks = [
  { suffix: '', width: 1360, height: 860, dark: false, phone: false },
  { suffix: '-dark', width: 1360, height: 860, dark: true, phone: false },
  { suffix: '-phone', width: 390, height: 844, dark: false, phone: true },
];

mkdirSync(out, { recursive: true });
const server = await ownServer({ sample: true });
const browser = await openChromium();
try {
  const first = await browser.newContext();
  const page = await first.newPage();
  await page.goto(server.link);
  await page.waitForSelector('main h1');
  const maren = await page.evaluate(async () => {
    const people = (await (await fetch('/api/v1/people?brief=true')).json()) as {
      id: string;
      name: string;
    }[];
    return people.find((person) => person.name === 'Maren Okafor')?.id ?? '';
  });
  const state = await first.storageState();
  for (const look of all ? looks : looks.slice(0, 1)) await take(browser, state, maren, look);
  if (!all)
    await take(browser, state, maren, { ...looks[1], suffix: '-dark' } as (typeof looks)[number], ['today']);
  if (!all)
    await take(browser, state, maren, { ...looks[2], suffix: '-phone' } as (typeof looks)[number], [
      'today',
      'person',
    ]);
} finally {
  await browser.close();
  await server.stop();
}

async function take(
  browser: Browser,
  state: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>,
  maren: string,
  look: (typeof looks)[number],
  only?: readonly string[],
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? 'dark' : 'light',
    isMobile: look.phone,
    hasTouch: look.phone,
    deviceScaleFactor: all ? 1 : 1.5,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    storageState: state,
  });
  for (const shot of shots(maren)) {
    if ((only !== undefined && !only.includes(shot.name)) || (!all && plain.has(shot.name))) continue;
    const page = await context.newPage();
    await page.goto(`${server.address}${shot.path}`);
    await page.waitForSelector('main h1');
    await page.waitForFunction(`document.querySelector('[aria-busy="true"]') === null`);
    await page.waitForTimeout(700);
    await shot.before?.(page);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(out, `${shot.name}${look.suffix}.png`) });
    await page.close();
  }
  await context.close();
}
