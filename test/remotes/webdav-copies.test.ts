/** Copies on a WebDAV server: sent, proven, broken off, resumed, rotated and brought back, with a server that fails on request. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actor, dump, openAt, smallVault } from '../faults/small-vault.ts';
import { webdavServer, type Dialect } from '../support/webdav-server.ts';

async function stand(t: { after(run: () => unknown): void }, dialect: Dialect = 'apache') {
  const vault = await smallVault(t, 4);
  const server = await webdavServer(dialect);
  t.after(() => server.close());
  const secret = join(vault.root, 'app-password.txt');
  writeFileSync(secret, `${server.password}\n`);
  const said = { user: server.user, passwordFile: secret };
  return { ...vault, server, said };
}

const names = (files: ReadonlyMap<string, unknown>): string[] =>
  [...files.keys()].map((path) => path.split('/').at(-1) ?? '');

for (const dialect of ['plain', 'apache', 'nextcloud'] as const)
  void test(`a copy on a server of the kind ${dialect} is proven by reading every byte back, and brings everything back`, async (t) => {
    const { act, server, said, root, house } = await stand(t, dialect);
    const placed = await act('backup-place', { to: `${server.address}/`, ...said });
    assert.equal(placed['copies'], server.address);
    const first = await act('backup');
    assert.equal(first['verified'], true);
    assert.equal(first['kind'], 'full');
    await act('remember', { who: 'person1@example.org', text: 'later' });
    server.asked.length = 0;
    const second = await act('backup');
    assert.deepEqual([second['kind'], second['verified']], ['changes', true]);
    assert.equal(server.asked.filter((one) => /^PUT .*blobs/.test(one)).length, 0, 'no photo goes twice');
    const read = server.asked.filter((one) => one.startsWith('GET')).map((one) => one.split('/').at(-1));
    for (const name of names(server.files)) assert.ok(read.includes(name), `${name} was read back`);
    assert.deepEqual(
      readdirSync(join(house.folder, 'sending')).filter((name) => name.startsWith('.')),
      [],
    );

    const elsewhere = openAt(join(root, 'nothing-here'));
    const back = join(root, 'back');
    const restored = await actor(elsewhere)('restore', { file: server.address, into: back, ...said });
    assert.deepEqual([restored['bad'], restored['from']], [[], String(second['file']).split('/').at(-1)]);
    const again = openAt(back);
    t.after(() => again.close());
    assert.deepEqual(dump(again), dump(house));
    assert.deepEqual(
      readdirSync(root).filter((name) => name.startsWith('.kith')),
      [],
    );
    const proof = await actor(elsewhere)('backup-verify', {
      file: String(second['file']),
      asIfLost: true,
      ...said,
    });
    assert.equal(proof['ok'], true);
  });

void test('an upload that breaks off leaves no copy, and the next run sends what is missing and nothing twice', async (t) => {
  const { act, server, said, house } = await stand(t);
  await act('backup-place', { to: server.address, ...said });
  server.faults.push({
    method: 'PUT',
    path: /kith-.*\.part$/,
    times: 4,
    how: { kind: 'status', status: 507 },
  });
  await assert.rejects(act('backup'), { code: 'remote-full' });
  assert.deepEqual(
    names(server.files).filter((name) => name.endsWith('.kith')),
    [],
  );
  const { lastTry, copies } = (await act('status')) as {
    lastTry: Record<string, unknown>;
    copies: unknown[];
  };
  assert.deepEqual([lastTry['ok'], lastTry['folder'], copies], [false, server.address, []]);
  assert.match(String(lastTry['why']), /no more room/);
  server.faults.length = 0;
  server.asked.length = 0;
  const sent = await act('backup');
  assert.equal(sent['verified'], true);
  assert.deepEqual(
    server.asked.filter((one) => one.startsWith('PUT')).map((one) => one.replace(/.*\/kith\//, '')),
    [`${String(sent['file']).split('/').at(-1)}.part`],
  );
  assert.equal(((await act('status')) as { lastTry: { ok: boolean } }).lastTry.ok, true);
  const spools = join(house.folder, 'sending');
  for (const folder of readdirSync(spools))
    assert.deepEqual(readdirSync(join(spools, folder)), ['recovery-key.age']);
});

void test('a flipped bit, a missing link and a foreign key on the server are named', async (t) => {
  const { act, server, said } = await stand(t);
  await act('backup-place', { to: server.address, ...said });
  const full = String((await act('backup'))['file']);
  await act('remember', { who: 'person1@example.org', text: 'later' });
  const file = String((await act('backup'))['file']);
  const path = (ending: RegExp): string => [...server.files.keys()].find((one) => ending.test(one)) ?? '';
  const photo = path(/blobs\//);
  const whole = server.files.get(photo) ?? Buffer.alloc(0);
  const hurt = Buffer.from(whole);
  hurt[100] = (hurt[100] ?? 0) ^ 1;
  server.files.set(photo, hurt);
  await assert.rejects(
    act('backup-verify', { file }),
    (problem: { code: string; values: { item: string } }) => {
      assert.equal(problem.code, 'copy-not-whole');
      assert.equal(`blobs/${photo.split('/').at(-1)}`, problem.values.item);
      return true;
    },
  );
  server.files.set(photo, whole);
  assert.equal((await act('backup-verify', { file }))['ok'], true);
  const link = path(new RegExp(`${full.split('/').at(-1)}$`));
  const kept = server.files.get(link) ?? Buffer.alloc(0);
  server.files.delete(link);
  await assert.rejects(act('backup-verify', { file }), { code: 'copy-not-whole' });
  assert.equal((await act('backup'))['kind'], 'full', 'nothing is built on a copy that is gone');
  server.files.set(link, kept);
  server.files.set(path(/recovery-key/), Buffer.from('another'));
  await assert.rejects(act('backup'), { code: 'copies-of-another' });
});

void test('rotation takes copies off the server, and never one that it has not seen there', async (t) => {
  const { act, server, said, house } = await stand(t, 'nextcloud');
  await act('backup-place', { to: server.address, ...said });
  const vault = house.vault();
  const day = 86_400_000;
  const begin = Date.UTC(2026, 0, 5, 9);
  for (let i = 0; i < 18; i += 1) {
    // The clock of this vault's days: each made a day after the one before.
    const at = begin + i * 10 * day;
    const clock = { ...house, now: () => at };
    await actor(clock)('backup', { full: i % 4 === 0 });
    if (i < 16) continue;
    await act('remember', { who: 'person0@example.org', text: `day ${i}` });
  }
  const there = names(server.files)
    .filter((name) => name.endsWith('.kith'))
    .sort();
  const known = vault.raw
    .prepare('SELECT file FROM copies')
    .all()
    .map((row) => String(row['file']).split('/').at(-1) ?? '');
  assert.deepEqual(known.sort(), there);
  assert.ok(there.length < 18 && there.length > 8, String(there.length));
});

void test('the password lies in one file that only its owner can read, and nowhere else', async (t) => {
  const { act, server, said, house, root, copies } = await stand(t);
  const answer = await act('backup-place', { to: server.address, ...said });
  const made = await act('backup');
  const local = await act('backup', { to: copies });
  await act('export', { dir: join(root, 'out') });
  const status = await act('status');
  const history = await act('history');
  await act('restore', { file: String(local['file']), into: join(root, 'back') });
  assert.doesNotMatch(JSON.stringify([answer, made, local, status, history]), new RegExp(server.password));
  const holding = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .filter((name) => readFileSync(join(root, name)).includes(server.password));
  assert.deepEqual(holding.sort(), ['app-password.txt', join('vault', 'accounts.json')]);
  assert.equal(statSync(join(house.folder, 'accounts.json')).mode & 0o777, 0o600);
  await act('backup-place', { leave: true });
  assert.doesNotMatch(readFileSync(join(house.folder, 'accounts.json'), 'utf8'), new RegExp(server.password));
  assert.equal((await act('status'))['place'], `${house.folder}-copies`);
});

void test('a place that does not let Kith in is not kept', async (t) => {
  const { act, server, root, house } = await stand(t);
  const wrong = join(root, 'wrong.txt');
  writeFileSync(wrong, 'not it');
  await assert.rejects(act('backup-place', { to: server.address, user: 'maren', passwordFile: wrong }), {
    code: 'remote-refused',
  });
  await assert.rejects(act('backup-place', { to: server.address, user: 'maren' }), {
    code: 'remote-password',
  });
  await assert.rejects(act('backup-place', { to: 'ftp://example.org/a' }), { code: 'copies-address' });
  assert.deepEqual((await act('backup-place'))['servers'], []);
  assert.equal((await act('backup-place'))['copies'], `${house.folder}-copies`);
});

void test('in the app the password goes beside the fields, and a file of this machine is never read for it', async (t) => {
  const { server, said, house } = await stand(t);
  const app = (passphrase: string) =>
    actor({ ...house, door: 'app', passphrase: () => Promise.resolve(passphrase) });
  const to = { to: server.address, user: server.user };
  await assert.rejects(app('not it')('backup-place', { ...to, passwordFile: said.passwordFile }), {
    code: 'remote-refused',
  });
  const placed = await app(server.password)('backup-place', to);
  assert.deepEqual(placed['servers'], [{ address: server.address, user: server.user, plain: false }]);
  const { placeState, place } = await app('')('status');
  assert.deepEqual([placeState, place], ['server', server.address]);
});
