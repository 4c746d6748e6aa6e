import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emailHandle, handleKey, phoneHandle } from '../people/normalise.ts';
import type { Handle } from '../people/handle.ts';
import {
  nameKey,
  maybeSameName,
  sameName,
  whoseCard,
  whoseTouch,
  type Known,
  type KnownPerson,
} from './who-is-this.ts';

const mail = (address: string): Handle => emailHandle(address) as Handle;
const phone = (number: string): Handle => phoneHandle(number, 'DE') as Handle;

function known(people: readonly (KnownPerson & { readonly handles: readonly Handle[] })[]): Known {
  return {
    byHandle: (key) => people.filter((p) => p.handles.some((h) => handleKey(h) === key)),
    byName: (key) => people.filter((p) => nameKey(p.name) === key),
    namesakes: (key) => people.filter((p) => nameKey(p.name) === key).length,
  };
}

const maren = {
  id: 1,
  name: 'Maren Okafor',
  vouched: true,
  nameOnly: false,
  handles: [mail('maren@example.org')],
};

void test('names are the same in any order, with initials, titles, accents and a missing middle', () => {
  for (const other of [
    'Okafor, Maren',
    'Dr. Maren Okafor',
    'M. Okafor',
    'maren okafor',
    'Maren Adaeze Okafor',
    'MAREN ÓKAFOR',
  ]) {
    assert.ok(sameName('Maren Okafor', other), other);
  }
  for (const other of [
    'Jonas Okafor',
    'Maren Lindqvist',
    'Maren Okafor-Lind Jonas X'.replace('Maren', 'Ida'),
  ])
    assert.ok(!sameName('Maren Okafor', other), other);
});

void test('sameName is symmetric and never throws', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => assert.equal(sameName(a, b), sameName(b, a))));
});

void test('a card joins the person who has its address and a name that agrees', () => {
  const found = whoseCard(
    { name: 'Okafor, Maren', handles: [mail('Maren@Example.org')] },
    null,
    known([maren]),
  );
  assert.deepEqual(found, { person: 1, ask: [] });
});

void test('a name read off a mail gives way to the card with the same address', () => {
  const seen = { ...maren, name: 'mokafor', vouched: false };
  assert.equal(
    whoseCard({ name: 'Maren Okafor', handles: [mail('maren@example.org')] }, null, known([seen])).person,
    1,
  );
});

void test('a couple on one address and a family on one telephone stay two people', () => {
  assert.equal(
    whoseCard({ name: 'Jonas Lindqvist', handles: [mail('maren@example.org')] }, null, known([maren])).person,
    null,
  );
  const father = {
    id: 2,
    name: 'Otto Kranz',
    vouched: true,
    nameOnly: false,
    handles: [phone('030 23125 001')],
  };
  assert.equal(
    whoseCard({ name: 'Klara Kranz', handles: [phone('+49 30 23125001')] }, null, known([father])).person,
    null,
  );
});

void test('namesakes without a common handle are asked about, never joined', () => {
  const found = whoseCard(
    { name: 'Maren Okafor', handles: [mail('other@example.net')] },
    null,
    known([maren]),
  );
  assert.deepEqual(found, { person: null, ask: [1] });
});

void test('a touch on a shared address belongs to the one whose name it shows, else it waits', () => {
  const both = known([
    { ...maren, name: 'Dev Nair', handles: [mail('home@example.org')] },
    { ...maren, id: 2, name: 'Wren Abbott', handles: [mail('home@example.org')] },
  ]);
  assert.deepEqual(whoseTouch({ name: 'Wren', handle: mail('home@example.org') }, both), {
    kind: 'one',
    person: 2,
  });
  assert.deepEqual(whoseTouch({ name: 'The Nair-Abbotts', handle: mail('home@example.org') }, both), {
    kind: 'many',
    people: [1, 2],
  });
});

void test('pet names are enough to ask whether two are one, and too little to join them', () => {
  assert.ok(maybeSameName('Bill Fairchild', 'William Fairchild'));
  assert.ok(!sameName('Bill Fairchild', 'William Fairchild'));
  assert.ok(maybeSameName('Liz Marlowe', 'Elizabeth Marlowe'));
  assert.ok(!maybeSameName('Bill Fairchild', 'William Marlowe'));
  assert.ok(!maybeSameName('Ida Okafor', 'Maren Okafor'));
});
