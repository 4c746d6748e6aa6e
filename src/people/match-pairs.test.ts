import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairs } from '../../test/support/pairs.ts';
import { findDuplicates } from './match.ts';

for (const { what, fate, one, other } of pairs)
  void test(`${what}: ${fate}`, () => {
    const [found] = findDuplicates([
      { ...one, id: 'p1' },
      { ...other, id: 'p2' },
    ]);
    assert.equal(found === undefined ? 'nothing' : found.sure ? 'joined' : 'asked', fate);
  });
