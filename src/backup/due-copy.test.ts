/** The monthly drill goes by what was proven when, and no clock can make it forget the oldest copy. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { drillDue, isBackupDue } from '../actions/access/backup-due.ts';
import { actor, openAt, smallVault } from '../../test/faults/small-vault.ts';
import { noteProof } from './copies-list.ts';

const dayMs = 86_400_000;

void test('the oldest kept copy is proven again after a month, and the newest never in its place', async (t) => {
  const { act, house, copies } = await smallVault(t);
  const vault = house.vault();
  await act('settings', { key: 'copies', value: copies });
  assert.equal(drillDue(vault, Date.now()), null);
  const first = String((await act('backup'))['file']);
  await act('remember', { who: 'person1@example.org', text: 'a first walk' });
  await act('backup');
  const now = Date.now();
  assert.equal(drillDue(vault, now), null);
  assert.equal(drillDue(vault, now + 29 * dayMs), null);
  assert.equal(drillDue(vault, now + 31 * dayMs), first);
  assert.equal(drillDue(vault, now + 4_000 * dayMs), first, 'a machine that slept for years');
  noteProof(vault, first, true, now + 31 * dayMs);
  assert.equal(drillDue(vault, now + 32 * dayMs), null);
  await act('settings', { key: 'copyDaily', value: false });
  assert.equal(drillDue(vault, now + 100 * dayMs), null);
});

void test('a proof from a day to come does not count, and one drill sets it right', async (t) => {
  const { act, house, copies } = await smallVault(t);
  const vault = house.vault();
  await act('settings', { key: 'copies', value: copies });
  const file = String((await act('backup'))['file']);
  noteProof(vault, file, true, Date.now() + 20_000 * dayMs);
  assert.equal(drillDue(vault, Date.now()), file);
  await act('backup-verify', { file });
  assert.equal(drillDue(vault, Date.now()), null);
  noteProof(vault, file, true, 0);
  assert.equal(drillDue(vault, Date.now()), file, 'a clock that stood at 1970');
});

void test('a drill that fails is on the status, and one that is gone is left to the daily copy', async (t) => {
  const { act, house, copies } = await smallVault(t);
  await act('settings', { key: 'copies', value: copies });
  const file = String((await act('backup'))['file']);
  const hurt = readFileSync(file);
  hurt[hurt.length >> 1] = (hurt[hurt.length >> 1] ?? 0) ^ 4;
  writeFileSync(file, hurt);
  await assert.rejects(act('backup-verify', { file }), { code: 'copy-not-whole' });
  const { drill } = (await act('status')) as { drill: Record<string, unknown> };
  assert.deepEqual([drill['file'], drill['ok'], drill['due']], [file, false, false]);
  rmSync(file);
  assert.equal((await act('status'))['drill'], null);
  assert.equal(drillDue(house.vault(), Date.now() + 90 * dayMs), null);
});

void test('two that find a copy due at the same moment make one, and a machine that slept makes one as it wakes', async (t) => {
  const { act, house, copies, folder } = await smallVault(t);
  await act('settings', { key: 'copies', value: copies });
  await act('backup');
  await act('remember', { who: 'person1@example.org', text: 'news' });
  const later = Date.now() + 9 * dayMs;
  const scheduled = (): Promise<Record<string, unknown>> => {
    const own = openAt(folder);
    t.after(() => own.close());
    return actor({ ...own, door: 'schedule', now: () => later })('backup');
  };
  assert.equal(isBackupDue(house.vault(), later), true);
  const made = await Promise.all([scheduled(), scheduled()]);
  assert.equal(made[0]?.['file'], made[1]?.['file']);
  assert.equal(readdirSync(copies).filter((name) => name.endsWith('.kith')).length, 2);
  assert.equal(isBackupDue(house.vault(), later), false);
});
