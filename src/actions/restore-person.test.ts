/** One person comes back from a copy, whole, beside what happened since. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actor, dump, hardTexts, openAt, smallVault } from '../../test/faults/small-vault.ts';

/** Rows without their numbers: what comes back stands under the same names, not under the same numbers. */
function told(
  raw: { prepare(sql: string): { all(...values: string[]): unknown[] } },
  name: string,
): string[] {
  const sqls = [
    'SELECT name, nicknames, note FROM people WHERE name = ?',
    'SELECT kind, value, shown, label FROM handles WHERE person_id = (SELECT id FROM people WHERE name = ?) ORDER BY kind, value',
    'SELECT public_id, text FROM cards WHERE person_id = (SELECT id FROM people WHERE name = ?)',
    'SELECT public_id, day, text FROM memories WHERE id IN (SELECT memory_id FROM memory_people JOIN people p ON p.id = person_id WHERE p.name = ?) ORDER BY public_id',
    'SELECT sha256, name FROM photos WHERE memory_id IN (SELECT memory_id FROM memory_people JOIN people p ON p.id = person_id WHERE p.name = ?) ORDER BY sha256',
    'SELECT public_id, at, text FROM touches WHERE id IN (SELECT touch_id FROM touch_people JOIN people p ON p.id = person_id WHERE p.name = ?) ORDER BY public_id',
    'SELECT kind, date FROM occasions WHERE person_id = (SELECT id FROM people WHERE name = ?)',
    'SELECT public_id, text, due FROM promises WHERE person_id = (SELECT id FROM people WHERE name = ?)',
  ];
  return sqls.flatMap((sql) =>
    raw
      .prepare(sql)
      .all(name)
      .map((row) => JSON.stringify(row)),
  );
}

void test('someone who was forgotten comes back with all that was kept, and undo takes them out again', async (t) => {
  const vault = await smallVault(t);
  const { house, act, copies } = vault;
  await act('log', { sentence: 'Called Person Number1 and Person Number2 yesterday' });
  await act('promise', { who: 'person1@example.org', text: 'send the quince recipe' });
  const { raw } = house.vault();
  const before = told(raw, 'Person Number1');
  assert.ok(before.length >= 8, String(before.length));
  const { file } = await act('backup', { to: copies });
  await act('forget', { who: 'person1@example.org', forGood: true });
  for (const name of readdirSync(join(vault.folder, 'blobs'))) rmSync(join(vault.folder, 'blobs', name));
  await act('remember', { who: 'person2@example.org', text: 'since then' });
  assert.deepEqual(told(raw, 'Person Number1'), []);
  const between = dump(house);

  const dry = openAt(vault.folder, undefined, true);
  const seen = await actor(dry)('restore', { file, person: 'Number1' });
  dry.close();
  assert.equal(seen['people'], 1);
  assert.deepEqual(dump(house), between);

  const back = await act('restore', { file, person: 'Person Number1' });
  assert.deepEqual([back['people'], back['memories'], back['bad']], [1, 1, []]);
  assert.deepEqual(told(raw, 'Person Number1'), before);
  assert.equal(readdirSync(join(vault.folder, 'blobs')).length, 1);
  const found = (await act('search', { query: 'quince' })) as unknown as unknown[];
  assert.equal(found.length, 1);
  assert.ok(told(raw, 'Person Number2').some((row) => row.includes('since then')));

  await act('undo', { id: back['change'] });
  assert.deepEqual(told(raw, 'Person Number1'), []);
  await act('restore', { file, person: 'person1@example.org' });
  assert.deepEqual(told(raw, 'Person Number1'), before);
});

void test('what is there stays as it is, what differs is told, and the second time nothing is written', async (t) => {
  const { act, copies, house } = await smallVault(t);
  const { file } = await act('backup', { to: copies });
  const { raw } = house.vault();
  const memory = String(
    raw.prepare('SELECT public_id FROM memories WHERE text = ?').get(hardTexts[3] ?? '')?.['public_id'],
  );
  await act('remove', { id: memory });
  await act('edit', { who: 'person3@example.org', note: 'plays the viola now' });
  const back = await act('restore', { file, person: 'person3@example.org' });
  assert.equal(back['memories'], 1);
  const differs = back['differs'] as { what: string; field: string; here: string }[];
  assert.ok(
    differs.some(({ what, field, here }) => what === 'people' && field === 'note' && here.includes('viola')),
    JSON.stringify(differs),
  );
  const card = (back['differs'] as { what: string; here: string; there: string }[]).filter(
    ({ what }) => what === 'cards',
  );
  assert.ok(card.every(({ here, there }) => !`${here}${there}`.includes('BEGIN:VCARD')));
  const after = dump(house);
  const again = await act('restore', { file, person: 'person3@example.org' });
  assert.equal(again['change'], null);
  assert.deepEqual(dump(house), after);
  assert.equal((await act('doctor'))['ok'], true);
});

void test('a name that nobody or several have in the copy is asked back', async (t) => {
  const { act, copies } = await smallVault(t);
  const { file } = await act('backup', { to: copies });
  await assert.rejects(act('restore', { file, person: 'Aunt Ruth' }), { code: 'no-such-person' });
  await assert.rejects(act('restore', { file, person: 'Person' }), { code: 'which-person' });
  await assert.rejects(act('restore', { file }), { code: 'restore-where' });
});
