/** Kind words by the keyboard: first it is said what would be read, then they are found, offered, kept with one key and left with another. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openHouse } from '../../src/actions/house.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { openChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { says } from './says.ts';
import { settled } from './settled.ts';
import { barriers, overflows } from './stand.ts';

let browser: Browser;
let server: OwnServer;
const files = mkdtempSync(join(tmpdir(), 'kith-kind-'));
const thanks = 'Thank you for sitting with my mother all night.';
const proud = 'I am so proud of you, and of the garden too.';

const mail = (id: string, day: number, body: string): string =>
  `From - Tue Mar  3 10:00:00 2020\nFrom: Maren Okafor <maren@example.net>\nTo: Ana <ana@example.org>\nDate: ${day} Mar 2020 10:00:00 +0000\nMessage-ID: <${id}@example.net>\nSubject: home\n\n${body}\n\n`;

async function furnish(folder: string): Promise<void> {
  const house = openHouse({ folder, door: 'cli', today: '2026-11-21', language: 'en' });
  const act = async (name: string, input: object) => perform(await loadAction(name), house, input);
  writeFileSync(
    join(files, 'Mail.mbox'),
    mail('a', 3, thanks) + mail('b', 9, proud) + mail('c', 12, 'See you.'),
  );
  await act('init', { name: 'Ana', me: ['ana@example.org'], region: 'PT', zone: 'Europe/Lisbon' });
  await act('import', { paths: [join(files, 'Mail.mbox')] });
  house.close();
}

before(async () => {
  browser = await openChromium();
  server = await ownServer({ furnish });
});

after(async () => {
  await browser.close();
  await server.stop();
  rmSync(files, { recursive: true, force: true });
});

const focusedItem = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('li')?.textContent ?? document.activeElement?.tagName ?? '',
  );

void test('said first, found, kept and left without a mouse; the next one has the focus', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await openPage(context);
  await page.goto(server.link);
  await page.locator('main h1').waitFor();
  await page.goto(`${server.address}/memories`);
  const card = page.locator('.find-words');
  await card.getByRole('button', { name: says('memories-screen:seek.look') }).press('Enter');
  await card.getByText(says('memories-screen:seek.stays')).waitFor();
  await card.getByText('Mail.mbox').waitFor();
  assert.equal(await page.locator('.offer-quote').count(), 0, 'nothing was read yet');
  assert.deepEqual(await barriers(page), []);
  assert.equal(await overflows(page), false);
  await card.getByRole('button', { name: says('memories-screen:seek.read') }).press('Enter');
  await card.getByText(says('memories-screen:seek.found', { count: 2 })).waitFor();
  const offers = page.locator('.memory-offers');
  await offers.getByText(proud).waitFor();
  assert.deepEqual(await barriers(page), []);
  await offers
    .getByText(proud)
    .locator('xpath=ancestor::li')
    .getByRole('button', { name: 'Keep' })
    .press('Enter');
  await page.locator('.memories-jar').getByText(proud).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.memory-offers') !== null);
  assert.notEqual(await focusedItem(page), 'BODY');
  const quote = offers.getByText(thanks);
  await quote.waitFor();
  await quote
    .locator('xpath=ancestor::li')
    .getByRole('button', { name: says('memories-screen:offerLeave') })
    .press('Enter');
  await quote.waitFor({ state: 'detached' });
  await settled(page);
  await page.reload();
  await page.locator('.memories-jar').getByText(proud).waitFor();
  await settled(page);
  assert.equal(await page.getByText(thanks).count(), 0);
  await context.close();
});
