import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../../test/support/house.ts';
import { openHouse } from '../house.ts';
import { loadAction, perform } from '../perform.ts';
import { readDay } from './day.ts';

void test('a day kept in mind is read again after any write, also another process’s', async () => {
  const house = testHouse();
  const other = openHouse({
    folder: join(house.temporary, 'vault'),
    door: 'cli',
    today: '2026-11-21',
    language: 'en',
  });
  const names = async () =>
    (await house.act('next')).map((one: { person: { name: string } }) => one.person.name);
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'], ring: 'five' });
    await house.act('add', { name: 'Jonas Lindqvist', handle: ['jonas@example.org'], ring: 'five' });
    const before = await names();
    assert.equal(before.length, 2);
    assert.deepEqual(await names(), before);
    await perform(await loadAction('rest'), other, { who: 'Maren' });
    assert.deepEqual(await names(), ['Jonas Lindqvist']);
    await perform(await loadAction('undo'), other, {});
    assert.deepEqual(await names(), before);
    await house.act('rest', { who: 'Jonas' });
    assert.deepEqual(await names(), ['Maren Okafor']);
  } finally {
    other.close();
    house.end();
  }
});

void test('statistics that were counted again are seen, though no line of the journal tells of it', async () => {
  const house = testHouse();
  const { raw } = house.vault();
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
    await house.act('done', { who: 'Maren', by: 'call', on: '2026-10-01' });
    raw.exec('UPDATE pace SET n = 40');
    const days = () => readDay(house.vault(), '2026-11-21').rows.map((row) => row.n);
    assert.deepEqual(days(), [40]);
    const other = openHouse({
      folder: join(house.temporary, 'vault'),
      door: 'cli',
      today: '2026-11-21',
      language: 'en',
    });
    await perform(await loadAction('doctor'), other, { mend: true });
    other.close();
    assert.deepEqual(days(), [1]);
  } finally {
    house.end();
  }
});

void test('a day stays the same value until something of it is written, and nothing of a transaction is kept', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
    const vault = house.vault();
    const read = () => readDay(vault, '2026-11-21');
    const before = read();
    vault.raw.exec(`INSERT INTO sessions (sha256, made_at, used_at) VALUES ('x', 0, 0)`);
    assert.equal(read(), before);
    vault.raw.exec(`BEGIN; UPDATE now_writing SET change_id = 0; UPDATE people SET name = 'Maren O.'`);
    assert.equal([...read().records.values()][0]?.name, 'Maren O.');
    vault.raw.exec('ROLLBACK');
    assert.equal([...read().records.values()][0]?.name, 'Maren Okafor');
    assert.notEqual(readDay(vault, '2026-11-22'), before);
  } finally {
    house.end();
  }
});

void test('lines of the journal that were dropped and given again are not taken for the old ones', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
    const vault = house.vault();
    await house.act('ring', { who: 'Maren', ring: 'five' });
    const ring = () => readDay(vault, '2026-11-21').rows[0]?.ring;
    assert.equal(ring(), 'five');
    const last = `(SELECT max(id) FROM changes)`;
    vault.raw.exec(`DELETE FROM journal WHERE change_id = ${last}; DELETE FROM changes WHERE id = ${last};`);
    await house.act('ring', { who: 'Maren', ring: 'fifty' });
    assert.equal(ring(), 'fifty');
  } finally {
    house.end();
  }
});

void test('while an import runs, what others write counts at once and what it brings counts when it is done', async () => {
  const house = testHouse();
  const vault = house.vault();
  const { raw } = vault;
  const day = () =>
    readDay(vault, '2026-11-21')
      .rows.map((row) => row.n)
      .sort((a, b) => a - b);
  const write = (change: number, n: number, who: string) =>
    raw.exec(`BEGIN; UPDATE now_writing SET change_id = ${change};
      UPDATE pace SET n = ${n} WHERE person_id = (SELECT id FROM people WHERE name = '${who}');
      UPDATE people SET note = '${n}' WHERE name = '${who}'; UPDATE now_writing SET change_id = NULL; COMMIT`);
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
    await house.act('done', { who: 'Maren', by: 'call', on: '2026-10-01' });
    await house.act('add', { name: 'Jonas Lindqvist', handle: ['jonas@example.org'] });
    await house.act('done', { who: 'Jonas', by: 'call', on: '2026-10-01' });
    raw.exec(
      `INSERT INTO changes (public_id, at, door, action, about) VALUES ('h1', 1, 'app', 'import', '{}'), ('h2', 1, 'app', 'edit', '{}')`,
    );
    const [own, other] = raw
      .prepare(`SELECT id FROM changes WHERE public_id IN ('h1', 'h2') ORDER BY public_id`)
      .all()
      .map((row) => Number(row['id']));
    raw.exec(`BEGIN; UPDATE now_writing SET change_id = ${own};
      INSERT INTO imports (public_id, started_at, state, sources) VALUES ('i1', 1, 'running', '[]');
      UPDATE changes SET import_id = (SELECT max(id) FROM imports) WHERE id = ${own}; UPDATE now_writing SET change_id = NULL; COMMIT`);
    assert.deepEqual(day(), [1, 1]);
    write(own ?? 0, 5, 'Maren Okafor');
    write(other ?? 0, 7, 'Jonas Lindqvist');
    assert.deepEqual(day(), [1, 7]);
    raw.exec(
      `BEGIN; UPDATE now_writing SET change_id = ${own}; UPDATE imports SET state = 'done'; UPDATE now_writing SET change_id = NULL; COMMIT`,
    );
    assert.deepEqual(day(), [5, 7]);
  } finally {
    house.end();
  }
});
