import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../../test/support/house.ts';
import { standing } from '../../actions/access/standing.ts';
import { openHouse } from '../../actions/house.ts';
import { loadAction, perform } from '../../actions/perform.ts';
import type { Answer, Call } from '../../work/call.ts';
import { keptAnswers, type Kept } from './kept-answers.ts';

const asking = (name: string, text: string): Call => ({
  name,
  door: 'app',
  language: 'en',
  may: 'read',
  input: { kind: 'query', text },
  dryRun: false,
  passphrase: null,
  key: null,
  long: false,
});

const textOf = (answer: Answer | Kept): string =>
  answer.kind === 'kept' ? Buffer.from(answer.body).toString() : answer.kind === 'done' ? answer.json : '';

void test('a page is made once, and anew after every write of any process or thread', async () => {
  const house = testHouse();
  const another = () =>
    openHouse({ folder: join(house.temporary, 'vault'), door: 'cli', today: '2026-11-21', language: 'en' });
  const [answering, writing] = [another(), another()];
  const show = await loadAction('show');
  let made = 0;
  const kept = keptAnswers(
    () => standing(house.vault()),
    () => '2026-11-21',
  );
  const page = async (who: string): Promise<string> =>
    textOf(
      await kept.of(asking('show', `who=${who}`), async () => {
        made += 1;
        return { kind: 'done', json: JSON.stringify(await perform(show, answering, { who })) };
      }),
    );
  const anew = async (who: string) => JSON.stringify(await perform(show, house, { who }));
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
    await house.act('add', { name: 'Jonas Lindqvist', handle: ['jonas@example.org'] });
    assert.equal(await page('Maren'), await anew('Maren'));
    assert.equal(await page('Maren'), await anew('Maren'));
    assert.equal(await page('Jonas'), await anew('Jonas'));
    assert.equal(made, 2);
    for (const [house, action, input] of [
      [writing, 'done', { who: 'Maren', by: 'call' }],
      [answering, 'relate', { who: 'Jonas', what: 'spouse', to: 'Maren' }],
      [writing, 'edit', { who: 'Maren', name: 'Maren O.' }],
      [writing, 'undo', {}],
      [writing, 'settings', { key: 'zone', value: 'Asia/Tokyo' }],
    ] as const) {
      await perform(await loadAction(action), house, input);
      for (const who of ['Maren', 'Jonas']) assert.equal(await page(who), await anew(who), action);
    }
  } finally {
    answering.close();
    writing.close();
    house.end();
  }
});

void test('an answer during which something was written is not kept', async () => {
  const house = testHouse();
  const kept = keptAnswers(
    () => standing(house.vault()),
    () => '2026-11-21',
  );
  const ask = (json: string, meanwhile: () => Promise<unknown>) =>
    kept.of(asking('show', 'who=Maren'), async () => {
      await meanwhile();
      return { kind: 'done', json };
    });
  try {
    await ask('"old"', () => house.act('add', { name: 'Maren Okafor' }));
    assert.equal(textOf(await ask('"new"', () => Promise.resolve())), '"new"');
    assert.equal(textOf(await ask('"not asked"', () => Promise.resolve())), '"new"');
  } finally {
    house.end();
  }
});

void test('what depends on the hour, on another day, door or language is never answered from memory', async () => {
  const house = testHouse();
  let day = '2026-11-21';
  const kept = keptAnswers(
    () => standing(house.vault()),
    () => day,
  );
  let made = 0;
  const ask = (call: Call) =>
    kept.of(call, async () => {
      made += 1;
      return { kind: 'done', json: '{}' };
    });
  try {
    for (const call of [
      asking('today', ''),
      asking('today', ''),
      asking('show', 'who=Lin'),
      { ...asking('show', 'who=Lin'), language: 'de' as const },
      { ...asking('show', 'who=Lin'), door: 'api' as const },
    ])
      await ask(call);
    day = '2026-11-22';
    await ask(asking('show', 'who=Lin'));
    assert.equal(made, 6);
    await ask(asking('show', 'who=Lin'));
    assert.equal(made, 6);
  } finally {
    house.end();
  }
});
