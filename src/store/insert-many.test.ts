/** Rows written together are the rows written one by one, journal and all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { change } from './change.ts';
import { insertMany, insertManyNew } from './insert-many.ts';

const head = (n: number) => ({ action: 'test', door: 'cli', at: 0, publicId: `h${n}`, about: {} });
const insert = 'INSERT INTO circles (public_id, name, source)';
const rowsOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, n) => [`g${from + n}`, `circle ${from + n}`, 'user']).flat();

void test('any number of rows is written in its order, each with its line in the journal', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const vault = house.vault();
  let from = 0;
  for (const count of [0, 1, 2, 31, 32, 33, 100]) {
    await change(vault, head(from + count * 1_000), async () => {
      assert.equal(insertMany(vault, insert, rowsOf(from, from + count), 3), count);
    });
    from += count;
  }
  const names = vault.raw.prepare('SELECT name FROM circles ORDER BY id').all();
  assert.deepEqual(
    names.map((row) => row['name']),
    Array.from({ length: from }, (_, n) => `circle ${n}`),
  );
  const noted = vault.raw.prepare("SELECT count(*) AS n FROM journal WHERE tbl = 'circles'").get();
  assert.equal(noted?.['n'], from);
});

void test('of rows that are there in part, the new ones are told', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const vault = house.vault();
  await change(vault, head(1), async () => {
    insertMany(vault, insert, rowsOf(10, 20), 3);
    const ids = insertManyNew(vault, insert, rowsOf(0, 40), 3);
    const names = vault.raw
      .prepare('SELECT name FROM circles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id')
      .all(JSON.stringify([...ids]))
      .map((row) => row['name']);
    assert.equal(names.length, 30);
    assert.ok(!names.includes('circle 15'));
  });
});

void test('rows that stand against a rule are all refused', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const vault = house.vault();
  assert.throws(() => insertMany(vault, insert, rowsOf(0, 5), 3), /outside a change/);
  await assert.rejects(
    change(vault, head(1), async () => {
      insertMany(vault, insert, [...rowsOf(0, 3), 'g0', 'again', 'user'], 3);
    }),
    /UNIQUE/,
  );
  assert.equal(vault.raw.prepare('SELECT count(*) AS n FROM circles').get()?.['n'], 0);
});
