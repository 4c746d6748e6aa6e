/** How many messages of a machine there are, by what several imports told of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../../people/match-hash.ts';
import { allOf, countOf, type Robot } from './note-robot.ts';

const robot = (from: number, to: number, name: string | null = null): Robot => ({
  kind: 'robot',
  name,
  why: { key: name === null ? 'mail:why.bulk' : 'mail:why.unsubscribe' },
  seen: Array.from({ length: to - from }, (_, i) => hashOf(`mail:${from + i}`, 0))
    .sort((a, b) => a - b)
    .slice(0, 256),
});

const counted = (...told: Robot[]): number | null => {
  const all = allOf(told);
  return all === null ? null : countOf(all);
};

void test('messages that several imports tell are counted once', () => {
  assert.equal(counted(robot(0, 40), robot(20, 60), robot(0, 10)), 60);
  assert.equal(counted(), null);
});

void test('thousands of messages are counted within a fifth, and the same in any order', () => {
  const [a, b, c] = [robot(0, 9_000), robot(5_000, 20_000), robot(100, 300)];
  const count = counted(a, b, c) ?? 0;
  assert.ok(Math.abs(count - 20_000) < 4_000, String(count));
  assert.deepEqual(allOf([a, b, c]), allOf([c, b, a]));
});

void test('the fullest name and the same reason stay, whichever came first', () => {
  const [bare, named, short] = [robot(0, 1), robot(0, 1, 'The Shop'), robot(0, 1, 'Shop')];
  assert.equal(allOf([bare, named, short])?.name, 'The Shop');
  assert.deepEqual(allOf([short, named, bare]), allOf([bare, named, short]));
});
