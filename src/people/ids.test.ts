/** Ids made of keys: the same for the same key, and in the order of their days. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { besideItsDay, publicId } from './ids.ts';

const idOf = (key: string): string =>
  publicId('t', besideItsDay(key, hash('sha256', key, 'buffer').subarray(0, 10)));

const day = fc
  .date({ min: new Date('1970-02-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

void test('ids of keys that end with a day are in the order of their days', () => {
  fc.assert(
    fc.property(day, day, fc.string(), fc.string(), (a, b, x, y) => {
      const [first, second] = [idOf(`sms:${x}:${a}`), idOf(`whatsapp:${y}:${b}:answer`)];
      if (a < b) assert.ok(first < second);
      if (a > b) assert.ok(first > second);
    }),
  );
});

void test('ids of keys that end with a moment are in the order of their days', () => {
  const moment = fc.integer({ min: 100_000_000, max: 7_000_000_000 });
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const days = Math.floor(a / 86_400) - Math.floor(b / 86_400);
      const [first, second] = [idOf(`call:+4930:${a}`), idOf(`call:+4931:${b}`)];
      if (days < 0) assert.ok(first < second);
      if (days > 0) assert.ok(first > second);
    }),
  );
});

void test('two keys of one day have two ids, and a key without a day keeps its whole hash', () => {
  const keys = Array.from({ length: 20_000 }, (_, n) => `sms:+49301234${n}:2026-11-21`);
  assert.equal(new Set(keys.map(idOf)).size, keys.length);
  const bytes = hash('sha256', 'mail:1@example.org', 'buffer').subarray(0, 10);
  assert.deepEqual(besideItsDay('mail:1@example.org', bytes), bytes);
  assert.match(idOf('sms:+49301234:2026-11-21'), /^t[0-9a-hjkmnp-tv-z]{16}$/);
});
