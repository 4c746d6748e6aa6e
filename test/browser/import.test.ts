/** Bringing in as a person lives it: leaving and coming back, a second tab, a server that began anew, all of it taken back. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { says } from './says.ts';
import { follow, settled } from './settled.ts';
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

async function begin(port: number, phone = false): Promise<Visit> {
  const server = await ownServer(false, port);
  open.push({ close: () => server.stop().catch(() => undefined) });
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: phone ? { width: 390, height: 844 } : { width: 1360, height: 860 },
  });
  open.push(context);
  const page = await tab(context);
  await page.goto(server.link);
  await page.getByRole('heading', { name: says('welcome:title') }).waitFor();
  return { server, context, page };
}

async function tab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  follow(page);
  return page;
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

/** Pauses whatever runs now, as the button does, but before it can be over. */
async function pauseAtOnce(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (;;) {
      const jobs = (await (await fetch('/api/v1/jobs')).json()) as { id: string; state: string }[];
      const running = jobs.find((one) => one.state === 'running');
      if (running !== undefined) {
        await fetch(`/api/v1/jobs/${running.id}/pause`, {
          method: 'POST',
          headers: { 'idempotency-key': 'pause' },
        });
        return;
      }
      await new Promise((later) => setTimeout(later, 20));
    }
  });
}

const button = (page: Page, key: string) => page.getByRole('button', { name: says(key), exact: true });

void test('a preview that was left is there again, paused as it was, and a second tab shows the same import to its end', async () => {
  const { server, context, page } = await begin(8411);
  await page.goto(`${server.address}/capture`);
  await settled(page);
  await give(page, 9_000);
  await pauseAtOnce(page);
  await button(page, 'capture-screen:resume').waitFor();
  await page
    .getByRole('link', { name: says('app:nav.map') })
    .first()
    .click();
  await page
    .getByRole('link', { name: says('app:nav.capture') })
    .first()
    .click();
  await page.getByRole('heading', { name: 'letters.mbox' }).waitFor();
  const other = await tab(context);
  await other.goto(`${server.address}/capture`);
  await button(other, 'capture-screen:resume').click();
  await page.getByText(says('capture-screen:would')).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.reload();
  await page.getByText(says('capture-screen:would')).waitFor();
  await page.getByLabel(says('capture-screen:me')).focus();
  await page.keyboard.type('ana@example.net');
  await page.keyboard.press('Enter');
  await other.getByText(says('capture-screen:brought')).waitFor();
  await page.getByText(says('capture-screen:brought')).waitFor();
  await page.locator('.counts').getByText('9,000').waitFor();
  assert.deepEqual(await barriers(page), []);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
});

void test('an import that was running when the server began anew goes on where it stood', async () => {
  const { server, page } = await begin(8412);
  const kept = mkdtempSync(join(tmpdir(), 'kith-anew-'));
  open.push({ close: async () => rmSync(kept, { recursive: true, force: true }) });
  await give(page, 12_000);
  await page.getByText(says('capture-screen:would')).waitFor();
  await button(page, 'capture-screen:letIn').click();
  await pauseAtOnce(page);
  await button(page, 'capture-screen:resume').waitFor();
  // The folder as a power cut would leave it.
  cpSync(server.folder, kept, { recursive: true });
  await server.stop();
  const anew = await ownServer(false, 8412, '2026-11-21', async (folder) =>
    cpSync(kept, folder, { recursive: true }),
  );
  open.push({ close: () => anew.stop() });
  await page.getByText(says('capture-screen:lost')).waitFor();
  await button(page, 'capture-screen:goOn').click();
  await page.getByText(says('capture-screen:brought')).waitFor();
  const all = (await page.evaluate(() =>
    fetch('/api/v1/people?brief=true').then((answer) => answer.json()),
  )) as { pace: { n: number } }[];
  assert.equal(all.length >= 5, true);
});

void test('what was stopped and put away is gone; what was brought in is taken back, and what stays is told in words', async () => {
  const { server, page } = await begin(8413, true);
  await give(page, 6_000);
  await pauseAtOnce(page);
  await button(page, 'capture-screen:resume').waitFor();
  await button(page, 'app:cancel').click();
  await page.getByText(says('capture-screen:stopped')).waitFor();
  assert.equal(await overflows(page), false);
  await button(page, 'capture-screen:throwAway').click();
  await page.locator('[data-testid=files]').waitFor({ state: 'attached' });
  await page.reload();
  await page.getByRole('heading', { name: says('welcome:title') }).waitFor();
  await page.waitForTimeout(300);
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
    }),
  );
  await button(page, 'app:undo.do').first().click();
  await page.getByText(says('backup-screen:undo.stays')).waitFor();
  await page.locator('.undo-choice').getByText('Maren Okafor').first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await button(page, 'backup-screen:undo.take').click();
  await page.goto(`${server.address}/people`);
  await page.getByText('Maren Okafor').first().waitFor();
  assert.equal(await page.getByText('Jonas Lindqvist').count(), 0);
});
