/** Which server is asked for an address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback } from './imap.ts';
import { serversFor } from './imap-server.ts';

const hostsOf = (address: string): readonly string[] =>
  serversFor(address).map((guess) => (guess.kind === 'server' ? guess.host : guess.provider));

void test('well-known providers are asked by their own name, all others by the usual ones', () => {
  assert.deepEqual(hostsOf('maren@GMAIL.com'), ['imap.gmail.com']);
  assert.deepEqual(hostsOf('jonas@gmx.de'), ['imap.gmx.net']);
  assert.deepEqual(hostsOf('lin@kaya.example.org'), ['imap.kaya.example.org', 'mail.kaya.example.org']);
});

void test('providers that let no program in are named instead of tried', () => {
  assert.deepEqual(hostsOf('ruth@hotmail.com'), ['outlook']);
  assert.deepEqual(hostsOf('ruth@proton.me'), ['proton']);
});

void test('what is no address is not looked for', () => {
  for (const text of ['', 'maren', 'maren@', 'maren@localhost', 'maren@a b.org', 'maren@../../etc'])
    assert.deepEqual(serversFor(text), [], text);
});

void test('only this machine itself may be spoken to without encryption', () => {
  for (const host of ['127.0.0.1', '127.9.0.1', 'localhost', '::1']) assert.ok(isLoopback(host), host);
  for (const host of ['127.0.0.1.example.org', '192.168.1.2', 'imap.example.org', '0.0.0.0'])
    assert.ok(!isLoopback(host), host);
});
