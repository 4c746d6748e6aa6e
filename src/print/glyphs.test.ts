import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import { missingFrom, readGlyphs, type FontSource } from './glyphs.ts';

const file = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
);
const from = (bytes: Uint8Array): FontSource => ({ read: (at, length) => bytes.subarray(at, at + length) });

void test('a font shows the letters it was drawn for and no others', () => {
  const covers = readGlyphs(from(file));
  assert.ok(covers !== null);
  for (const sign of 'AzŁßΩжी₱') assert.ok(covers(sign.codePointAt(0) ?? 0), sign);
  for (const sign of '李한אﷺ') assert.ok(!covers(sign.codePointAt(0) ?? 0), sign);
});

void test('spaces, joiners and marks without a shape are never missing', () => {
  assert.deepEqual(missingFrom(['a\u200D\uFE0F\u2069 \n\u00A0é'], [(point) => point === 0x61]), ['é']);
});

void test('whatever bytes are given, reading a font never throws', () => {
  fc.assert(
    fc.property(
      fc.nat(400),
      fc.uint8Array({ minLength: 1, maxLength: 12 }),
      fc.nat(0x10ffff),
      (at, noise, point) => {
        const bytes = Uint8Array.from(file);
        bytes.set(noise, at);
        const shown = readGlyphs(from(bytes))?.(point);
        assert.ok(shown === undefined || typeof shown === 'boolean');
      },
    ),
    { numRuns: 60 },
  );
});

void test('what is no font has no glyphs', () => {
  for (const bytes of [
    new Uint8Array(0),
    new Uint8Array(64),
    Buffer.from('%PDF-1.7 and more text here than a head'.repeat(9)),
  ])
    assert.equal(readGlyphs(from(bytes)), null);
});
