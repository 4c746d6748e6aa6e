/** A screen that breaks: one kind sentence and the way back, in the house around it, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused } from './patience.ts';
import { says } from './says.ts';
import { settled } from './settled.ts';
import { barriers, turnTo, visit, type Visit } from './stand.ts';

/** The next answer of an action has a shape that nobody expected. */
async function spoil(page: Visit['page'], name: string): Promise<void> {
  await page.route(`**/api/v1/${name}*`, (route) => route.fulfill({ json: { secret: 'Maren Okafor' } }));
}

const words = { en: 'This page could not be shown.', de: 'Diese Seite ließ sich nicht zeigen.' } as const;

for (const language of ['en', 'de'] as const)
  void test(`a screen that breaks says so and leaves the rail to go elsewhere (${language})`, async () => {
    const { page } = await visit('/', { language, phone: language === 'de', dark: language === 'de' });
    await spoil(page, 'imports');
    await spoil(page, 'memories');
    await turnTo(page, '/memories');
    const title = page.getByRole('heading', { level: 1, name: words[language] });
    await title.waitFor();
    await focused(title);
    assert.deepEqual(await barriers(page), []);
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Maren|secret|TypeError/);
    await turnTo(page, '/people');
    await page.locator('.people-row').first().waitFor();
    assert.equal(await title.count(), 0);
    await turnTo(page, '/memories');
    await title.waitFor();
    await page.locator('.failed a').click();
    await page.locator('.next-card').waitFor();
  });

void test('when the house itself breaks there is still a sentence and a way back', async () => {
  const { page, server } = await visit('/people');
  await spoil(page, 'today');
  await page.goto(`${server.address}/`);
  await page.getByRole('heading', { level: 1, name: says('app:broken') }).waitFor();
  await page.unroute('**/api/v1/today*');
  await page.locator('.failed a').click();
  await page.locator('.next-card').waitFor();
  await settled(page);
});
