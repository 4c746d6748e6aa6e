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

void test('while an import runs, what others write counts at once and what it brings in a round or when it is done', async () => {
  const house = testHouse();
  const { raw } = house.vault();
  const day = () => readDay(house.vault(), '2026-11-21');
  const anew = () => {
    const other = openHouse({
      folder: join(house.temporary, 'vault'),
      door: 'cli',
      today: '2026-11-21',
      language: 'en',
    });
    const read = readDay(other.vault(), '2026-11-21');
    other.close();
    return read.rows;
  };
  const firstKnown = (n: number) => day().rows[n]?.firstKnownDay ?? null;
  const write = (change: number | undefined, sql: string) =>
    raw.exec(
      `BEGIN; UPDATE now_writing SET change_id = ${change}; ${sql}; UPDATE now_writing SET change_id = NULL; COMMIT`,
    );
  const person = (n: number) => `(SELECT id FROM people WHERE public_id = 'p${n}')`;
  const met = (n: number, on: string) => `UPDATE people SET first_known = '${on}' WHERE id = ${person(n)}`;
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
    raw.exec(
      `INSERT INTO changes (public_id, at, door, action, about) VALUES ('h1', 1, 'app', 'import', '{}'), ('h2', 1, 'app', 'edit', '{}')`,
    );
    const [own, other] = raw
      .prepare(`SELECT id FROM changes WHERE public_id IN ('h1', 'h2') ORDER BY public_id`)
      .all()
      .map((row) => Number(row['id']));
    const many = `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 899)
      INSERT INTO people (id, public_id, name, name_from, made_at) SELECT 5 + i, 'p' || i, 'Person ' || i, 'card', 0 FROM n`;
    write(other, many);
    assert.equal(day().rows.length, 901);
    write(
      own,
      `INSERT INTO imports (public_id, started_at, state, sources) VALUES ('i1', 1, 'running', '[]');
      UPDATE changes SET import_id = (SELECT max(id) FROM imports) WHERE id = ${own}`,
    );
    write(own, met(850, '2026-11-01'));
    write(other, met(20, '2026-11-02'));
    assert.deepEqual([firstKnown(20), firstKnown(850)], [20_759, null]);
    for (let asked = 0; asked < 6; asked += 1) day();
    assert.equal(firstKnown(850), 20_758);
    const occasion = `INSERT INTO occasions (person_id, public_id, kind, date, month_day, source)
      VALUES (${person(700)}, 'o1', 'birthday', '1980-11-25', 1125, 'card')`;
    const relation = `INSERT INTO relations (public_id, person_id, other_id, what, source) VALUES ('r1', ${person(3)}, ${person(700)}, 'spouse', 'card')`;
    for (const sql of [
      relation,
      met(3, '2026-10-01'),
      occasion,
      `DELETE FROM people WHERE public_id = 'p600'`,
    ]) {
      write(own, sql);
      day();
    }
    for (let asked = 0; asked < 14; asked += 1) {
      write(own, met(899, `2026-09-${10 + asked}`));
      day();
    }
    // The last of each round ends with everybody as they are; only who was just written may be a round late.
    assert.deepEqual(day().rows.toSpliced(-2, 1), anew().toSpliced(-2, 1));
    write(own, `UPDATE imports SET state = 'done'`);
    assert.deepEqual(day().rows, anew());
  } finally {
    house.end();
  }
});
