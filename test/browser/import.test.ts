/** Bringing in as a person lives it: leaving and coming back, a second tab, a server that began anew, all of it taken back. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Job } from '../../web/shapes.ts';
import { openChromium } from './chromium.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { focused } from './patience.ts';
import { openPage } from './open-page.ts';
import { says } from './says.ts';
import { settled } from './settled.ts';
import { barriers, overflows } from './stand.ts';

let browser: Browser;
const open: { close(): Promise<unknown> }[] = [];

before(async () => {
  browser = await openChromium();
});
after(async () => {
  for (const one of open.reverse()) await one.close();
  await browser.close();
});

interface Visit {
  readonly server: OwnServer;
  readonly context: BrowserContext;
  readonly page: Page;
}

async function begin(phone = false): Promise<Visit> {
  const server = await ownServer();
  open.push({ close: () => server.stop().catch(() => undefined) });
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 860 },
  });
  open.push(context);
  const page = await openPage(context);
  await page.goto(server.link);
  await page.getByRole('heading', { name: says('welcome:title') }).waitFor();
  return { server, context, page };
}

/** Enough mails of a few people that bringing them in has steps to pause between. */
function letters(count: number): Buffer {
  const people = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Priya Raman', 'Dev Anand'];
  const mails = Array.from({ length: count }, (_, n) => {
    const name = people[n % people.length] ?? '';
    const address = `${name.toLowerCase().replace(' ', '.')}@example.org`;
    const day = new Date(Date.UTC(2024, 0, 1) + n * 1_800_000);
    const [from, to] =
      n % 2 === 0
        ? [`${name} <${address}>`, 'Ana <ana@example.net>']
        : ['Ana <ana@example.net>', `${name} <${address}>`];
    return `From a@example.org ${day.toUTCString()}\nFrom: ${from}\nTo: ${to}\nDate: ${day.toUTCString()}\nMessage-ID: <${n}@example.org>\nSubject: The choir ${n}\n\nUntil then\n\n`;
  });
  return Buffer.from(mails.join(''));
}

async function give(page: Page, count: number): Promise<void> {
  await page
    .locator('[data-testid=files]')
    .setInputFiles([{ name: 'letters.mbox', mimeType: 'application/mbox', buffer: letters(count) }]);
}

const button = (page: Page, key: string) => page.getByRole('button', { name: says(key), exact: true });

/**
 * Pauses what is begun next, as the button does but in the moment it begins; true when it surely stands: less than half
 * was done, so that there is a place to rest ahead.
 */
async function pausing(page: Page, name: 'preview' | 'import', begin: () => Promise<void>): Promise<boolean> {
  await page.evaluate((path) => {
    const plain = window.fetch;
    window.fetch = async (...asked) => {
      const answer = await plain(...asked);
      if (asked[0] !== path) return answer;
      window.fetch = plain;
      const { job } = (await answer.clone().json()) as { job: { id: string } };
      const paused = await plain(`/api/v1/jobs/${job.id}/pause`, {
        method: 'POST',
        headers: { 'idempotency-key': 'pause' },
      });
      document.documentElement.dataset['paused'] = JSON.stringify(await paused.json());
      return answer;
    };
  }, `/api/v1/${name}`);
  await begin();
  const said = page.locator('html[data-paused]');
  await said.waitFor({ state: 'attached' });
  const job = JSON.parse((await said.getAttribute('data-paused')) ?? '') as Job;
  await page.evaluate(() => delete document.documentElement.dataset['paused']);
  const { progress } = job;
  if (
    job.state === 'paused' &&
    (progress === null || progress.of === null || progress.done * 2 < progress.of)
  )
    return true;
  // The machine was quicker than the hand: put it away, to begin anew with more.
  await page.evaluate(
    (id) =>
      fetch(`/api/v1/jobs/${id}/cancel`, { method: 'POST', headers: { 'idempotency-key': 'cancel' } }).then(
        () => undefined,
      ),
    job.id,
  );
  const away = button(page, 'capture-screen:throwAway')
    .or(button(page, 'capture-screen:another'))
    .or(page.locator('.import-me').getByRole('button', { name: says('app:cancel'), exact: true }));
  await away.first().click();
  await page.locator('[data-testid=files]').waitFor({ state: 'attached' });
  await settled(page);
  return false;
}

/** Gives letters, as many as it takes for the preview to be paused in its midst; returns how many. */
async function givePaused(page: Page, first: number): Promise<number> {
  for (let count = first; ; count *= 2) {
    if (await pausing(page, 'preview', () => give(page, count))) return count;
  }
}

void test('a preview that was left is there again, paused as it was, and a second tab shows the same import to its end', async () => {
  const { server, context, page } = await begin();
  await page.goto(`${server.address}/capture`);
  await settled(page);
  const count = await givePaused(page, 9_000);
  await button(page, 'capture-screen:resume').waitFor();
  await page
    .getByRole('link', { name: says('app:nav.map') })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: says('map:title') }).waitFor();
  await page
    .getByRole('link', { name: says('app:nav.capture') })
    .first()
    .click();
  await page.getByRole('heading', { name: 'letters.mbox' }).waitFor();
  await button(page, 'capture-screen:resume').waitFor();
  const other = await openPage(context);
  await other.goto(`${server.address}/capture`);
  await button(other, 'capture-screen:resume').click();
  await page.getByText(says('capture-screen:would')).waitFor();
  await other.getByText(says('capture-screen:would')).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.reload();
  await page.getByText(says('capture-screen:would')).waitFor();
  await settled(page);
  const me = page.getByLabel(says('capture-screen:me'));
  await me.fill('ana@example.net');
  await me.press('Enter');
  await other.getByText(says('capture-screen:brought')).waitFor();
  await page.getByText(says('capture-screen:brought')).waitFor();
  await page.locator('.counts').getByText(count.toLocaleString('en-GB')).waitFor();
  assert.deepEqual(await barriers(page), []);
  await focused(page.getByRole('heading', { level: 2, name: 'letters.mbox' }));
});

void test('a second tab learns of an import that was over before it asked', async () => {
  const { server, context, page } = await begin();
  await page.goto(`${server.address}/capture`);
  await give(page, 20);
  await page.getByText(says('capture-screen:would')).waitFor();
  const other = await openPage(context);
  await other.goto(`${server.address}/capture`);
  await other.getByText(says('capture-screen:would')).waitFor();
  // A tab of another browser has no part in the stream of this one, and one whose stream is cut asks now and then.
  const deaf = await browser.newContext({ locale: 'en-GB', storageState: await context.storageState() });
  open.push(deaf);
  const asking = await openPage(deaf);
  await asking.route('**/api/v1/events', (route) => route.abort());
  await asking.goto(`${server.address}/capture`);
  await asking.getByText(says('capture-screen:would')).waitFor();
  const over = page.getByText(says('capture-screen:brought')).waitFor();
  await asking.route('**/api/v1/uploads', (route) => over.then(() => route.continue()));
  await page.getByLabel(says('capture-screen:me')).fill('ana@example.net');
  await button(page, 'capture-screen:letIn').click();
  await over;
  for (const tab of [other, asking]) await tab.getByText(says('capture-screen:brought')).waitFor();
});

void test('an import that was running when the server began anew goes on where it stood', async () => {
  const { server, page } = await begin();
  for (let count = 12_000; ; count *= 2) {
    await give(page, count);
    await page.getByText(says('capture-screen:would')).waitFor();
    if (await pausing(page, 'import', () => button(page, 'capture-screen:letIn').click())) break;
  }
  await button(page, 'capture-screen:resume').waitFor();
  await server.cut();
  const anew = await ownServer({
    port: server.port,
    furnish: (folder) => cpSync(server.folder, folder, { recursive: true }),
  });
  open.push({ close: () => anew.stop() });
  assert.equal(anew.port, server.port);
  await page.getByText(says('capture-screen:lost')).waitFor();
  await button(page, 'capture-screen:goOn').click();
  await page.getByText(says('capture-screen:brought')).waitFor();
  const all = (await page.evaluate(() =>
    fetch('/api/v1/people?brief=true').then((answer) => answer.json()),
  )) as { pace: { n: number } }[];
  assert.equal(all.length >= 5, true);
});

void test('what was stopped and put away is gone; what was brought in is taken back, and what stays is told in words', async () => {
  const { server, page } = await begin(true);
  await givePaused(page, 6_000);
  await button(page, 'capture-screen:resume').waitFor();
  await page
    .locator('.run')
    .getByRole('button', { name: says('app:cancel'), exact: true })
    .click();
  await page.getByText(says('capture-screen:stopped')).waitFor();
  assert.equal(await overflows(page), false);
  await button(page, 'capture-screen:throwAway').click();
  await page.locator('[data-testid=files]').waitFor({ state: 'attached' });
  await settled(page);
  await page.reload();
  await page.getByRole('heading', { name: says('welcome:title') }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole('heading', { name: 'letters.mbox' }).count(), 0);
  await give(page, 40);
  await page.getByLabel(says('capture-screen:me')).fill('ana@example.net');
  await button(page, 'capture-screen:letIn').click();
  await page.getByText(says('capture-screen:brought')).waitFor();
  await page.evaluate(() =>
    fetch('/api/v1/remember', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'm' },
      body: JSON.stringify({ who: 'Maren Okafor', text: 'She sang alone' }),
    }).then(() => undefined),
  );
  await button(page, 'capture-screen:takeBack').click();
  await page.getByText(says('backup-screen:undo.stays')).waitFor();
  await page.locator('.undo-choice').getByText('Maren Okafor').first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await button(page, 'backup-screen:undo.take').click();
  await page.getByText(says('app:undo.done')).waitFor();
  await page.goto(`${server.address}/people`);
  await page.getByText('Maren Okafor').first().waitFor();
  await settled(page);
  assert.equal(await page.getByText('Jonas Lindqvist').count(), 0);
});
