/** What nobody would type and every address book holds: endless names, names of other scripts, nobody's name, forty handles, a lifetime of messages. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openHouse } from '../../src/actions/house.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { publicId } from '../../src/people/ids.ts';
import { addPerson } from '../../src/store/people.ts';
import { writeTouches, type NewTouch } from '../../src/store/write-touches.ts';
import { openChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { ownServer, type OwnServer } from './own-server.ts';
import { until } from './patience.ts';
import { says } from './says.ts';
import { arrive, barriers, overflows, turnTo } from './stand.ts';

const long = `Maren ${'Okaforokafor'.repeat(41)}`.slice(0, 500);
const rightToLeft = 'ליאת קיה (العائلة)';
const faces = '👩‍👩‍👧‍👦🏳️‍🌈 Wren 🫶🏽';
const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const many = 100_000;
const today = '2026-11-21';

let browser: Browser;
let server: OwnServer;
let desk: BrowserContext;
let ids: Readonly<Record<string, string>> = {};

before(async () => {
  browser = await openChromium();
  server = await ownServer({ today, furnish });
  desk = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await openPage(desk);
  await page.goto(server.link);
  await page.waitForSelector('main h1');
  await page.close();
});

after(async () => {
  await browser.close();
  await server.stop();
});

async function fresh(): Promise<Page> {
  const page = await openPage(desk);
  return page;
}

async function furnish(folder: string): Promise<void> {
  const house = openHouse({ folder, door: 'cli', today, language: 'en' });
  // oxlint-disable-next-line typescript/no-explicit-any -- answers differ by action; the test states what it expects
  const act = async (name: string, input: Record<string, unknown>): Promise<any> =>
    await perform(await loadAction(name), house, input);
  await act('init', {}).catch(() => undefined);
  const add = async (name: string, handle: readonly string[]): Promise<string> =>
    (await act('add', { name, handle, because: 'They matter' })).person.id;
  ids = {
    long: await add(long, ['maren@example.org']),
    rightToLeft: await add(rightToLeft, ['liat@example.com']),
    faces: await add(faces, ['wren@example.net']),
    handles: await add(
      'Tomás Arroyo',
      Array.from({ length: 40 }, (_, at) => `tomas.${'of-a-long-house.'.repeat(3)}${at}@example.com`),
    ),
    busy: await add('Jonas Lindqvist', ['jonas@example.org']),
  };
  for (const who of Object.values(ids)) await act('ring', { who, ring: 'fifteen' });
  await act('remember', { who: ids['busy'], text: markup });
  await act('remember', { who: ids['long'], text: `${'W'.repeat(3_000)} ${markup}` });
  const vault = house.vault();
  const nameless = publicId('p', new TextEncoder().encode('nobody----'));
  vault.raw.exec('BEGIN; UPDATE now_writing SET change_id = 0');
  addPerson(vault, { publicId: nameless, name: '', nameFrom: 'card', madeAt: Date.UTC(2026, 10, 1) });
  const busy = Number(
    vault.raw.prepare('SELECT id FROM people WHERE public_id = ?').get(ids['busy'] ?? '')?.['id'],
  );
  const lastDay = 20_778;
  writeTouches(
    vault,
    Array.from({ length: many }, (_, n): NewTouch => {
      const day = lastDay - Math.floor(n / 30);
      return {
        publicId: publicId('t', new TextEncoder().encode(String(n).padStart(10, '0'))),
        at: day * 86_400 + (n % 30) * 60,
        day,
        dayOnly: false,
        medium: n % 7 === 0 ? 'call' : 'message',
        direction: n % 2 === 0 ? 'out' : 'in',
        state: 'done',
        purpose: null,
        minutes: null,
        missed: false,
        broadcast: false,
        group: null,
        text: n % 40 === 0 ? `Message ${n}` : '',
        key: null,
        place: null,
        importId: null,
        people: [{ personId: busy, handleId: null }],
      };
    }),
  );
  vault.raw.exec('UPDATE now_writing SET change_id = NULL; COMMIT');
  ids = { ...ids, nameless };
  house.close();
}

/** Pictures for whoever wants to look: KITH_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KITH_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

const sizes = [
  { name: 'desk', width: 1360, height: 860 },
  { name: 'phone', width: 390, height: 844 },
] as const;

void test('no name breaks a screen, wide or narrow, and none is a barrier', async () => {
  const page = await fresh();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await arrive(page, server.address);
    const paths = [
      '/',
      '/people',
      '/map',
      '/map?view=table',
      `/merge?a=${ids['long']}&b=${ids['nameless']}`,
      '/memories',
      '/history',
      ...Object.values(ids).map((id) => `/people/${id}`),
      `/people/${ids['long']}/brief`,
      `/people/${ids['long']}?open=edit`,
      `/people/${ids['handles']}?open=edit`,
    ];
    for (const [at, path] of paths.entries()) {
      await turnTo(page, path);
      await picture(page, `bad-${size.name}-${at}`);
      if (await overflows(page)) found.push(`${size.name} ${path}: wider than the window`);
      for (const barrier of size.name === 'phone' ? await barriers(page) : [])
        found.push(`${path}: ${barrier}`);
    }
  }
  assert.deepEqual(found, []);
  assert.deepEqual(thrown, []);
  await page.close();
});

void test('names of other scripts stand as they are, and whoever has none is called so', async () => {
  const page = await fresh();
  const headed = async (id: string | undefined) => {
    await arrive(page, `${server.address}/people/${id}`);
    return page.locator('main h1').first().textContent();
  };
  assert.equal((await headed(ids['rightToLeft']))?.trim(), rightToLeft);
  assert.equal((await headed(ids['faces']))?.trim(), faces);
  assert.equal((await headed(ids['long']))?.trim(), long);
  assert.notEqual((await headed(ids['nameless']))?.trim(), '');
  await page.goto(`${server.address}/people`);
  const rows = page.locator('.people-row');
  await rows.first().waitFor();
  for (const text of await rows.allTextContents()) assert.match(text.trim(), /\S/);
  await page.close();
});

void test('forty handles: a few stand there, the others open', async () => {
  const page = await fresh();
  await page.goto(`${server.address}/people/${ids['handles']}`);
  await page.locator('.handle').first().waitFor();
  const more = page.getByText(says('person:moreHandles', { count: 32 }));
  await more.waitFor();
  const shown = page.locator('.handle:visible');
  assert.equal(await shown.count(), 8);
  await more.click();
  await until('all forty are shown', async () => (await shown.count()) === 40);
  assert.equal(await overflows(page), false);
  await page.close();
});

void test('with 100,000 touches a person opens with few of them, and what came before comes page by page', async () => {
  const page = await fresh();
  const answers: Promise<Buffer>[] = [];
  page.on('response', (answer) => {
    if (/\/api\/v1\/(show|timeline)\?/.test(answer.url())) answers.push(answer.body());
  });
  await page.goto(`${server.address}/people/${ids['busy']}`);
  const moments = page.locator('.story .moment');
  await moments.first().waitFor();
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok((await elements()) < 2_000, `${await elements()} elements`);
  const older = page.getByRole('button', { name: says('person:older') });
  for (let turn = 0; turn < 3; turn += 1) {
    const before = await moments.count();
    await older.click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('.story .moment').length > before,
      before,
    );
  }
  assert.ok((await elements()) < 4_000, `${await elements()} elements`);
  for (const { length } of await Promise.all(answers))
    assert.ok(length < 200_000, `an answer of ${length} bytes`);
  assert.ok(answers.length >= 4, `${answers.length} answers`);
  await page.close();
});

void test('markup in a memory is text wherever it is shown, and nothing in it runs', async () => {
  const page = await fresh();
  for (const path of [`/people/${ids['busy']}`, '/memories', `/people/${ids['busy']}/brief`]) {
    await page.goto(`${server.address}${path}`);
    await page.getByText(markup).first().waitFor();
    assert.equal(await page.locator('main script, main img[src=x]').count(), 0, path);
    assert.match(await page.title(), /Kith/, path);
  }
  await page.close();
});
