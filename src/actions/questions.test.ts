/** A question about two people shows both and what speaks for it, so that it can be answered without looking them up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStand } from '../../test/formats/stand.ts';
import duplicates from './duplicates.ts';
import { perform } from './perform.ts';
import questions from './questions.ts';

interface Asked {
  readonly kind: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string; readonly handles: readonly string[] }[];
  readonly evidence: readonly string[];
}

void test('who may be the same is shown side by side, with what tells them apart and what speaks for it', async () => {
  await using stand = await openStand();
  await stand.bring(['cards', 'google', 'mail']);
  const asked = (await perform(questions, stand.house, {})) as readonly Asked[];
  const same = asked.filter(({ kind }) => kind === 'same-person');
  assert.ok(same.length > 0);
  for (const { people, evidence, text } of same) {
    assert.equal(people.length, 2, text);
    assert.equal(new Set(people.map(({ id }) => id)).size, 2, text);
    assert.ok(evidence.length > 0, text);
    for (const one of evidence) assert.doesNotMatch(one, /\{\{|match[.:]/);
  }
  for (const { people, evidence, choices } of asked.filter(({ kind }) => kind === 'whose-card')) {
    assert.deepEqual(
      people.map(({ id }) => id),
      choices.map(({ id }) => id).filter((id) => id !== 'new'),
    );
    assert.deepEqual(evidence, []);
  }
});

void test('a shared number is told as it is written on the card', async () => {
  await using stand = await openStand();
  await stand.bring(['cards', 'google']);
  const pairs = (await perform(duplicates, stand.house, {})) as readonly { evidence: readonly string[] }[];
  const numbers = pairs.flatMap(({ evidence }) =>
    evidence.filter((one) => one.startsWith('the same number')),
  );
  assert.ok(numbers.length > 0);
  for (const number of numbers) assert.match(number, /, \+?\d[\d ]+$/);
});
