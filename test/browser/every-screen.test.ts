/** Every screen in every state that can be opened: no barrier, nothing wider than the window, nothing refused by the policy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './settled.ts';
import { arrive, barriers, overflows, turnTo, visit, type Wishes } from './stand.ts';

const screens = [
  '/',
  '/?minutes=60',
  '/people',
  '/people?warmth=fading',
  '/people/p1',
  '/people/p1?open=edit',
  '/people/p1?open=date',
  '/people/p1/brief',
  '/people/nobody',
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
  '/review?period=quarter',
  '/well',
  '/more',
  '/waiting',
  '/do/export',
  '/do/token',
  '/do/doctor',
  '/nowhere',
];
const empty = [
  '/',
  '/people',
  '/map',
  '/capture',
  '/history',
  '/backup',
  '/memories',
  '/introductions',
  '/look',
  '/review',
  '/well',
];

const looks: readonly (readonly [string, Wishes, readonly string[]])[] = [
  ['on a desk', {}, screens],
  ['in the dark', { dark: true }, screens],
  ['on a phone', { phone: true }, screens],
  [
    'in German',
    { language: 'de', phone: true },
    ['/', '/people', '/people/p1', '/map', '/settings', '/capture'],
  ],
  ['with an empty vault', { size: 'empty' }, empty],
  ['with an empty vault on a phone in the dark', { size: 'empty', phone: true, dark: true }, empty],
];

for (const [look, wishes, paths] of looks) {
  void test(`no screen has a barrier or runs over ${look}`, async () => {
    const { page, complaints } = await visit('/', wishes);
    const found: string[] = [];
    for (const path of paths) {
      await turnTo(page, path);
      for (const barrier of await barriers(page)) found.push(`${path}: ${barrier}`);
      if (await overflows(page)) found.push(`${path}: wider than the window`);
    }
    assert.deepEqual(found, []);
    assert.deepEqual(complaints, []);
  });
}

void test('a language a third longer still fits every screen of a phone', async () => {
  const { page } = await visit('/?pseudo', { phone: true });
  const found: string[] = [];
  for (const path of screens) {
    await turnTo(page, `${path}${path.includes('?') ? '&' : '?'}pseudo`);
    if (await overflows(page)) found.push(path);
    // Whatever is not stretched did not come from the catalogue.
    const plain = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main :not(.failed) > h1, .rail a span, .tabs a span, main :not(.question-list fieldset, .question-card fieldset) > .btn',
        ),
      ]
        .map((element) => (element.textContent ?? '').trim())
        .filter((text) => /^[A-Z][a-z]+ [a-z]/.test(text)),
    );
    if (plain.length > 0) found.push(`${path}: ${plain.join(', ')}`);
  }
  assert.deepEqual(found, []);
});

void test('right to left and at twice the size, Today and a person hold together', async () => {
  const { page, server } = await visit('/');
  for (const path of ['/', '/people/p20', '/people']) {
    await arrive(page, `${server.address}${path}`);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.setViewportSize({ width: 680, height: 430 });
    await settled(page);
    assert.equal(await overflows(page), false, path);
  }
});
