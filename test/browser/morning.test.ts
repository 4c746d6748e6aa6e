/** A whole morning by the keyboard alone: words to begin with, a way, a time for a call, and an honest answer. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import add from '../../src/actions/add.ts';
import later from '../../src/actions/later.ts';
import log from '../../src/actions/log.ts';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import ring from '../../src/actions/ring.ts';
import { openChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { focused, until } from './patience.ts';
import { says } from './says.ts';

let browser: Browser;
let server: OwnServer;
const today = '2026-11-21';

function houseOn(folder: string, day: string): OpenHouse {
  return openHouse({ folder, door: 'cli', today: day, language: 'en', breathe: () => Promise.resolve() });
}

/** Maren was put off three times; Jonas has a promise that gives words to begin with. */
async function furnish(folder: string): Promise<void> {
  for (const [day, sentences] of [
    ['2026-10-01', ['Called Maren about the choir', 'Called Jonas, I promised him the map of the lake']],
    ['2026-10-20', []],
    ['2026-10-21', []],
    ['2026-10-24', []],
  ] as const) {
    const house = houseOn(folder, day);
    if (day === '2026-10-01') {
      for (const [name, handle] of [
        ['Maren Okafor', '+4790000101'],
        ['Jonas Lindqvist', '+4790000102'],
      ] as const) {
        await add.run(house, add.input.parse({ name, handle: [handle], met: '2019-01-01' }));
        await ring.run(house, { who: name, ring: 'five' });
      }
      for (const sentence of sentences) await log.run(house, log.input.parse({ sentence }));
    } else await later.run(house, { who: 'Maren' });
    house.close();
  }
}

before(async () => {
  browser = await openChromium();
  server = await ownServer({ today, furnish });
});

after(async () => {
  await browser.close();
  await server.stop();
});

const front = async (page: Page): Promise<string> =>
  (await page.locator('.next-card .name').textContent())?.trim() ?? '';

void test('words are taken and changed, a way opens with them, a time is planned, and the question has its answer', async () => {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await openPage(context);
  await page.goto(server.link);
  await page.locator('.next-card').waitFor();
  for (let turn = 0; turn < 2; turn += 1) {
    const name = await front(page);
    if (name === 'Jonas Lindqvist') await withJonas(page);
    else await withMaren(page);
    await page.waitForFunction(
      (name) => document.querySelector('.next-card .name')?.textContent?.trim() !== name,
      name,
    );
  }
  await page.locator('.peace').waitFor();
  await context.close();
});

async function withJonas(page: Page): Promise<void> {
  await page.keyboard.press('w');
  const words = page.getByRole('textbox', { name: says('today:words.yours') });
  await focused(words);
  await page.keyboard.press('End');
  await page.keyboard.type(' Sunday?');
  await page.keyboard.press('Escape');
  const sms = page.locator('.way[href^="sms:"]');
  await until('the way opens with the words', async () =>
    /map of the lake.* Sunday\?$/.test(decodeURIComponent((await sms.first().getAttribute('href')) ?? '')),
  );
  await page.keyboard.press('t');
  await page.locator('.find-time button:focus').waitFor();
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await (await saved).path();
  assert.match(readFileSync(file, 'utf8'), /BEGIN:VEVENT[\s\S]*Jonas Lindqvist/);
  await page.getByText(says('today:time.planned', { name: 'Jonas Lindqvist' })).waitFor();
  await page.locator('.ways').waitFor();
  await page.keyboard.press('1');
  await page.locator('.honest-question').getByText('Did you reach Jonas Lindqvist?').waitFor();
  await page.keyboard.press('d');
  await focused(page.getByRole('textbox', { name: says('today:afterwards.keep') }));
  await page.keyboard.type('The lake is frozen');
  await page.keyboard.press('Enter');
  await page.getByText(says('today:said.done', { name: 'Jonas Lindqvist' })).waitFor();
}

async function withMaren(page: Page): Promise<void> {
  await page.locator('.honest-question').getByText('What would be true now?').waitFor();
  await page.keyboard.press('s');
  await page.locator('.way q').first().waitFor();
  const slower = page.locator('.honest-question button', { hasText: 'every 2 weeks' });
  await slower.focus();
  await page.keyboard.press('Enter');
  await page.getByText(says('today:said.slower', { name: 'Maren Okafor' })).waitFor();
}
