/** Names that stand alone in what came in: joined at one press where just one person fits, and parted again by undo. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { says } from './says.ts';
import { settled } from './settled.ts';
import { visit } from './stand.ts';

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
