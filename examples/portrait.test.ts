/** A portrait is a small JPEG that any reader takes, and the same for the same number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portrait } from './portrait.ts';

void test('a portrait is a small JPEG, the same for the same number and another for another', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) {
    const bytes = Buffer.from(portrait(seed * 7919));
    assert.equal(bytes.readUInt16BE(0), 0xffd8);
    assert.equal(bytes.readUInt16BE(bytes.length - 2), 0xffd9);
    assert.ok(bytes.length < 12_000, `${bytes.length} bytes`);
    seen.add(bytes.toString('base64'));
  }
  assert.equal(seen.size, 60);
  assert.deepEqual(portrait(7), portrait(7));
});

void test('inside the picture no byte of ones stands without the zero that follows it', () => {
  const bytes = portrait(99);
  const start = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xda])) + 14;
  for (let at = start; at < bytes.length - 2; at += 1)
    if (bytes[at] === 0xff) assert.equal(bytes[at + 1], 0, `at ${at}`);
});
