/** What Kith asks: names joined at one press, questions answered by number, pairs told to be two; each taken back by undo. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { says } from './says.ts';
import { settled } from './settled.ts';
import { barriers, visit } from './stand.ts';

const bare = ['Maren', 'Jonas', 'Wren'].map((name) => ({
  id: `whose-card:${name}`,
  kind: 'whose-card',
  text: `“${name}” has no address and no number. Whose card is it?`,
  choices: [{ id: 'new', text: 'Somebody new' }],
  people: [],
  evidence: [],
}));

void test('names with just one match are joined at one press, and parted again by undo', async () => {
  const { page, server } = await visit('/questions');
  const written: string[] = [];
  let questions = bare;
  await page.route('**/api/v1/questions*', (route) => route.fulfill({ json: questions }));
  await page.route('**/api/v1/same-names', async (route) => {
    written.push('same-names');
    questions = bare.slice(2);
    await route.fulfill({ json: { joined: 2, change: 'c1' } });
  });
  await page.route('**/api/v1/undo', async (route) => {
    written.push(`undo ${(route.request().postDataJSON() as { id: string }).id}`);
    questions = bare;
    await route.fulfill({ json: { undone: [], kept: [] } });
  });
  await page.goto(`${server.address}/questions`);
  await settled(page);
  const join = page.getByRole('button', { name: says('people-screen:joinNames') });
  await join.click();
  await page.getByText(says('people-screen:joined', { count: 2 })).waitFor();
  // One name is left, and one alone needs no button for all.
  await join.waitFor({ state: 'detached' });
  await page.locator('.toast .undo').click();
  await page.getByText(says('app:undo.done')).waitFor();
  await join.waitFor();
  assert.deepEqual(written, ['same-names', 'undo c1']);
});

const whose = ['Maren', 'Jonas', 'Wren'].map((name) => ({
  id: `whose:${name}`,
  kind: 'whose',
  text: `Who is ${name}?`,
  choices: [
    { id: `${name}-1`, text: `${name} Okafor` },
    { id: `${name}-2`, text: `${name} Okafor` },
    { id: 'new', text: 'Somebody new' },
  ],
  people: [1, 2].map((n) => ({
    id: `${name}-${n}`,
    name: `${name} Okafor`,
    handles: [`${name.toLowerCase()}${n}@example.org`],
    circles: [],
    company: null,
    last: null,
  })),
  evidence: [],
}));

void test('questions are answered by number one after the other, put off by 0, and asked again after an undo', async () => {
  const { page, server, complaints } = await visit('/questions');
  const answered: string[] = [];
  let open = whose;
  await page.route('**/api/v1/questions*', (route) => route.fulfill({ json: open }));
  await page.route('**/api/v1/answer', async (route) => {
    const { id, choice } = route.request().postDataJSON() as { id: string; choice: string };
    answered.push(choice);
    open = whose.filter((one) => one.id !== id);
    await route.fulfill({ json: { id, choice, change: 'c2' } });
  });
  await page.route('**/api/v1/undo', async (route) => {
    open = whose;
    await route.fulfill({ json: { undone: [], kept: [] } });
  });
  await page.goto(`${server.address}/questions`);
  await settled(page);
  const asked = (name: string) => page.getByRole('heading', { level: 2, name: `Who is ${name}?` });
  await asked('Maren').waitFor();
  await page.keyboard.press('2');
  await asked('Jonas').waitFor();
  // Whoever reads by ear is at the next question.
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Who is Jonas?');
  await page.locator('.toast .undo').waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press('z');
  await asked('Maren').waitFor();
  await page.keyboard.press('0');
  await asked('Jonas').waitFor();
  await page.getByRole('button', { name: 'jonas1@example.org' }).click();
  await asked('Wren').waitFor();
  assert.deepEqual(answered, ['Maren-2', 'Jonas-1']);
  assert.deepEqual(complaints, []);
});

void test('a pair that is two people is told so at one press, and stands there again after an undo', async () => {
  const { page, server } = await visit('/questions');
  const pairs = [
    {
      a: { id: 'p1', name: 'Maren Okafor' },
      b: { id: 'p9', name: 'M. Okafor' },
      evidence: ['a short form'],
      sure: false,
    },
    {
      a: { id: 'p2', name: 'Jonas Lindqvist' },
      b: { id: 'p3', name: 'J. Lindqvist' },
      evidence: [],
      sure: true,
    },
  ];
  let left = pairs;
  const said: unknown[] = [];
  await page.route('**/api/v1/duplicates*', (route) => route.fulfill({ json: left }));
  await page.route('**/api/v1/different', async (route) => {
    said.push(route.request().postDataJSON());
    left = pairs.slice(1);
    await route.fulfill({ json: { a: pairs[0]?.a, b: pairs[0]?.b, change: 'c3' } });
  });
  await page.route('**/api/v1/undo', async (route) => {
    left = pairs;
    await route.fulfill({ json: { undone: [], kept: [] } });
  });
  await page.goto(`${server.address}/merge`);
  const two = page.getByRole('button', {
    name: says('person:merging.apartOf', { a: 'Maren Okafor', b: 'M. Okafor' }),
  });
  await two.waitFor();
  assert.deepEqual(await barriers(page), []);
  await two.click();
  await two.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: says('person:merging.pairs', { count: 1 }) }).waitFor();
  await page.locator('.toast .undo').click();
  await two.waitFor();
  assert.deepEqual(said, [{ a: 'p1', b: 'p9' }]);
});
