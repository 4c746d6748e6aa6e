import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenDay, writtenList } from './written-day.ts';

void test('a day is written out as far as it is known', () => {
  assert.equal(writtenDay('2026-11-21', 'en'), '21 November 2026');
  assert.equal(writtenDay('2026-11-21', 'de'), '21. November 2026');
  assert.equal(writtenDay('--02-29', 'en'), '29 February');
  assert.equal(writtenDay('1984-02', 'de'), 'Februar 1984');
  assert.equal(writtenDay('1984', 'en'), '1984');
  assert.equal(writtenDay('some day', 'en'), 'some day');
});

void test('names are joined as each language does', () => {
  assert.equal(writtenList(['Dev', 'Wren'], 'en'), 'Dev and Wren');
  assert.equal(writtenList(['Dev', 'Wren'], 'de'), 'Dev und Wren');
});
