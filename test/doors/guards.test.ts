/** The guards on every door of the network, tried from outside as an attacker would. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { openStand, type Stand } from './stand.ts';

const routes = [
  '/',
  '/api/v1/people',
  '/api/v1/jobs',
  '/api/v1/events',
  '/mcp',
  '/dav/',
  '/calendar/x.ics',
  '/health',
  '/openapi.json',
  '/open?key=x',
  '/.well-known/carddav',
  '/assets/nothing.js',
];

void describe('the guards', { timeout: 600_000 }, () => {
  let stand: Stand;
  before(async () => {
    stand = await openStand();
  });
  after(() => stand.stop());

  void test('no route answers to the name of somebody else', async () => {
    for (const path of routes) {
      const { status, json } = await stand.ask(path, { headers: { host: 'evil.test' } });
      assert.equal(status, 421, path);
      assert.equal(json.problem.code, 'wrong-host');
    }
  });

  void test('no page from elsewhere changes anything, whatever it sends', async () => {
    for (const path of routes) {
      for (const origin of ['https://evil.test', 'null', 'http://localhost:1']) {
        const { status } = await stand.ask(path, { method: 'POST', headers: { origin }, json: { who: 'x' } });
        assert.equal(status, 403, `${path} ${origin}`);
      }
    }
    const form = { body: 'who=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    assert.equal((await stand.ask('/api/v1/done', form)).status, 415);
    assert.equal(
      (await stand.ask('/api/v1/people', { headers: { 'sec-fetch-site': 'same-site' } })).status,
      403,
    );
  });

  void test('no answer invites other origins, and every answer carries the whole set of headers', async () => {
    for (const path of routes.filter((one) => one !== '/api/v1/events')) {
      const { headers } = await stand.ask(path);
      for (const name of Object.keys(headers)) assert.doesNotMatch(name, /^access-control/, path);
      assert.match(
        String(headers['content-security-policy']),
        /^default-src 'none'; script-src 'self'; /,
        path,
      );
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['referrer-policy'], 'no-referrer', path);
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin', path);
      assert.equal(headers['server'], undefined, path);
      assert.equal(headers['x-powered-by'], undefined, path);
      if (path !== '/') assert.match(String(headers['cache-control']), /no-store/, path);
    }
  });

  void test('TRACE is refused everywhere', async () => {
    for (const path of routes) assert.equal((await stand.ask(path, { method: 'TRACE' })).status, 405, path);
  });

  void test('GET changes nothing: after a crawl of every route the history is as it was', async () => {
    const { json: table } = await stand.ask('/openapi.json');
    const before = await stand.ask('/api/v1/history');
    for (const path of Object.keys(table.paths)) await stand.ask(`${path}?who=Nobody&query=x`);
    assert.equal((await stand.ask('/api/v1/history')).text, before.text);
  });

  void test('a path or an id made to lead elsewhere leads nowhere', async () => {
    const bad = [
      '../',
      '..%2f..%2fkith.db',
      '%2e%2e%2fkith.db',
      '%00',
      '%5c..%5ckith.db',
      'a'.repeat(300),
      '%ff',
      "'--",
    ];
    for (const id of bad) {
      for (const path of [
        '/',
        '/assets/',
        '/api/v1/blob/',
        '/api/v1/photo/',
        '/api/v1/jobs/',
        '/api/v1/exports/',
        '/api/v1/',
        '/calendar/',
      ]) {
        const { status, text } = await stand.ask(path + id);
        assert.equal([200, 400, 401, 404, 405].includes(status), true, `${path}${id}: ${status}`);
        assert.doesNotMatch(text, /SQLite format|\/(?:home|tmp|work|usr)\/|at .*\.m?[jt]s:\d/, path + id);
        if (status === 200)
          assert.match(text, /<!doctype html>|^\[|^\{/i, `${path}${id} shows only the app’s own page`);
      }
    }
  });

  void test('a body larger than a request may be is refused before it is read', async () => {
    const body = JSON.stringify({ who: 'x'.repeat(1_200_000) });
    const { status } = await stand.ask('/api/v1/done', {
      body,
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(status, 413);
    for (const text of ['[1]', '"x"', '{', 'null', '{"__proto__":{"dryRun":true}']) {
      const sent = await stand.ask('/api/v1/done', {
        body: text,
        headers: { 'content-type': 'application/json' },
      });
      assert.equal(sent.status, 400, text);
    }
    const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const deep = await stand.ask('/api/v1/done', {
      body: nested,
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(deep.status, 400);
  });

  void test('wrong tokens are looked at twenty times a minute; a right one goes on working', async () => {
    const right = { asSession: false, headers: { authorization: `Bearer ${await stand.token('read')}` } };
    assert.equal((await stand.ask('/api/v1/people', right)).status, 200);
    const statuses: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      const wrong = { asSession: false, headers: { authorization: `Bearer kith_${i}` } };
      const { status, headers } = await stand.ask(i % 2 === 0 ? '/api/v1/people' : '/mcp', wrong);
      statuses.push(status);
      if (status === 429) assert.match(String(headers['retry-after']), /^\d+$/);
    }
    const looked = statuses.filter((status) => status === 401).length;
    assert.equal(looked > 0 && looked <= 20, true, String(looked));
    assert.equal(statuses.filter((status) => status === 429).length, 60 - looked);
    assert.equal((await stand.ask('/api/v1/people', right)).status, 200);
    assert.equal((await stand.ask('/api/v1/people')).status, 200, 'the browser notices nothing');
  });

  void test('a thousand requests at once are all answered', async () => {
    const all = await Promise.all(
      Array.from({ length: 1_000 }, async (_, i) => stand.ask(i % 2 === 0 ? '/api/v1/people' : '/health')),
    );
    assert.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
  });

  void test('connections that drip keep nobody else waiting and are closed', async () => {
    const drips = Array.from({ length: 60 }, () => {
      const socket = connect(stand.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.write(`GET /health HTTP/1.1\r\nHost: localhost:${stand.port}\r\nX-`);
      const drip = setInterval(() => socket.write('a'), 500);
      return new Promise<void>((resolve) =>
        socket.on('close', () => {
          clearInterval(drip);
          resolve();
        }),
      );
    });
    for (let i = 0; i < 20; i += 1) assert.equal((await stand.ask('/health')).status, 200);
    const slow = connect(stand.port, '127.0.0.1');
    slow.on('error', () => {});
    slow.write(
      `POST /api/v1/done HTTP/1.1\r\nHost: localhost:${stand.port}\r\nCookie: ${stand.cookie}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    );
    const closed = new Promise<void>((resolve) => slow.on('close', () => resolve()));
    slow.resume();
    await Promise.all([...drips, closed]);
    assert.equal((await stand.ask('/health')).status, 200);
  });

  void test('the server listens on this machine alone', async () => {
    const { spawnSync } = await import('node:child_process');
    const { stdout } = spawnSync('ss', ['-ltn'], { encoding: 'utf8' });
    const own = (stdout ?? '').split('\n').filter((line) => line.includes(`:${stand.port} `));
    for (const line of own) assert.match(line, /127\.0\.0\.1|\[::1\]/);
  });

  void test('nothing of what was asked stands in what the server says', () => {
    assert.doesNotMatch(stand.said(), /Nobody|evil|Bearer|kith_|ks_/);
  });
});
