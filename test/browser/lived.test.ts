/** Bringing in with what real files bring along: columns nobody knows, thousands of skips, a screen that was left, a file that nobody can read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { says } from './says.ts';
import { follow, settled } from './settled.ts';
import { barriers, overflows } from './stand.ts';

let browser: Browser;
let server: OwnServer;

before(async () => {
  [browser, server] = await Promise.all([openChromium(), ownServer()]);
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** The link lets in one browser, once: every screen of it is a page of one context. */
let context: Awaited<ReturnType<Browser['newContext']>> | null = null;

async function capture(): Promise<Page> {
  const isFirst = context === null;
  context ??= await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  follow(page);
  if (isFirst) {
    await page.goto(server.link);
    await settled(page);
  }
  await page.goto(`${server.address}/capture`);
  await settled(page);
  return page;
}

const give = (page: Page, name: string, text: string) =>
  page
    .locator('[data-testid=files]')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }]);

const button = (page: Page, key: string) => page.getByRole('button', { name: says(key), exact: true });

void test('a column that was corrected comes in as corrected, also when the screen was left in between', async () => {
  const page = await capture();
  const people = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya'];
  await give(
    page,
    'choir.csv',
    `Wer;Laune;Draht\n${people.map((name, n) => `${name};0${n + 1}.02.1980;+4477009000${n}0`).join('\n')}\n`,
  );
  const column = page.getByLabel(says('capture-screen:takenForOf', { column: 'Laune' }));
  await column.selectOption('birthday');
  await button(page, 'capture-screen:lookAgain').click();
  await page.getByText(says('capture-screen:would')).waitFor();
  assert.equal(await column.inputValue(), 'birthday');
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await overflows(page), false);
  assert.deepEqual(await barriers(page), []);
  await page.setViewportSize({ width: 1360, height: 860 });
  await page
    .getByRole('link', { name: says('app:nav.map') })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: says('map:title') }).waitFor();
  await page.goto(`${server.address}/capture`);
  await button(page, 'capture-screen:letIn').click();
  await page.getByText(says('capture-screen:brought')).waitFor();
  const found = (await page.evaluate(() =>
    fetch('/api/v1/show?who=Maren%20Okafor').then((answer) => answer.json()),
  )) as { occasions: { kind: string; date: string }[] };
  assert.deepEqual(
    found.occasions.map(({ kind, date }) => [kind, date]),
    [['birthday', '1980-02-01']],
  );
  // Every other screen tells it, and leads back to it.
  await page
    .getByRole('link', { name: says('app:nav.memories') })
    .first()
    .click();
  await page.getByText(says('capture-screen:coming.done', { what: 'choir.csv' })).waitFor();
  await settled(page);
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('link', { name: says('capture-screen:coming.seeDone') }).click();
  await page.getByText(says('capture-screen:brought')).waitFor();
  await button(page, 'capture-screen:another').click();
  await page.close();
});

void test('thousands left aside are told by reason, found by a word, and saved whole as a table', async () => {
  const page = await capture();
  const rows = Array.from({ length: 600 }, (_, n) => `,,1980-02-03,${n}`);
  await give(
    page,
    'long.csv',
    `Name,E-mail,Birthday,Number\nWren Hale,wren@example.org,,0\n${rows.join('\n')}\n`,
  );
  await page.getByText(says('capture-screen:would')).waitFor();
  await button(page, 'capture-screen:letIn').click();
  await page.getByText(says('capture-screen:brought')).waitFor();
  const told = page.locator('.import-run .skipped');
  await told.getByText(says('capture-screen:skippedTitle', { count: 600 })).click();
  await told.locator('.skipped-reasons').getByText('600', { exact: true }).waitFor();
  const saved = page.waitForEvent('download');
  await told.getByRole('button', { name: says('capture-screen:skips.save') }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  assert.equal(Buffer.concat(chunks).toString().trimEnd().split('\r\n').length, 601);
  await told.getByRole('searchbox').fill('line 312');
  await told.locator('.skipped-reasons li').getByText('line 312', { exact: true }).waitFor();
  assert.equal(await told.locator('.skipped-reasons li').count(), 1);
  assert.deepEqual(await barriers(page), []);
  await button(page, 'capture-screen:another').click();
  await page.locator('.past-import').first().locator('.skipped > summary').click();
  await page.locator('.past-import').first().getByText('600', { exact: true }).waitFor();
  await page.close();
});

void test('a file that nobody can read says so, takes a word on what it is, and is put away', async () => {
  const page = await capture();
  const junk = '\u0000\u0001\u0002\u0003\u0000\n'.repeat(30_000);
  await give(page, 'holiday.xyz', `${junk}BEGIN:VCARD\nVERSION:3.0\nFN:Priya Raman\nEND:VCARD\n`);
  await page.locator('.import-broken').waitFor();
  await page.getByText(says('capture-screen:unreadable')).waitFor();
  assert.equal(await page.getByText('--as').count(), 0);
  await page.getByText(says('capture-screen:readAs')).click();
  await page.getByLabel(says('capture-screen:readAsWhat')).selectOption('vcard');
  await page.getByRole('button', { name: says('capture-screen:readAsDo') }).click();
  await page.getByText(says('capture-screen:would')).waitFor();
  await page.locator('.preview-people').getByText('Priya Raman').waitFor();
  assert.deepEqual(await barriers(page), []);
  await button(page, 'app:cancel').click();
  await page.locator('[data-testid=files]').waitFor({ state: 'attached' });
  await page.close();
});
