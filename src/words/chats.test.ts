/** Every reason that chats give is a sentence in both languages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chats as german } from './de/chats.ts';
import { chats as english } from './en/chats.ts';

const folder = new URL('../capture/', import.meta.url);
const sources = readdirSync(folder).filter((name) => /chat|calls/.test(name) && !name.endsWith('.test.ts'));
const named = sources.flatMap(
  (name) => readFileSync(new URL(name, folder), 'utf8').match(/'chats:[a-z-]+'/g) ?? [],
);

void test('each key that is named has its sentence', () => {
  assert.ok(named.length > 10);
  for (const key of named.map((quoted) => quoted.slice(7, -1))) {
    for (const words of [english, german]) assert.ok(key in words || `${key}_other` in words, key);
  }
});

void test('English and German have the same keys', () => {
  assert.deepEqual(Object.keys(german), Object.keys(english));
});
