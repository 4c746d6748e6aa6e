/** A row that went leaves its number to the next: undoing what wrote the one never touches the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { change } from './change.ts';
import { changeRecord, reverse } from './undo.ts';
import type { Vault } from './open.ts';
import { addHandle, addPerson } from './people.ts';
import { removeRow, rowByPublicId, rowsWhere } from './rows.ts';

const at = Date.UTC(2026, 1, 1);
const email = (value: string) => ({ kind: 'email', value, shown: value, label: null }) as const;

async function during<T>(vault: Vault, publicId: string, write: () => T): Promise<T> {
  const head = { action: 'test', door: 'test', at, publicId, about: {} };
  return change(vault, head, async () => write());
}

async function undo(vault: Vault, publicId: string): Promise<void> {
  const row = rowByPublicId(vault, 'changes', publicId);
  assert.ok(row !== null);
  await during(vault, `${publicId}back`, () => reverse(vault, changeRecord({ ...row })));
}

const addresses = (vault: Vault): string[] =>
  rowsWhere(vault, 'handles', {})
    .map(({ value }) => value)
    .sort();

void test('who came and went within one change leaves alone who has the number now', async () => {
  const house = testHouse();
  const vault = house.vault();
  await during(vault, 'h1', () => {
    const passing = addPerson(vault, { publicId: 'p1', name: 'Cafe', nameFrom: 'seen', madeAt: at });
    addHandle(vault, passing, email('hello@cafe.example'), 'seen', null);
    removeRow(vault, 'people', passing);
  });
  await during(vault, 'h2', () => {
    const stays = addPerson(vault, { publicId: 'p2', name: 'Maren Okafor', nameFrom: 'seen', madeAt: at });
    addHandle(vault, stays, email('maren@example.org'), 'seen', null);
  });
  await undo(vault, 'h1');
  assert.deepEqual(addresses(vault), ['maren@example.org']);
  house.end();
});

void test('what was taken away comes back, though another has its number', async () => {
  const house = testHouse();
  const vault = house.vault();
  const [maren, jonas] = await during(vault, 'h1', () => [
    addPerson(vault, { publicId: 'p1', name: 'Maren Okafor', nameFrom: 'seen', madeAt: at }),
    addPerson(vault, { publicId: 'p2', name: 'Jonas Lindqvist', nameFrom: 'seen', madeAt: at + 1_000 }),
  ]);
  const handle = await during(vault, 'h2', () =>
    addHandle(vault, maren, email('maren@example.org'), 'seen', null),
  );
  await during(vault, 'h3', () => removeRow(vault, 'handles', handle ?? 0));
  await during(vault, 'h4', () => addHandle(vault, jonas, email('jonas@example.org'), 'seen', null));
  assert.equal(rowsWhere(vault, 'handles', { person_id: jonas })[0]?.id, handle);
  await undo(vault, 'h3');
  assert.deepEqual(addresses(vault), ['jonas@example.org', 'maren@example.org']);
  assert.equal(rowsWhere(vault, 'handles', { person_id: maren })[0]?.value, 'maren@example.org');
  house.end();
});
