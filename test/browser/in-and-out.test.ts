/** What comes with a memory and what leaves the house, in a real browser: a photo, a page before a meeting, a token, the archive, a view kept. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { focused, until } from './patience.ts';
import { says } from './says.ts';
import { settled } from './settled.ts';

let browser: Browser;
let server: OwnServer;
let desk: BrowserContext;
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

before(async () => {
  browser = await openChromium();
  server = await ownServer();
  desk = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await openPage(desk);
  await page.goto(server.link);
  await page.waitForSelector('main h1');
  await page.evaluate(() =>
    fetch('/api/v1/add', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'first' },
      body: JSON.stringify({ name: 'Maren Okafor', handle: ['maren@example.org'] }),
    }),
  );
  await page.close();
});

after(async () => {
  await browser.close();
  await server.stop();
});

async function at(path: string): Promise<Page> {
  const page = await openPage(desk);
  await page.goto(`${server.address}${path}`);
  await settled(page);
  return page;
}

async function maren(): Promise<string> {
  const page = await at('/people');
  const [person] = (await page.evaluate(() =>
    fetch('/api/v1/people?brief=true').then((answer) => answer.json()),
  )) as { id: string }[];
  await page.close();
  return person?.id ?? '';
}

void test('two photos of one name come with a memory and stand in the story and on the page before a meeting', async () => {
  const id = await maren();
  const page = await at(`/people/${id}`);
  await page.keyboard.press('n');
  await focused(page.locator('.compose textarea'));
  await page.keyboard.type('The lake was frozen');
  const photo = { name: 'lake.png', mimeType: 'image/png', buffer: dot };
  await page.locator('[data-testid=photos]').setInputFiles([photo, photo]);
  await page.getByText(says('person:compose.photosChosen', { count: 2 })).waitFor();
  await page.locator('.compose textarea').press('Control+Enter');
  const pictures = page.locator('.moment-photos img');
  await pictures.nth(1).waitFor();
  assert.equal(await pictures.count(), 2);
  await page.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('.moment-photos img')?.naturalWidth ?? 0) === 1,
  );
  await page.getByRole('link', { name: says('brief-screen:open') }).click();
  await page
    .getByRole('heading', { level: 1, name: says('brief-screen:title', { name: 'Maren Okafor' }) })
    .waitFor();
  await page.locator('.brief-parts').getByText('The lake was frozen').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.rail').waitFor({ state: 'hidden' });
  await page.locator('.brief-acts').waitFor({ state: 'hidden' });
  await page.close();
});

void test('a token is shown once, opens the door, and opens nothing when it was revoked', async () => {
  const page = await at('/do/token');
  await page.getByLabel(says('letting-screen:name')).fill('My script');
  await page.getByRole('button', { name: says('letting-screen:make') }).click();
  const token = await page.locator('.token-made input').inputValue();
  const asked = async () =>
    (await fetch(`${server.address}/api/v1/people`, { headers: { authorization: `Bearer ${token}` } }))
      .status;
  assert.equal(await asked(), 200);
  await page.reload();
  await page.getByText('My script').waitFor();
  assert.equal(await page.locator('.token-made').count(), 0);
  await page.getByRole('button', { name: says('letting-screen:revokeOne', { name: 'My script' }) }).click();
  await page.getByText(says('letting-screen:none')).waitFor();
  await until('the token opens nothing', async () => (await asked()) === 401);
  await page.close();
});

void test('the archive of everything is made and taken along', async () => {
  const page = await at('/do/export');
  await page.getByRole('button', { name: says('letting-screen:export.start') }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: says('letting-screen:export.download') }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), 'kith-export.tar');
  assert.equal(await download.failure(), null);
  await page.close();
});

void test('a view of the list is kept under a name, pressed again later, and dropped', async () => {
  let page = await at('/people?warmth=new');
  await page.getByRole('button', { name: says('people-screen:keepView') }).click();
  await focused(page.getByLabel(says('people-screen:keepViewName')));
  await page.keyboard.type('Just met');
  await page.keyboard.press('Enter');
  const own = () => page.getByRole('button', { name: 'Just met', exact: true });
  await own().waitFor();
  await page.close();
  page = await at('/people');
  await own().click();
  await page.waitForURL(/warmth=new/);
  await page.getByRole('button', { name: says('people-screen:dropView', { name: 'Just met' }) }).click();
  await own().waitFor({ state: 'detached' });
  await page.close();
});
