import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  webdavServer,
  type Dialect,
  type Fault,
  type WebdavServer,
} from '../../test/support/webdav-server.ts';
import type { Problem } from '../problem.ts';
import { openWebdav, type FileToPut, type Webdav } from './webdav.ts';

const quick = { tries: 3, pause: 1, idle: 300, piece: 1_000 };

async function open(
  t: { after(run: () => unknown): void },
  dialect: Dialect,
): Promise<[WebdavServer, Webdav]> {
  const server = await webdavServer(dialect);
  const dav = openWebdav({ ...server, plain: false }, quick);
  t.after(() => dav.close());
  t.after(() => server.close());
  return [server, dav];
}

const bytes = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) % 256));

function file(content: Buffer): FileToPut {
  return {
    bytes: content.length,
    source: (from, to) => [content.subarray(from, to)],
    sum: `sum ${content.length}`,
  };
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of source) parts.push(piece);
  return Buffer.concat(parts);
}

const code = (code: string) => (problem: unknown) => (problem as Problem).code === code;

for (const dialect of ['plain', 'apache', 'nextcloud'] as const)
  void test(`files go up and down, and are listed with their sizes, as a server of the kind ${dialect} says it`, async (t) => {
    const [server, dav] = await open(t, dialect);
    assert.equal(await dav.list(''), null);
    await dav.makeFolder('');
    await dav.makeFolder('');
    await dav.makeFolder('blobs');
    await dav.put('kith-1.kith', file(bytes(5_500)));
    await dav.put('blobs/a.age', file(bytes(70)));
    const listed = await dav.list('');
    assert.deepEqual(
      [...(listed ?? [])].map(([name, one]) => [name, one.bytes]),
      [['kith-1.kith', 5_500]],
    );
    assert.match(listed?.get('kith-1.kith')?.etag ?? '', /^"[\da-f]{24}"$/);
    assert.deepEqual(
      [...((await dav.list('blobs')) ?? [])].map(([name]) => name),
      ['a.age'],
    );
    assert.ok((await all(dav.get('kith-1.kith'))).equals(bytes(5_500)));
    await dav.remove('kith-1.kith');
    await dav.remove('kith-1.kith');
    await assert.rejects(all(dav.get('kith-1.kith')), code('remote-gone'));
    assert.deepEqual(
      [...server.files.keys()].map((path) => path.split('/').at(-1)),
      ['a.age'],
    );
  });

void test('a broken-off upload is never under the name of the file, and the next try goes on with the pieces that are there', async (t) => {
  const [server, dav] = await open(t, 'nextcloud');
  await dav.makeFolder('');
  const fault: Fault = { method: 'PUT', path: /00003$/, times: 99, how: { kind: 'cut', after: 300 } };
  server.faults.push(fault);
  await assert.rejects(dav.put('kith-1.kith', file(bytes(5_500))), code('remote-cut'));
  assert.deepEqual([...((await dav.list('')) ?? [])], []);
  fault.times = 0;
  server.asked.length = 0;
  await dav.put('kith-1.kith', file(bytes(5_500)));
  const sent = server.asked.filter((one) => one.startsWith('PUT')).map((one) => one.slice(-5));
  assert.deepEqual(sent, ['00003', '00004', '00005', '00006']);
  assert.ok((await all(dav.get('kith-1.kith'))).equals(bytes(5_500)));
});

void test('a line that is cut while reading is taken up where it broke', async (t) => {
  const [server, dav] = await open(t, 'apache');
  await dav.makeFolder('');
  await dav.put('a.kith', file(bytes(300_000)));
  server.faults.push({ method: 'GET', times: 2, how: { kind: 'cut', after: 100_000 } });
  assert.ok((await all(dav.get('a.kith'))).equals(bytes(300_000)));
  server.faults.push({ method: 'GET', times: 3, how: { kind: 'cut', after: 10 } });
  await assert.rejects(all(dav.get('a.kith')), code('remote-cut'));
});

void test('what may pass is tried again, and what will not is told with its own reason', async (t) => {
  const [server, dav] = await open(t, 'plain');
  await dav.makeFolder('');
  const failing = async (how: Fault['how'], times: number): Promise<string> => {
    server.faults.push({ method: 'PUT', times, how });
    const outcome = await dav.put('a.kith', file(bytes(900))).then(
      () => 'done',
      (problem: unknown) => (problem as Problem).code,
    );
    server.faults.length = 0;
    server.files.clear();
    return outcome;
  };
  assert.equal(await failing({ kind: 'status', status: 423 }, 2), 'done');
  assert.equal(await failing({ kind: 'status', status: 503, headers: { 'retry-after': '0' } }, 2), 'done');
  assert.equal(await failing({ kind: 'cut', after: 100 }, 2), 'done');
  assert.equal(await failing({ kind: 'silent' }, 1), 'done');
  assert.equal(await failing({ kind: 'status', status: 423 }, 9), 'remote-locked');
  assert.equal(await failing({ kind: 'status', status: 507 }, 9), 'remote-full');
  assert.equal(await failing({ kind: 'status', status: 401 }, 9), 'remote-refused');
  assert.equal(
    await failing({ kind: 'status', status: 302, headers: { location: 'https://example.net/' } }, 9),
    'remote-moved',
  );
  assert.equal(await failing({ kind: 'silent' }, 9), 'remote-slow');
  assert.equal(await failing({ kind: 'short', keep: 500 }, 9), 'remote-cut');
});

void test('a server that cannot move is written to in place', async (t) => {
  const [server, dav] = await open(t, 'plain');
  await dav.makeFolder('');
  server.faults.push({ method: 'MOVE', times: 9, how: { kind: 'status', status: 502 } });
  await dav.put('a.kith', file(bytes(900)));
  assert.deepEqual(
    [...((await dav.list('')) ?? [])].map(([name]) => name),
    ['a.kith'],
  );
});

void test('a wrong password is told, and neither password nor user stands in what is told', async (t) => {
  const [server] = await open(t, 'plain');
  const wrong = openWebdav(
    { address: server.address, user: 'maren', password: 'CANARY', plain: false },
    quick,
  );
  t.after(() => wrong.close());
  await assert.rejects(wrong.list(''), (problem: Problem) => {
    assert.equal(problem.code, 'remote-refused');
    assert.doesNotMatch(
      JSON.stringify([problem.values, problem.details, String(problem.cause)]),
      /CANARY|maren/,
    );
    return true;
  });
});

void test('without encryption it goes to this machine only, and into the own network when its owner says so', async () => {
  const at = (address: string, plain: boolean) =>
    openWebdav({ address, user: 'maren', password: 'x', plain }, { ...quick, tries: 1 })
      .list('')
      .then(
        () => 'answered',
        (problem: unknown) => (problem as Problem).code,
      );
  assert.equal(await at('http://203.0.113.9/dav', true), 'remote-not-private');
  assert.equal(await at('http://192.168.7.7/dav', false), 'remote-not-private');
  assert.equal(await at('http://cloud.example.org/dav', false), 'remote-not-private');
  assert.equal(await at('http://127.0.0.1:1/dav', false), 'remote-unreachable');
  assert.equal(await at('http://localhost:1/dav', true), 'remote-unreachable');
  for (const bad of [
    'ftp://example.org/',
    'https://maren:x@example.org/dav',
    'nothing',
    'https://example.org/?a=b',
  ])
    assert.throws(
      () => openWebdav({ address: bad, user: '', password: '', plain: false }),
      code('remote-address'),
    );
});

const openssl = spawnSync('openssl', ['version']).status === 0;

void test(
  'a server that cannot prove who it is gets no password',
  { skip: openssl ? false : 'needs openssl' },
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'kith-tls-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made =
      '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'.split(' ');
    spawnSync('openssl', ['req', ...made, '-keyout', key, '-out', cert]);
    const heard: string[] = [];
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
      heard.push(String(request.headers.authorization));
      response.writeHead(207).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const dav = openWebdav(
      { address: `https://localhost:${port}/dav`, user: 'maren', password: 'x', plain: false },
      quick,
    );
    t.after(() => dav.close());
    await assert.rejects(dav.list(''), code('remote-certificate'));
    assert.deepEqual(heard, []);
  },
);
