import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownAddresses } from './own-addresses.ts';

void test('the owner of a Gmail mailbox is known by every way Gmail writes it, and nobody else is', () => {
  const isMine = ownAddresses(
    new Set(['email:ana.sequeira@gmail.com', 'email:a.na@example.org', 'phone:+351910000001']),
  );
  for (const address of [
    'ana.sequeira@gmail.com',
    'anasequeira@gmail.com',
    'a.n.a.sequeira@googlemail.com',
    'a.na@example.org',
  ])
    assert.equal(isMine(address), true, address);
  for (const address of [
    'ana@example.org',
    'anasequeira@example.org',
    'ana.sequeiro@gmail.com',
    'ana@gmail.com.example.org',
  ])
    assert.equal(isMine(address), false, address);
});
