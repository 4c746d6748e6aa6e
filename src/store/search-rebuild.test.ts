/** After a restore people are found at once, and a long history as soon as somebody asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallVault } from '../../test/faults/small-vault.ts';
import { loadAction, perform } from '../actions/perform.ts';
import { isSearchWaiting, rebuildSearchSoon } from './search-rebuild.ts';

/** As a restore leaves it: empty tables of the index. */
function emptied(vault: Awaited<ReturnType<typeof smallVault>>): void {
  const { raw } = vault.house.vault();
  raw.exec(
    `INSERT INTO search_people (search_people) VALUES ('delete-all');
     INSERT INTO search_texts (search_texts) VALUES ('delete-all')`,
  );
  rebuildSearchSoon(vault.house.vault(), -1);
}

void test('an index that waits finds people by name, and the first search builds the rest', async (t) => {
  const vault = await smallVault(t);
  emptied(vault);
  assert.ok(isSearchWaiting(vault.house.vault()));
  const shown = await vault.act('show', { who: 'Number3' });
  assert.equal(shown['name'], 'Person Number3');
  const served = { ...vault.house, door: 'app' as const };
  await assert.rejects(perform(await loadAction('search'), served, { query: 'separator' }), {
    code: 'search-waiting',
  });
  const found = (await vault.act('search', { query: 'separator' })) as unknown as { kind: string }[];
  assert.deepEqual(
    found.map((hit) => hit.kind),
    ['memory'],
  );
  assert.ok(!isSearchWaiting(vault.house.vault()));
});

void test('what is written while the index waits is found, and doctor builds it without being asked to mend', async (t) => {
  const vault = await smallVault(t);
  emptied(vault);
  await vault.act('remember', { who: 'person1@example.org', text: 'likes quince jam' });
  const { ok } = await vault.act('doctor');
  assert.equal(ok, true);
  assert.ok(!isSearchWaiting(vault.house.vault()));
  const found = (await vault.act('search', { query: 'quince' })) as unknown as unknown[];
  assert.equal(found.length, 1);
});
