import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testHouse } from '../../test/support/house.ts';
import { indexed, matchQuery } from './search-index.ts';
import { search } from './search.ts';

void test('accents, ø, ł and ß are found without them, and the other way round', () => {
  assert.equal(indexed('Søren Łódź Straße'), 'soren lodz strasse');
  assert.equal(matchQuery('Straße'), '"strasse"*');
});

void test('scripts without spaces are found by any two letters in a row', () => {
  assert.match(indexed('東京で会う'), /東京 京で で会 会う/);
});

void test('nothing that is typed makes a query fail', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor' });
    const vault = house.vault();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('"', '*', 'NEAR(', 'a OR', '-', '^x', 'col:'),
        ),
        (typed) => {
          assert.ok(Array.isArray(search(vault, typed, 20)));
        },
      ),
      { numRuns: 2_000 },
    );
  } finally {
    house.end();
  }
});

void test('people come first, then what was said, the newest first', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Lake' });
    await house.act('remember', { who: 'Maren', text: 'frozen lake', on: '2024-02-14' });
    await house.act('remember', { who: 'Maren', text: 'the lake in summer', on: '2025-07-01' });
    const hits = await house.act('search', { query: 'lake' });
    assert.deepEqual(
      hits.map((hit: { kind: string; text: string }) => [hit.kind, hit.text]),
      [
        ['person', ''],
        ['memory', 'the lake in summer'],
        ['memory', 'frozen lake'],
      ],
    );
  } finally {
    house.end();
  }
});

void test('the hot query reads the index and sorts nothing', () => {
  const house = testHouse();
  try {
    const plan = house
      .vault()
      .raw.prepare(
        'EXPLAIN QUERY PLAN SELECT rowid FROM search_texts WHERE search_texts MATCH ? ORDER BY rowid DESC LIMIT 20',
      )
      .all('"a"*')
      .map((row) => String(row['detail']));
    assert.ok(
      plan.every((line) => !line.includes('TEMP B-TREE')),
      plan.join('; '),
    );
  } finally {
    house.end();
  }
});
