import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { journaled } from './migrations/0001-vault.ts';

void test('a write outside a change is refused by the database itself', () => {
  const house = testHouse();
  try {
    const { raw } = house.vault();
    assert.throws(
      () => raw.exec(`INSERT INTO settings (key, value) VALUES ('name', '"x"')`),
      /write outside a change/,
    );
    for (const table of journaled) {
      const triggers = raw
        .prepare(`SELECT count(*) AS n FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`)
        .get(table);
      assert.equal(triggers?.['n'], 3, table);
    }
  } finally {
    house.end();
  }
});

void test('commits are made to last: synchronous is FULL, foreign keys are on, the journal is a WAL', () => {
  const house = testHouse();
  try {
    const { raw } = house.vault();
    const pragma = (name: string) => Object.values(raw.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    assert.deepEqual(
      [pragma('synchronous'), pragma('foreign_keys'), pragma('journal_mode'), pragma('busy_timeout')],
      [2, 1, 'wal', 10_000],
    );
  } finally {
    house.end();
  }
});

void test('the journal says what was, what became of it, when and by which door', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor' });
    await house.act('ring', { who: 'Maren', ring: 'fifteen' }, { door: 'app' });
    const row = house
      .vault()
      .raw.prepare(
        `SELECT j.before, j.after, c.door, c.at FROM journal j JOIN changes c ON c.id = j.change_id WHERE c.action = 'ring' AND j.tbl = 'people'`,
      )
      .get();
    assert.equal(JSON.parse(String(row?.['before'])).ring, null);
    assert.equal(JSON.parse(String(row?.['after'])).ring, 'fifteen');
    assert.equal(row?.['door'], 'app');
    assert.ok(Math.abs(Number(row?.['at']) - Date.now()) < 60_000);
  } finally {
    house.end();
  }
});

void test('a dry run says what would be and leaves no trace', async () => {
  const house = testHouse();
  try {
    const answer = await house.act('add', { name: 'Jonas Lindqvist' }, { dryRun: true });
    assert.equal(answer.person.name, 'Jonas Lindqvist');
    const count = (table: string) =>
      house.vault().raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];
    assert.deepEqual(['people', 'changes', 'journal'].map(count), [0, 0, 0]);
  } finally {
    house.end();
  }
});
