import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostsOf, refusal, securityHeaders, type Asked } from './http.ts';

const hosts = hostsOf(7878);
const plain: Asked = {
  method: 'GET',
  path: '/',
  host: 'localhost:7878',
  origin: undefined,
  fetchSite: undefined,
  fetchMode: undefined,
};

void test('only the names of this machine with the port are answered', () => {
  for (const host of ['localhost:7878', '127.0.0.1:7878', '[::1]:7878', 'LOCALHOST:7878'])
    assert.equal(refusal({ ...plain, host }, hosts), null, host);
  for (const host of [
    undefined,
    '',
    'evil.test',
    'localhost',
    'localhost:7879',
    'localhost.evil.test:7878',
    '127.0.0.1.nip.io:7878',
    '0.0.0.0:7878',
  ])
    assert.equal(refusal({ ...plain, host }, hosts)?.status, 421, String(host));
});

void test('whatever stands in Host, only the six known values pass', () => {
  fc.assert(
    fc.property(fc.string(), (host) => {
      assert.equal(refusal({ ...plain, host }, hosts) === null, hosts.has(host.toLowerCase()));
    }),
  );
});

void test('a page from elsewhere changes nothing and reads nothing', () => {
  const foreign = [
    'http://evil.test',
    'null',
    'https://localhost:7878',
    'http://localhost:7879',
    'http://localhost',
  ];
  for (const origin of foreign)
    for (const method of ['POST', 'PUT', 'DELETE', 'GET'])
      assert.equal(
        refusal({ ...plain, method, origin, path: '/api/v1/done' }, hosts)?.status,
        403,
        `${method} ${origin}`,
      );
  assert.equal(refusal({ ...plain, method: 'POST', origin: 'http://localhost:7878' }, hosts), null);
  for (const fetchSite of ['cross-site', 'same-site']) {
    assert.equal(refusal({ ...plain, method: 'POST', fetchSite, fetchMode: 'navigate' }, hosts)?.status, 403);
    assert.equal(
      refusal({ ...plain, fetchSite, fetchMode: 'no-cors', path: '/api/v1/people' }, hosts)?.status,
      403,
    );
    assert.equal(
      refusal({ ...plain, fetchSite, fetchMode: 'navigate', path: '/api/v1/people' }, hosts)?.status,
      403,
    );
  }
});

void test('a link from elsewhere may open the app', () => {
  assert.equal(refusal({ ...plain, fetchSite: 'cross-site', fetchMode: 'navigate' }, hosts), null);
});

void test('methods that only help an attacker are refused', () => {
  for (const method of ['TRACE', 'TRACK', 'CONNECT'])
    assert.equal(refusal({ ...plain, method }, hosts)?.status, 405);
});

void test('the content policy allows nothing but this server, and no markup of its own beyond the hashes', () => {
  const policy = securityHeaders(['sha256-abc='])['content-security-policy'] ?? '';
  assert.match(policy, /^default-src 'none'; /);
  assert.match(policy, /style-src 'self' 'sha256-abc='/);
  assert.doesNotMatch(policy, /unsafe|\*|http|data:/);
  for (const part of [
    "script-src 'self'",
    "img-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
    assert.equal(policy.split('; ').includes(part), true, part);
});
