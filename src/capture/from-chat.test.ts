/** Messages of one day become one talk whose last word is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TouchSeen } from './evidence.ts';
import { conversations, firstWords } from './from-chat.ts';
import type { Said } from './from-chat.ts';

const maren = { name: 'Maren Okafor', handle: null };
const say = (minute: number, mine: boolean, text = `${minute}`): Said => ({
  stem: 'chat:x:maren',
  at: 1_615_546_800 + minute * 60,
  day: '2021-03-12',
  mine,
  who: maren,
  text,
  place: `message ${minute}`,
  group: null,
});
const all = (said: readonly Said[]): TouchSeen[] => {
  const days = conversations(8);
  return [...said.flatMap((each) => days.add(each)), ...days.end()];
};
const brief = (said: readonly Said[]): string[] =>
  all(said).map((touch) => `${touch.direction} ${touch.place} ${touch.text}`);

void test('a talk of one side is one touch at its beginning', () => {
  assert.deepEqual(brief([say(1, true), say(2, true)]), ['out message 1 1']);
});

void test('an answer is a second touch at the last word of the other side', () => {
  assert.deepEqual(brief([say(1, true), say(2, false), say(3, false)]), [
    'out message 1 1',
    'in message 3 3',
  ]);
});

void test('whoever has the last word is the later touch', () => {
  assert.deepEqual(brief([say(1, true), say(2, false), say(3, true)]), ['out message 3 3', 'in message 2 2']);
  const sides = fc.array(fc.tuple(fc.nat(1000), fc.boolean()), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(sides, (entries) => {
      const said = entries.sort((x, y) => x[0] - y[0]).map(([minute, mine], n) => say(minute + n, mine));
      const found = all(said).sort((x, y) => x.moment.at - y.moment.at);
      const both = new Set(said.map((each) => each.mine)).size === 2;
      assert.equal(found.length, both ? 2 : 1);
      assert.equal(found.at(-1)?.direction, said.at(-1)?.mine === true ? 'out' : 'in');
      assert.equal(
        found.find((touch) => !touch.key.endsWith(':answer'))?.direction,
        said[0]?.mine === true ? 'out' : 'in',
      );
    }),
  );
});

void test('the order in which messages come makes no difference', () => {
  const sides = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sides, (mine) => {
      const said = mine.map((each, n) => say(n, each));
      assert.deepEqual(all([...said].reverse()), all(said));
    }),
  );
});

void test('words are those of the first message that has some', () => {
  assert.deepEqual(brief([say(1, false, ''), say(2, false, ' so\n much ')]), ['in message 1 so much']);
});

void test('words are cut between characters', () => {
  assert.equal(firstWords('😀'.repeat(150)), '😀'.repeat(100));
  assert.equal(firstWords(`x${'😀'.repeat(150)}`), `x${'😀'.repeat(99)}`);
});
