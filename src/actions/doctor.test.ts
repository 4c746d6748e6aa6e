import assert from 'node:assert/strict';
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { picture, smallVault } from '../../test/faults/small-vault.ts';

async function ill(act: (name: string, input?: Record<string, unknown>) => Promise<Record<string, unknown>>) {
  const { checks } = await act('doctor');
  return (checks as { name: string; ok: boolean }[]).filter((check) => !check.ok).map((check) => check.name);
}

void test('the doctor finds nothing in a sound vault, and names what was hurt', async (t) => {
  const { act, house, folder } = await smallVault(t);
  await act('done', { who: 'person1@example.org', by: 'call' });
  assert.deepEqual(await ill(act), []);
  const { raw } = house.vault();

  raw.exec('UPDATE pace SET n = n + 1 WHERE n > 0');
  assert.deepEqual(await ill(act), ['statistics']);
  await act('doctor', { mend: true });
  assert.deepEqual(await ill(act), []);

  raw.exec('DELETE FROM search_texts WHERE rowid = (SELECT id FROM memories LIMIT 1)');
  assert.deepEqual(await ill(act), ['search']);
  await act('doctor', { mend: true });
  assert.deepEqual(await ill(act), []);

  raw.exec('DROP TRIGGER memories_added');
  assert.deepEqual(await ill(act), ['journal']);
  raw.exec('PRAGMA synchronous = OFF');
  assert.deepEqual(await ill(act), ['journal', 'durability']);
  raw.exec('PRAGMA synchronous = FULL');

  const blob = join(folder, 'blobs', readdirSync(join(folder, 'blobs'))[0] ?? '');
  writeFileSync(blob, picture(99));
  assert.deepEqual(await ill(act), ['journal', 'photos']);
  rmSync(blob);
  assert.deepEqual(await ill(act), ['journal', 'photos']);
  chmodSync(folder, 0o755);
  assert.deepEqual(await ill(act), ['journal', 'permissions', 'photos']);

  raw.exec(
    'PRAGMA foreign_keys = OFF; UPDATE now_writing SET change_id = 0; DELETE FROM people WHERE id = (SELECT person_id FROM memory_people LIMIT 1); UPDATE now_writing SET change_id = NULL; PRAGMA foreign_keys = ON',
  );
  assert.ok((await ill(act)).includes('links'));
});

void test('mending changes no row of the user', async (t) => {
  const { act, house } = await smallVault(t);
  const { raw } = house.vault();
  const memories = () => raw.prepare('SELECT * FROM memories ORDER BY id').all();
  const before = memories();
  raw.exec('DELETE FROM search_people');
  await act('doctor', { mend: true });
  assert.deepEqual(memories(), before);
  assert.equal(((await act('search', { query: 'Number3' })) as unknown as unknown[]).length > 0, true);
});
