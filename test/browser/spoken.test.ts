/** What a screen reader is told on every screen: places with names, headings in order, nothing to press without a name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, until } from './patience.ts';
import { says } from './says.ts';
import { turnTo, visit, type Wishes } from './stand.ts';

const screens = [
  '/',
  '/people',
  '/people/p1',
  '/people/p1?open=edit',
  '/people/p1?open=date',
  '/people/p1/brief',
  '/map',
  '/map?view=table',
  '/capture',
  '/questions',
  '/history',
  '/backup',
  '/settings',
  '/merge?a=p1&b=p9',
  '/memories',
  '/introductions',
  '/look',
  '/review',
  '/well',
  '/more',
  '/waiting',
  '/do/export',
  '/do/token',
  '/nowhere',
];

/** A role that is nothing without a name. */
const pressed =
  /^\s*- (?:button|link|textbox|searchbox|combobox|checkbox|radio|slider|switch|tab|option|menuitem|img|dialog|figure|group)(?: \[[^\]]*\])*:?$/;

/** What is wrong with a tree as it is read aloud, one line a fault. */
function faults(tree: string): readonly string[] {
  const lines = tree.split('\n');
  const found = lines.filter((line) => pressed.test(line)).map((line) => `without a name: ${line.trim()}`);
  const main = tree.slice(tree.indexOf('- main'));
  const levels = [...main.matchAll(/- heading [^\n]*\[level=(\d)\]/g)].map(([, level]) => Number(level));
  if (levels[0] !== 1) found.push(`the first heading is of level ${levels[0]}`);
  if (levels.filter((level) => level === 1).length !== 1) found.push('not one first heading');
  for (const [at, level] of levels.entries()) {
    if (at > 0 && level > (levels[at - 1] ?? 0) + 1) found.push(`heading ${at + 1} skips to level ${level}`);
  }
  if (!tree.includes('- main')) found.push('no main part');
  if (!tree.includes(`navigation "${says('app:nav.main')}"`)) found.push('no navigation with a name');
  return found;
}

const looks: readonly (readonly [string, Wishes])[] = [
  ['on a desk', {}],
  ['on a phone', { phone: true }],
];

for (const [look, wishes] of looks) {
  void test(`every screen reads well ${look}`, async () => {
    const { page } = await visit('/', wishes);
    const found: string[] = [];
    for (const path of screens) {
      await turnTo(page, path);
      const tree = await page.locator('body').ariaSnapshot();
      for (const fault of faults(tree)) found.push(`${path}: ${fault}`);
    }
    assert.deepEqual(found, []);
  });
}

void test('a new screen is read from its beginning, and the way back leads to where one was', async () => {
  const { page } = await visit('/people');
  await page
    .locator('.rail')
    .getByRole('link', { name: says('app:nav.map') })
    .click();
  await page.getByRole('heading', { level: 1, name: says('map:title') }).waitFor();
  await focused(page.locator('#main'));
  await until('the tab bears the name of the screen', async () =>
    (await page.title()).includes(says('app:nav.map')),
  );
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: says('app:keys.title') });
  await help.waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await focused(page.locator('#main'));
});

void test('what was done is said aloud, once', async () => {
  const { page } = await visit('/');
  const name = (await page.locator('.next-card .name').textContent()) ?? '';
  await page.keyboard.press('l');
  const said = says('today:said.later', { name });
  await page.locator('[aria-live=polite]').getByText(said).waitFor();
  assert.equal(await page.getByText(said).count(), 1);
});

void test('at twice the size and at the width of a phone every screen can be read without going sideways', async () => {
  const { page } = await visit('/');
  // 1280 by 1024 at 400 %, as WCAG 1.4.10 has it; twice the letters besides.
  await page.setViewportSize({ width: 320, height: 512 });
  const wide: string[] = [];
  for (const path of screens) {
    await turnTo(page, path);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    );
    if (over) wide.push(path);
  }
  assert.deepEqual(wide, []);
});

void test('whoever wants stillness gets it: nothing moves, and everything works', async () => {
  const { page } = await visit('/map');
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
  await turnTo(page, '/');
  await page.keyboard.press('d');
  await page.locator('.afterwards').waitFor();
  const running = await page.evaluate(
    () => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration ?? 0) > 20).length,
  );
  assert.equal(running, 0);
});
