/** A ride on a phone without a network: the app opens, people can be read, three touches are written and arrive once, in order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Fixture } from './fixture-server.ts';
import { focused, until } from './patience.ts';
import { says } from './says.ts';
import { lies, settled } from './settled.ts';
import { arrive, visit } from './stand.ts';

const away = says('app:offline.away');
const keptHere = says('app:offline.kept');
const done = says('today:exit.done');

/** Nothing waits any more, and nobody is away. */
async function sent(page: Page): Promise<void> {
  await page.locator('.presence-note').waitFor({ state: 'detached' });
}

async function shownName(page: Page): Promise<string> {
  return (await page.locator('.next-card .name').textContent()) ?? '';
}

async function waitForAnother(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (name) => document.querySelector('.next-card .name')?.textContent !== name,
    name,
  );
}

async function leaveTheTunnel(page: Page, server: Fixture): Promise<void> {
  server.gone = false;
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

void test('three things written offline arrive once each, in order, when the train leaves the tunnel', async () => {
  const { page, server } = await visit('/', { phone: true, worker: true });
  await page.waitForFunction(() =>
    navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null),
  );
  await arrive(page, `${server.address}/people`);
  await arrive(page, `${server.address}/people/p1`);
  await arrive(page, `${server.address}/memories`);
  const memory = page.locator('.memory-entry').first();
  const remembered = await memory.textContent();
  for (const kept of ['today', 'people?brief=true', 'show?who=p1', 'settings', 'memories?limit=30'])
    await lies(page, kept);
  server.gone = true;
  await page.context().setOffline(true);

  await page.goto(`${server.address}/`);
  await page.getByText(away).first().waitFor();
  const first = await shownName(page);
  await page.locator('.next-card').getByRole('button', { name: done }).click();
  await page.getByRole('textbox', { name: says('today:afterwards.keep') }).fill('We waved at each other');
  await page.locator('.afterwards').getByRole('button', { name: done }).click();
  await page.getByText(keptHere).waitFor();
  await waitForAnother(page, first);
  await page.getByRole('button', { name: says('today:exit.later') }).click();
  await page.getByText(says('app:offline.waiting', { count: 2 })).waitFor();

  await page.goto(`${server.address}/people/p1`);
  await page.getByRole('heading', { level: 1, name: 'Maren Okafor' }).waitFor();
  await page.getByRole('textbox').first().fill('The lake was frozen again');
  await page.keyboard.press('Control+Enter');
  await page.getByText(says('app:offline.waiting', { count: 3 })).waitFor();
  await page.goto(`${server.address}/people/p40`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${server.address}/memories`);
  await until('the memory is read', async () => (await memory.textContent()) === remembered);
  assert.equal(server.written.length, 0);

  await leaveTheTunnel(page, server);
  await sent(page);
  await page.goto(`${server.address}/waiting`);
  await page.getByText(says('app:waiting.none')).waitFor();
  assert.deepEqual(
    server.written.map((one) => one.name),
    ['done', 'later', 'remember'],
  );
  assert.equal(server.written[0]?.fields['keep'], 'We waved at each other');
});

void test('a server that goes away in the middle of an exit gets it once, later', async () => {
  const { page, server } = await visit('/');
  server.gone = true;
  await page.keyboard.press('l');
  await page.getByText(keptHere).waitFor();
  await page.getByText(says('app:offline.waiting', { count: 1 })).waitFor();
  await leaveTheTunnel(page, server);
  await sent(page);
  assert.deepEqual(
    server.written.map((one) => one.name),
    ['later'],
  );
});

void test('what lies on the device can be locked and is unreadable without the passphrase', async () => {
  const { page, server } = await visit('/settings');
  const passphrase = page.getByLabel(says('app:locked.passphrase'));
  await passphrase.fill('frozen lake');
  await page.getByRole('button', { name: says('settings-screen:device.lock') }).click();
  await page.getByText(says('settings-screen:device.locked')).first().waitFor();
  await page.goto(`${server.address}/`);
  await page.getByRole('heading', { name: says('app:locked.title') }).waitFor();
  await passphrase.fill('another one');
  await page.getByRole('button', { name: says('app:locked.open'), exact: true }).click();
  await page.getByText(says('app:locked.wrong')).waitFor();
  await passphrase.fill('frozen lake');
  await page.getByRole('button', { name: says('app:locked.open'), exact: true }).click();
  await page.locator('.next-card').waitFor();
  await settled(page);
  await lies(page, 'today');
  const lying = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('kith');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return new Promise<string>((resolve) => {
      const all = database.transaction('answers').objectStore('answers').getAll();
      all.onsuccess = () => resolve(JSON.stringify(all.result));
    });
  });
  assert.doesNotMatch(lying, /Okafor/);
});

void test('clearing the device leaves nothing on it: no answer, no wish, no view of the list', async () => {
  const { page, server } = await visit('/people?warmth=fading');
  await page.getByRole('button', { name: says('people-screen:keepView') }).click();
  await focused(page.getByLabel(says('people-screen:keepViewName')));
  await page.keyboard.type('Soon');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Soon', exact: true }).waitFor();
  await lies(page, 'people?brief=true');
  await arrive(page, `${server.address}/settings`);
  server.gone = true;
  await page.getByRole('button', { name: says('app:locked.clear') }).click();
  await page.getByText(says('settings-screen:device.cleared')).waitFor();
  const lying = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('kith');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const counts = await Promise.all(
      ['answers', 'outbox', 'lock'].map(
        (store) =>
          new Promise<number>((resolve) => {
            const counted = database.transaction(store).objectStore(store).count();
            counted.onsuccess = () => resolve(counted.result);
          }),
      ),
    );
    return [...counts, localStorage.length];
  });
  assert.deepEqual(lying, [0, 0, 0, 0]);
});
