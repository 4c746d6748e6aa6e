/** A report stays short and still counts everything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortSkips } from './short-skips.ts';

const skip = (source: string, n: number, why: string) => ({ source, place: `message ${n}`, why });

void test('a few of a kind are told one by one, each with its place', () => {
  const skips = [skip('a/inbox.mbox', 1, 'list'), skip('a/inbox.mbox', 2, 'no date')];
  assert.deepEqual(
    shortSkips(skips),
    skips.map((one) => ({ ...one, count: 1 })),
  );
});

void test('of many, the first are told and the rest counted under the folder that holds them all', () => {
  const skips = Array.from({ length: 5_000 }, (_, n) => skip(`mail/${n % 2 ? 'sent' : 'inbox'}`, n, 'list'));
  const short = shortSkips([...skips, skip('mail/inbox', 1, 'spam')]);
  assert.equal(short.length, 7);
  assert.deepEqual(short[5], { source: 'mail', place: '', why: 'list', count: 4_995 });
  assert.equal(short[6]?.why, 'spam');
});

void test('whatever was left aside, the counts add up and no reason is lost', () => {
  const one = fc.record({
    source: fc.constantFrom('a/x', 'a/y', 'b!/c'),
    place: fc.string(),
    why: fc.constantFrom('p', 'q', 'r'),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 200 }), (skips) => {
      const short = shortSkips(skips);
      assert.equal(
        short.reduce((sum, { count }) => sum + count, 0),
        skips.length,
      );
      assert.deepEqual(new Set(short.map(({ why }) => why)), new Set(skips.map(({ why }) => why)));
    }),
  );
});
