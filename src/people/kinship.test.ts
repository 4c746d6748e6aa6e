/** Kinship reads the same from both sides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherSide } from './kinship.ts';

void test('the other side of a relation is its counterpart, and the other side of that is the relation again', () => {
  for (const [what, other] of [
    ['parent', 'child'],
    ['grandparent', 'grandchild'],
    ['godchild', 'godparent'],
    ['manager', 'report'],
    ['introduced-by', 'introduced'],
    ['aunt or uncle', 'niece or nephew'],
    ['emergency', 'emergency for'],
  ] as const) {
    assert.equal(otherSide(what), other);
    assert.equal(otherSide(other), what);
  }
});

void test('a word that tells more than the relation loses only that on the other side', () => {
  assert.equal(otherSide('Daughter'), 'parent');
  assert.equal(otherSide('aunt'), 'niece or nephew');
  assert.equal(otherSide('husband'), 'spouse');
  assert.equal(otherSide('brother'), 'sibling');
});

void test('what has no counterpart is the same from both sides', () => {
  for (const what of ['spouse', 'friend', 'neighbor', 'sings next to']) assert.equal(otherSide(what), what);
});
