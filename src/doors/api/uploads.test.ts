import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanPath } from './uploads.ts';

void test('a path that leads elsewhere is refused', () => {
  for (const path of ['', '/', '..', '../x', 'a/../../x', 'a\\..\\x', 'a\0b', './.', `${'a/'.repeat(30)}b`])
    assert.equal(cleanPath(path), null, path);
});

void test('names stay what they are as long as they are plain', () => {
  assert.equal(cleanPath('Mail/2026/Ærø søndag.mbox'), 'Mail/2026/Ærø søndag.mbox');
  assert.equal(cleanPath('/a//b/./c.vcf'), 'a/b/c.vcf');
  assert.equal(cleanPath('.hidden'), '_hidden');
});

void test('whatever is sent, the file lies below its folder under a name the disk takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (path) => {
      const clean = cleanPath(path);
      if (clean === null) return;
      const parts = clean.split('/');
      assert.equal(
        parts.some((part) => part === '..' || part === '.' || part === ''),
        false,
      );
      assert.equal(
        parts.every((part) => Buffer.byteLength(part) <= 255 && !part.includes('\0')),
        true,
      );
    }),
  );
});
