import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { multistatus } from './webdav-listing.ts';

function read(text: string, size = 1_000_000): [string, number | null][] | null {
  const listing = multistatus();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) listing.push(bytes.subarray(at, at + size));
  const found = listing.end();
  return found === null ? null : [...found].map(([name, one]) => [name, one.bytes]);
}

const response = (href: string, bytes: string, status = 'HTTP/1.1 200 OK') =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:getcontentlength>${bytes}</D:getcontentlength></D:prop><D:status>${status}</D:status></D:propstat></D:response>`;
const whole = (inside: string) =>
  `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${inside}</D:multistatus>`;

void test('names and sizes come out the same however the answer is cut', () => {
  const text = whole(response('/dav/kith%2D1.kith', ' 12 ') + response('https://example.org/a/b.kith', '7'));
  const wanted = [
    ['kith-1.kith', 12],
    ['b.kith', 7],
  ];
  for (const size of [1, 3, 17, 1_000]) assert.deepEqual(read(text, size), wanted);
});

void test('a name that leads elsewhere is none, and a size that is none is unknown', () => {
  const bad = ['/a/..%2f..%2fetc', '/a/%00', '/a/.hidden', '/a/%zz', '/a/folder/', `/a/${'x'.repeat(300)}`];
  assert.deepEqual(read(whole(bad.map((href) => response(href, '1')).join(''))), []);
  assert.deepEqual(read(whole(response('/a/b', '-1') + response('/a/c', '9'.repeat(30)))), [
    ['b', null],
    ['c', null],
  ]);
  assert.deepEqual(read(whole(response('/a/b', '5', 'HTTP/1.1 404 Not Found'))), [['b', null]]);
});

void test('what is no listing, has a document type, is too deep or ends early is no folder that is empty', () => {
  assert.equal(read('<html><body>Sign in</body></html>'), null);
  assert.equal(read(''), null);
  assert.equal(read(`<!DOCTYPE a [<!ENTITY b "c">]>${whole('')}`), null);
  assert.equal(read(whole('<a>'.repeat(40) + '</a>'.repeat(40))), null);
  assert.equal(read(whole(response('/a/b', '5')).slice(0, -20)), null);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const listing = multistatus();
      listing.push(bytes);
      assert.ok((listing.end()?.size ?? 0) < 50);
    }),
  );
});
