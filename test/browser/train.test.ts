/** A ride on a phone without a network: the app opens, people can be read, three touches are written and arrive once, in order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './stand.ts';

void test('three things written offline arrive once each, in order, when the train leaves the tunnel', async () => {
  const { page, server } = await visit('/', { phone: true, worker: true });
  await page.waitForFunction(() =>
    navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null),
  );
  await page.goto(`${server.address}/people`);
  await page.waitForSelector('.people-row');
  await page.goto(`${server.address}/people/p1`);
  await page.waitForSelector('.story');
  server.gone = true;
  await page.context().setOffline(true);

  await page.goto(`${server.address}/`);
  await page.getByText('Kith is not answering.').first().waitFor();
  const first = (await page.locator('.next-card .name').textContent()) ?? '';
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('textbox', { name: 'One line to keep' }).fill('We waved at each other');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByText('Kept on this device').waitFor();
  await page.waitForFunction(
    (first) => document.querySelector('.next-card .name')?.textContent !== first,
    first,
  );
  await page.getByRole('button', { name: 'Not today' }).click();
  await page.getByText('2 things you wrote wait').waitFor();

  await page.goto(`${server.address}/people/p1`);
  await page.getByRole('heading', { level: 1, name: 'Maren Okafor' }).waitFor();
  await page.getByRole('textbox').fill('The lake was frozen again');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('3 things you wrote wait').waitFor();
  await page.goto(`${server.address}/people/p40`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(server.written.length, 0);

  server.gone = false;
  await page.context().setOffline(false);
  await page.waitForFunction(() => document.querySelector('.presence-note') === null, undefined, {
    timeout: 30_000,
  });
  await page.goto(`${server.address}/waiting`);
  await page.getByText('Nothing waits.').waitFor();
  assert.deepEqual(
    server.written.map((one) => one.name),
    ['done', 'later', 'remember'],
  );
  assert.equal(server.written[0]?.fields['keep'], 'We waved at each other');
});

void test('a server that goes away in the middle of an exit gets it once, later', async () => {
  const { page, server } = await visit('/');
  await page.locator('.next-card').waitFor();
  server.gone = true;
  await page.keyboard.press('l');
  await page.getByText('Kept on this device').waitFor();
  server.gone = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(() => document.querySelector('.presence-note') === null, undefined, {
    timeout: 30_000,
  });
  assert.deepEqual(
    server.written.map((one) => one.name),
    ['later'],
  );
});

void test('what lies on the device can be locked and is unreadable without the passphrase', async () => {
  const { page, server } = await visit('/settings');
  await page.getByLabel('Passphrase of this device').fill('frozen lake');
  await page.getByRole('button', { name: 'Lock what lies here' }).click();
  await page.getByText('Locked.').waitFor();
  await page.goto(`${server.address}/`);
  await page.getByRole('heading', { name: 'What lies on this device is locked.' }).waitFor();
  await page.getByLabel('Passphrase of this device').fill('another one');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('That does not fit.').waitFor();
  await page.getByLabel('Passphrase of this device').fill('frozen lake');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.locator('.next-card').waitFor();
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
