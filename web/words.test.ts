/** The screens' words: both languages whole, every key that a screen asks for is there, nothing shouts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Catalogue, Words } from '../src/words/say.ts';
import { catalogue as de } from './words/de.ts';
import { catalogue as en } from './words/en.ts';

function keysOf(words: Words | Catalogue, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = before === '' ? `${key}:` : before.endsWith(':') ? `${before}${key}` : `${before}.${key}`;
    return typeof value === 'string' ? [[path, value] as const] : keysOf(value, path);
  });
}

const english = new Map(keysOf(en));
const german = new Map(keysOf(de));

void test('German says everything that English says, and nothing else', () => {
  assert.deepEqual([...german.keys()].sort(), [...english.keys()].sort());
});

void test('both languages fill in the same values', () => {
  const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
  const apart = [...english].filter(([key, text]) => values(text) !== values(german.get(key) ?? ''));
  assert.deepEqual(apart, []);
});

void test('no sentence shouts', () => {
  const loud = [...english, ...german].filter(([, text]) => /!(?!next)/.test(text));
  assert.deepEqual(loud, []);
});

void test('every key that a screen names in full has its words', () => {
  const plural = (key: string) => english.has(key) || english.has(`${key}_other`);
  const missing: string[] = [];
  for (const folder of ['.', 'parts', 'screens', 'offline']) {
    for (const file of readdirSync(join(import.meta.dirname, folder))) {
      if (!/\.tsx?$/.test(file) || file.endsWith('.test.ts')) continue;
      const source = readFileSync(join(import.meta.dirname, folder, file), 'utf8');
      for (const [, key] of source.matchAll(/'([a-z-]+:[\w.-]+)'/g)) {
        const [namespace = ''] = (key ?? '').split(':');
        if (namespace in en && key !== undefined && !plural(key)) missing.push(`${file}: ${key}`);
      }
    }
  }
  assert.deepEqual(missing, []);
});
