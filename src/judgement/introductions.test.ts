/** Who could help whom. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { introductions, pairKey, type Giving } from './introductions.ts';

const giving = (id: string, needs: readonly string[], offers: readonly string[], quiet = false): Giving => ({
  id,
  needs,
  offers,
  quiet,
});
const pairs = (people: readonly Giving[], known?: ReadonlySet<string>) =>
  introductions(people, known).map((one) => `${one.needing} → ${one.offering}`);

void test('a need meets the offer that shares its words, whatever the case and the accents', () => {
  const people = [
    giving('maren', ['a luthier for her café cello'], []),
    giving('jonas', [], ['knows every LUTHIER in Oslo']),
    giving('lin', [], ['repairs bicycles']),
  ];
  assert.deepEqual(pairs(people), ['maren → jonas']);
});

void test('a rarer word in common comes first', () => {
  const people = [
    giving('maren', ['piano teacher', 'garden'], []),
    giving('a', [], ['garden']),
    giving('b', [], ['garden']),
    giving('c', [], ['piano lessons']),
  ];
  assert.equal(pairs(people)[0], 'maren → c');
});

void test('nobody is introduced to themselves, to someone they know, or out of their peace', () => {
  const people = [
    giving('maren', ['piano'], ['piano']),
    giving('jonas', [], ['piano']),
    giving('ruth', [], ['piano'], true),
  ];
  assert.deepEqual(pairs(people), ['maren → jonas']);
  assert.deepEqual(pairs(people, new Set([pairKey('jonas', 'maren')])), []);
});

void test('a pair is named once', () => {
  const people = [
    giving('maren', ['piano', 'piano lessons'], []),
    giving('jonas', [], ['piano', 'piano lessons']),
  ];
  assert.equal(introductions(people).length, 1);
});
