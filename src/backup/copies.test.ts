import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHouse } from '../actions/house.ts';
import type { Problem } from '../problem.ts';
import { actor, dump, openAt, passphrase, picture, smallVault } from '../../test/faults/small-vault.ts';

void test('a full copy and two of changes bring back every row and every photo', async (t) => {
  const { root, house, act, copies } = await smallVault(t);
  const first = await act('backup', { to: copies });
  assert.equal(first['kind'], 'full');
  assert.equal(first['verified'], true);

  writeFileSync(join(root, 'more.png'), picture(77));
  await act('remember', {
    who: 'person1@example.org',
    text: 'later\r\n\u0000',
    photo: [join(root, 'more.png')],
  });
  await act('edit', { who: 'person2@example.org', name: 'Changed Name' }).catch(() => {});
  await act('log', { sentence: 'Called Person Number3 and Person Number4 yesterday' });
  const second = await act('backup', { to: copies });
  assert.equal(second['kind'], 'changes');
  await act('undo', {});
  await act('remember', { who: 'person0@example.org', text: 'third' });
  const third = await act('backup', { to: copies });
  assert.equal(third['kind'], 'changes');

  const back = join(root, 'back');
  const restored = await act('restore', { file: String(third['file']), into: back });
  assert.deepEqual(restored['bad'], []);
  const again = openAt(back);
  t.after(() => again.close());
  assert.deepEqual(dump(again), dump(house));
  const doctor = await actor(again)('doctor');
  assert.equal(doctor['ok'], true, JSON.stringify(doctor));
  assert.deepEqual(readdirSync(join(back, 'blobs')).sort(), readdirSync(join(house.folder, 'blobs')).sort());
});

void test('a machine that is gone comes back from the folder and the passphrase alone', async (t) => {
  const { root, house, act, copies } = await smallVault(t);
  const { file } = await act('backup', { to: copies });
  const elsewhere = openAt(join(root, 'nothing-here'), passphrase);
  t.after(() => elsewhere.close());
  const back = join(root, 'back');
  const restored = await actor(elsewhere)('restore', { file: String(file), into: back });
  assert.deepEqual(restored['bad'], []);
  assert.equal(existsSync(join(root, 'nothing-here')), false);
  const again = openAt(back);
  t.after(() => again.close());
  assert.deepEqual(dump(again), dump(house));
  assert.equal(statSync(join(back, 'identity.age-key')).mode & 0o777, 0o600);
  const wrong = openAt(join(root, 'nothing-here'), 'not it');
  await assert.rejects(actor(wrong)('restore', { file: String(file), into: join(root, 'other') }), {
    code: 'copy-wrong-passphrase',
  });
});

void test('a dry run of a copy, a restore or an export writes nothing', async (t) => {
  const vault = await smallVault(t);
  const { file } = await vault.act('backup', { to: vault.copies });
  const before = readdirSync(vault.root);
  const copies = readdirSync(vault.copies);
  const dry = openAt(vault.folder, passphrase, true);
  t.after(() => dry.close());
  const act = actor(dry);
  const counts = { people: 6, touches: 0, memories: 6, photos: 6 };
  for (const outcome of [
    await act('backup', { to: vault.copies }),
    await act('restore', { file: String(file), into: join(vault.root, 'back') }),
    await act('export', { dir: join(vault.root, 'out') }),
  ])
    assert.deepEqual({ ...outcome, ...counts }, outcome);
  assert.deepEqual(readdirSync(vault.root), before);
  assert.deepEqual(readdirSync(vault.copies), copies);
});

void test('a passphrase typed differently the second time locks nothing', async (t) => {
  const { root, copies } = await smallVault(t, 1);
  const folder = join(root, 'new');
  let asked = 0;
  const house = openHouse({
    folder,
    door: 'cli',
    today: '2026-11-21',
    language: 'en',
    passphrase: () => Promise.resolve(`slip ${(asked += 1)}`),
  });
  t.after(() => house.close());
  await assert.rejects(actor(house)('backup', { to: copies }), { code: 'passphrase-differs' });
  assert.deepEqual(readdirSync(copies), []);
  await assert.rejects(actor(house)('backup', { to: 'ftp://cloud.example.org/dav' }), {
    code: 'copies-address',
  });
});

void test('a copy that cannot be had is refused with the newest one that still can', async (t) => {
  const { root, act, copies } = await smallVault(t, 2);
  const full = String((await act('backup', { to: copies }))['file']);
  const made: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    await act('remember', { who: 'person1@example.org', text });
    made.push(String((await act('backup', { to: copies }))['file']));
  }
  const [first = '', second = '', third = ''] = made;
  const refused = async (file: string, code: string, instead: string | undefined): Promise<void> => {
    await assert.rejects(act('restore', { file, into: join(root, 'into') }), (problem: Problem) => {
      assert.deepEqual([problem.code, problem.values['instead']], [code, instead]);
      return true;
    });
    assert.equal(existsSync(join(root, 'into', 'kith.db')), false);
  };
  const kept = readFileSync(second);
  const hurt = Buffer.from(kept);
  hurt[hurt.length - 5] = (hurt[hurt.length - 5] ?? 0) ^ 1;
  writeFileSync(second, hurt);
  await refused(third, 'copy-damaged', first);
  rmSync(second);
  await refused(third, 'copy-link-missing', first);
  writeFileSync(second, readFileSync(first));
  await refused(second, 'copy-swapped', first);
  writeFileSync(second, kept);
  rmSync(full);
  await refused(third, 'copy-link-missing', undefined);
});
