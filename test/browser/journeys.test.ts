/** Days with Kith in a real browser against the real server: the first one, a morning by keyboard, a train ride, a merge, a German day. */
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
let household: OwnServer;
let desk: BrowserContext;
const takenBack = says('app:undo.done');
const reached = says('today:said.done', { name: '' }).split('.')[0] ?? '';

before(async () => {
  browser = await openChromium();
  household = await ownServer({ sample: true });
  desk = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await openPage(desk);
  await page.goto(household.link);
  await page.waitForSelector('main h1');
  await page.close();
});

after(async () => {
  await browser.close();
  await household.stop();
});

async function at(path: string): Promise<Page> {
  const page = await openPage(desk);
  await page.goto(`${household.address}${path}`);
  await settled(page);
  return page;
}

function api(page: Page, address: string): Promise<unknown> {
  return page.evaluate((address) => fetch(address).then((answer) => answer.json()), `/api/v1/${address}`);
}

void test('a first day: an empty vault, a dropped address book and mailbox, the first person reached', async () => {
  const fresh = await ownServer();
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  try {
    const page = await openPage(context);
    await page.goto(fresh.link);
    await page.getByRole('heading', { name: says('welcome:title') }).waitFor();
    await page.locator('[data-testid=files]').setInputFiles([
      { name: 'contacts.vcf', mimeType: 'text/vcard', buffer: Buffer.from(cards) },
      { name: 'letters.mbox', mimeType: 'application/mbox', buffer: Buffer.from(letters()) },
    ]);
    await page.getByText(says('capture-screen:would')).waitFor();
    assert.deepEqual(await api(page, 'people'), [], 'a preview writes nothing');
    await page.getByLabel(says('capture-screen:me')).fill('ana@example.org');
    await page.getByRole('button', { name: says('capture-screen:letIn') }).click();
    await page.getByText(says('capture-screen:brought')).waitFor();
    await page.goto(fresh.address);
    await page.locator('.next-card').waitFor();
    await page.keyboard.press('d');
    await page.getByRole('textbox', { name: says('today:afterwards.keep') }).fill('Ida passed her exams');
    await page.keyboard.press('Enter');
    await page.getByText(reached).waitFor();
    const today = (await api(page, 'today')) as { reached: unknown[] };
    assert.equal(today.reached.length, 1);
  } finally {
    await context.close();
    await fresh.stop();
  }
});

void test('an ordinary morning needs no mouse: smaller, done with a line, not today, undo, palette, keys', async () => {
  const page = await at('/');
  const name = async () => (await page.locator('.next-card .name').textContent())?.trim() ?? '';
  const first = await name();
  await page.keyboard.press('s');
  await page.getByText(says('today:smaller')).waitFor();
  await page.keyboard.press('d');
  await focused(page.getByRole('textbox', { name: says('today:afterwards.keep') }));
  await page.keyboard.type('We spoke of the garden');
  await page.keyboard.press('Enter');
  await page.getByText(says('today:said.done', { name: first })).waitFor();
  await page.waitForFunction(
    (first) => document.querySelector('.next-card .name')?.textContent?.trim() !== first,
    first,
  );
  const next = await name();
  await page.keyboard.press('l');
  await page.getByText(says('today:said.later', { name: next })).waitFor();
  await page.keyboard.press('z');
  await page.getByText(takenBack).waitFor();
  await page.waitForFunction(
    (next) => document.querySelector('.next-card .name')?.textContent?.trim() === next,
    next,
  );
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText(says('today:exit.later')).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await focused(dialog.getByRole('searchbox').or(dialog.getByRole('combobox')));
  await page.keyboard.type('jonas lind');
  await page
    .getByRole('option', { name: /Jonas Lindqvist/ })
    .first()
    .waitFor();
  await page.waitForFunction(() =>
    (
      document.querySelector('.palette-item[data-focused]') ?? document.querySelector('.palette-item')
    )?.textContent?.includes('Jonas Lindqvist'),
  );
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Jonas Lindqvist' }).waitFor();
  await settled(page);
  await page.keyboard.press('n');
  await focused(page.locator('.compose textarea'));
  await page.keyboard.type('He laughed about the kettle');
  await page.keyboard.press('Control+Enter');
  await page.locator('.story').getByText('He laughed about the kettle').waitFor();
  await page.close();
});

void test('two people become one, field by field and by keyboard, and two again', async () => {
  const page = await at('/people');
  const list = (await api(page, 'people?brief=true')) as { id: string; name: string }[];
  const [a, b] = [list.find((p) => p.name === 'Priya Raman'), list.find((p) => p.name === 'Sol Brandt')];
  assert.ok(a !== undefined && b !== undefined);
  const both = async () => [await api(page, `show?who=${a.id}`), await api(page, `show?who=${b.id}`)];
  const before = await both();
  await page.goto(`${household.address}/merge?a=${a.id}&b=${b.id}`);
  const name = page.getByRole('radio', { name: a.name });
  await name.focus();
  assert.equal(await name.isChecked(), true);
  await page.keyboard.press('ArrowRight');
  await until('the other name is chosen', () => page.getByRole('radio', { name: b.name }).isChecked());
  await page.keyboard.press('Enter');
  await page.getByText(says('person:said.merge', { a: b.name, b: a.name })).waitFor();
  const merged = (await api(page, `show?who=${b.id}`)) as { id: string; name: string; nicknames: string[] };
  assert.deepEqual([merged.id, merged.name, merged.nicknames.includes(a.name)], [a.id, b.name, true]);
  assert.equal(((await api(page, 'people?brief=true')) as unknown[]).length, list.length - 1);
  await page.keyboard.press('z');
  await page.getByText(takenBack).waitFor();
  assert.deepEqual(await both(), before);
  await page.close();
});

void test('a memory with markup in it is text, and nothing in it runs', async () => {
  const page = await at('/people');
  const [person] = (await api(page, 'people?brief=true')) as { id: string }[];
  await page.goto(`${household.address}/people/${person?.id}`);
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await page.getByRole('textbox').fill(hostile);
  await page.keyboard.press('Control+Enter');
  await page.locator('.story').getByText(hostile).waitFor();
  assert.equal(await page.locator('.story script, .story img[src=x]').count(), 0);
  assert.match(await page.title(), /Kith/);
  await page.close();
});

void test('two tabs are both true: what one writes, the other shows', async () => {
  const one = await at('/');
  const other = await at('/');
  const name = (await one.locator('.next-card .name').textContent())?.trim() ?? '';
  await one.keyboard.press('d');
  await one.getByRole('textbox', { name: says('today:afterwards.keep') }).waitFor();
  await one.keyboard.press('Enter');
  await one.getByText(reached).waitFor();
  await other.waitForFunction(
    (name) => document.querySelector('.next-card .name')?.textContent?.trim() !== name,
    name,
  );
  await one.close();
  await other.close();
});

void test('an eighth tab loads and hears like the first, and goes on hearing when the first is closed', async () => {
  const tabs: Page[] = [];
  for (let tab = 0; tab < 8; tab += 1) tabs.push(await at('/people'));
  await tabs[0]?.close();
  const [, writer, ...others] = tabs;
  const added = await writer?.evaluate(() =>
    fetch('/api/v1/add', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'eighth' },
      body: JSON.stringify({ name: 'Wren Abernathy' }),
    }).then((answer) => answer.status),
  );
  assert.equal(added, 200);
  for (const tab of tabs.slice(1)) {
    const known = ((await api(tab, 'people?brief=true')) as unknown[]).length;
    await tab.locator('.rail a[href="/people"] b').getByText(String(known), { exact: true }).waitFor();
  }
  for (const tab of [writer, ...others]) await tab?.close();
});

void test('a German day: the language is chosen once, every screen speaks it', async () => {
  const page = await at('/settings');
  const german = (key: string) => says(key, {}, 'de');
  await page.getByLabel(says('settings-screen:me.language')).selectOption('de');
  await page.getByRole('heading', { level: 1, name: german('app:nav.settings') }).waitFor();
  await settled(page);
  for (const [path, key] of [
    ['/', 'app:nav.today'],
    ['/people', 'app:nav.people'],
    ['/map', 'map:title'],
    ['/capture', 'capture-screen:title'],
    ['/history', 'app:history.title'],
  ] as const) {
    await page.goto(`${household.address}${path}`);
    await settled(page);
    await page.locator('body').getByText(german(key)).first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  }
  await page.goto(`${household.address}/settings`);
  await page.getByLabel(german('settings-screen:me.language')).selectOption('en');
  await page.getByRole('heading', { level: 1, name: says('app:nav.settings') }).waitFor();
  await settled(page);
  await page.close();
});

const cards = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya']
  .map(
    (name, index) =>
      `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEMAIL:p${index}@example.org\r\nTEL:+1202555010${index}\r\nEND:VCARD\r\n`,
  )
  .join('');

function letters(): string {
  const parts: string[] = [];
  for (let month = 1; month <= 10; month += 1) {
    for (const who of [0, 1]) {
      const day = `2025-${String(month).padStart(2, '0')}-1${who}`;
      const [from, to] =
        month % 2 === 0
          ? ['ana@example.org', `p${who}@example.org`]
          : [`p${who}@example.org`, 'ana@example.org'];
      const when = new Date(`${day}T10:00:00Z`).toUTCString();
      parts.push(
        `From ${from} ${when}\nFrom: <${from}>\nTo: <${to}>\nDate: ${when}\nMessage-ID: <${month}.${who}@example.org>\nSubject: Hello again\n\nA line.\n`,
      );
    }
  }
  return parts.join('\n');
}
