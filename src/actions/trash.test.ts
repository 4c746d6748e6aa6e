/** Thirty days of trash: what was taken away is listed, one thing comes back with what hung on it, and nothing that only moved is shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

const day = 86_400_000;

async function household(t: { after(run: () => void): void }): Promise<TestHouse> {
  const house = testHouse();
  t.after(() => house.end());
  for (const name of ['Maren Okafor', 'Jonas Lindqvist', 'Aunt Ruth']) await house.act('add', { name });
  return house;
}

void test('a person who was taken out is one thing in the trash and comes back whole', async (t) => {
  const house = await household(t);
  await house.act('remember', { who: 'Maren', text: 'walked over the frozen lake' });
  await house.act('remember', { who: 'Maren', text: 'sang in the boat' });
  await house.act('promise', { who: 'Maren', text: 'send the score' });
  await house.act('forget', { who: 'Maren' });
  const [thing, ...rest] = await house.act('trash');
  assert.deepEqual([thing.kind, thing.text, rest], ['people', 'Maren Okafor', []]);
  assert.deepEqual(thing.with, ['2 memories', 'one promise']);
  const back = await house.act('bring-back', { id: thing.id });
  assert.deepEqual(back.kept, []);
  const maren = await house.act('show', { who: 'Maren' });
  assert.deepEqual([maren.memories.length, maren.promises.length], [2, 1]);
  assert.equal((await house.act('search', { query: 'frozen lake' })).length, 1);
  assert.deepEqual(await house.act('trash'), []);
  await house.act('undo', { id: back.change });
  assert.deepEqual(await house.act('people').then((all: { name: string }[]) => all.length), 2);
  assert.equal((await house.act('trash')).length, 1);
});

void test('one of several things comes back alone, and the others stay where they are', async (t) => {
  const house = await household(t);
  const memory = await house.act('remember', { who: 'Ruth', text: 'plum cake' });
  const promise = await house.act('promise', { who: 'Ruth', text: 'bring the jars' });
  const ids = [memory.memory.id, promise.promise.id];
  for (const id of ids) await house.act('remove', { id });
  const listed = await house.act('trash');
  assert.deepEqual(
    listed.map((one: { text: string }) => one.text),
    ['bring the jars', 'plum cake'],
  );
  assert.equal(listed[0].person, 'Aunt Ruth');
  await house.act('bring-back', { id: ids[0] });
  const ruth = await house.act('show', { who: 'Ruth' });
  assert.deepEqual([ruth.memories.length, ruth.promises.length], [1, 0]);
  await assert.rejects(house.act('bring-back', { id: ids[0] }), { code: 'not-in-trash' });
});

void test('what was joined, undone or forgotten for good is no trash, and after thirty days a thing is in the history only', async (t) => {
  const house = await household(t);
  const [maren, jonas, ruth] = await house
    .act('people', { sort: 'name' })
    .then((all: { id: string }[]) => all.map(({ id }) => id));
  await house.act('merge', { a: maren, b: jonas });
  const added = await house.act('add', { name: 'Priya Raman' });
  await house.act('undo', { id: added.change });
  await house.act('add', { name: 'Zebedee Quillfeather' });
  await house.act('forget', { who: 'Zebedee', forGood: true });
  assert.deepEqual(await house.act('trash'), []);
  const { change } = await house.act('forget', { who: ruth });
  const later = (days: number) => house.act('trash', {}, { now: () => Date.now() + days * day });
  assert.equal((await later(29)).length, 1);
  assert.equal((await later(31)).length, 0);
  await house.act('undo', { id: change });
  assert.equal((await house.act('show', { who: ruth })).id, ruth);
});
