import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { dueCopy } from '../backup/due-copy.ts';
import { dump, openAt, smallVault } from '../../test/faults/small-vault.ts';
import { join } from 'node:path';

const dayMs = 86_400_000;

void test('status tells which copies were proven, and when one is gone', async (t) => {
  const { act, copies } = await smallVault(t);
  assert.deepEqual((await act('status'))['copies'], []);
  const { file } = await act('backup', { to: copies });
  const [copy] = (await act('status'))['copies'] as Record<string, unknown>[];
  assert.equal(copy?.['file'], file);
  assert.equal(copy?.['ok'], true);
  assert.ok(typeof copy['verifiedAt'] === 'string');
  rmSync(String(file));
  const [gone] = (await act('status'))['copies'] as Record<string, unknown>[];
  assert.deepEqual([gone?.['ok'], gone?.['gone']], [false, true]);
});

void test('people in the inner rings are the vital ones, and whoever lacks a way or a memory is told what helps', async (t) => {
  const { act } = await smallVault(t);
  await act('ring', { who: 'person1@example.org', ring: 'five' });
  const status = await act('status');
  assert.deepEqual([status['vital'], status['backedUp'], status['suggested']], [1, 0, false]);
  const [person] = status['people'] as Record<string, unknown>[];
  assert.ok(typeof person?.['action'] === 'string' && person['action'] !== '');
});

void test('the daily copy is due after a day with news, after a loss and after a clock that ran ahead', async (t) => {
  const { act, house, copies } = await smallVault(t);
  const vault = house.vault();
  const now = Date.now();
  await act('settings', { key: 'copies', value: copies });
  assert.equal(dueCopy(vault, now), null, 'the first copy waits for a person');
  const { file } = await act('backup');
  assert.equal(dueCopy(vault, now), null);
  assert.equal(dueCopy(vault, now + 2 * dayMs), null, 'nothing happened since');
  await act('remember', { who: 'person1@example.org', text: 'news' });
  assert.equal(dueCopy(vault, now + 3_600_000), null);
  assert.equal(dueCopy(vault, now + dayMs)?.why, 'day');
  assert.equal(dueCopy(vault, now + 900 * dayMs)?.why, 'day', 'a machine that slept long misses nothing');
  assert.equal(dueCopy(vault, now - 5 * dayMs)?.why, 'clock');
  rmSync(String(file));
  assert.equal(dueCopy(vault, now)?.why, 'gone');
  await act('settings', { key: 'copyDaily', value: false });
  assert.equal(dueCopy(vault, now + 9 * dayMs), null);
});

void test('someone forgotten for good is in no later copy', async (t) => {
  const { act, house, copies, root } = await smallVault(t);
  await act('backup', { to: copies });
  await act('forget', { who: 'person2@example.org', forGood: true });
  const copy = await act('backup', { to: copies });
  assert.equal(copy['kind'], 'full');
  const into = join(root, 'back');
  await act('restore', { file: String(copy['file']), into });
  const back = openAt(into);
  t.after(() => back.close());
  assert.deepEqual(dump(back), dump(house));
  assert.equal(readFileSync(join(into, 'kith.db')).includes('person2@example.org'), false);
});

void test('what the journal does not tell is noticed by the proof, and a full copy is made at once', async (t) => {
  const { act, house, copies } = await smallVault(t);
  await act('backup', { to: copies });
  house
    .vault()
    .raw.exec(
      'UPDATE now_writing SET change_id = 0; DELETE FROM memories WHERE id = (SELECT max(id) FROM memories); UPDATE now_writing SET change_id = NULL',
    );
  const copy = await act('backup', { to: copies });
  assert.deepEqual([copy['kind'], copy['verified']], ['full', true]);
});
