/** Of all kind words a few of each person are chosen, none twice, none that was answered, and no formula. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseWords, type Heard } from './choose-words.ts';

const said = (touchId: string, text: string, weight = 2, day = '2024-05-01'): Heard => ({
  touchId,
  seen: { kind: 'kind-word', key: `chat:signal:${touchId}`, place: 'line 1', day, text, weight },
});
const nobody: ReadonlySet<number> = new Set();
const by = (...people: readonly (readonly [touchId: string, personId: number])[]) =>
  new Map(people.map(([touchId, personId]) => [touchId, { personId, touchId }]));
const texts = (all: readonly Heard[], who: ReturnType<typeof by>, without = nobody) =>
  chooseWords(all, who, without, () => false).words.map(({ text }) => text);

void test('the most telling of a person, at most twelve, of what nobody said or somebody at rest none', () => {
  const many = Array.from({ length: 30 }, (_, n) =>
    said('a', `Thank you for the ${n}th evening.`, n === 7 ? 4 : 2),
  );
  const chosen = texts(
    [...many, said('b', 'I am so proud of you.'), said('c', 'You made my day.')],
    by(['a', 1], ['b', 2]),
    new Set([2]),
  );
  assert.equal(chosen.length, 12);
  assert.equal(chosen[0], 'Thank you for the 7th evening.');
});

void test('said twice it is offered once, with the day on which it was said first', () => {
  const all = [
    said('b', 'You made my day.', 2, '2024-06-01'),
    said('a', 'You made my day.', 2, '2024-05-01'),
  ];
  const { words } = chooseWords(all, by(['a', 1], ['b', 1]), nobody, () => false);
  assert.deepEqual(
    words.map(({ day, where }) => [day, where]),
    [['2024-05-01', 'signal']],
  );
});

void test('what three people say word for word is a formula, unless it is as short as what lovers say', () => {
  const who = by(['a', 1], ['b', 2], ['c', 3]);
  const all = ['a', 'b', 'c'].flatMap((id) => [
    said(id, 'Thank you for being part of our wonderful journey.'),
    said(id, 'I love you so much.'),
  ]);
  assert.deepEqual(
    texts(all, who),
    Array.from({ length: 3 }, () => 'I love you so much.'),
  );
});

void test('what was answered is not chosen again', () => {
  const all = [said('a', 'You made my day.')];
  const [first] = chooseWords(all, by(['a', 1]), nobody, () => false).words;
  assert.ok(first);
  assert.deepEqual(
    chooseWords(all, by(['a', 1]), nobody, (hash) => hash === first.hash),
    { words: [], people: 0 },
  );
});
