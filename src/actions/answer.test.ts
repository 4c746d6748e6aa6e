/** An answer is given by its id, or by its place among the choices as a person at a terminal reads them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStand } from '../../test/formats/stand.ts';
import answer from './answer.ts';
import { perform } from './perform.ts';
import questions from './questions.ts';

type Asked = readonly { readonly id: string; readonly choices: readonly { readonly id: string }[] }[];

void test('the second choice is called 2, and a number beyond the choices is none', async () => {
  await using stand = await openStand();
  await stand.bring(['cards', 'google', 'mail']);
  const [asked] = (await perform(questions, stand.house, {})) as Asked;
  assert.ok(asked !== undefined);
  for (const choice of ['0', String(asked.choices.length + 1), '-1', '1.0', ''])
    await assert.rejects(perform(answer, stand.house, { id: asked.id, choice }), { code: 'no-such-choice' });
  const done = (await perform(answer, stand.house, { id: asked.id, choice: '2' })) as { choice: string };
  assert.equal(done.choice, asked.choices[1]?.id);
});
