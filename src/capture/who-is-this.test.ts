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

void test('father and son of one name are never joined: not at one door, not on one telephone, not on one page', () => {
  const door = {
    kind: 'postal',
    value: 'lindenweg 4 10115 altenau',
    shown: 'Lindenweg 4',
    label: null,
  } as const;
  const page = { kind: 'url', value: 'example.org', shown: 'example.org', label: null } as const;
  const home = phone('030 1234567');
  const father = { id: 1, name: 'Tomás Arroyo', vouched: true, nameOnly: false, handles: [door, page, home] };
  const at = (name: string, handle: Handle) => whoseCard({ name, handles: [handle] }, null, known([father]));
  assert.deepEqual(at('Tomás Arroyo', door), { person: null, ask: [1] });
  assert.deepEqual(at('Tomás Arroyo', page), { person: null, ask: [1] });
  assert.deepEqual(at('Tomás Arroyo Jr.', home), { person: null, ask: [1] });
  assert.deepEqual(at('Tomás Arroyo', home), { person: null, ask: [1] });
});

void test('of one name and one handle, who was born on another day is asked about and not joined', () => {
  const card = { name: 'Maren Okafor', handles: [mail('maren@example.org')] };
  assert.equal(whoseCard(card, null, known([maren])).person, 1);
  assert.deepEqual(
    whoseCard(card, null, known([maren]), (id) => id === 1),
    { person: null, ask: [1] },
  );
});

void test('one name in two spellings is one name', () => {
  assert.ok(sameName('Jürgen Müller', 'Juergen Mueller'));
  assert.ok(sameName('Søren Nørgård', 'Soeren Noergaard'));
  assert.ok(!sameName('Priya Raman', 'Priya Ramos'));
});

void test('what is written behind the name tells the generations apart, and no title does', () => {
  for (const other of ['Tomás Arroyo Jr.', 'Tomás Arroyo junior', 'Tomás Arroyo III', 'Arroyo, Tomás, Sr.']) {
    assert.ok(!sameName('Tomás Arroyo', other), other);
    assert.ok(maybeSameName('Tomás Arroyo', other) || other.endsWith('III'), other);
  }
  assert.ok(sameName('Tomás Arroyo Jr.', 'Tomás Arroyo, jun.'));
  assert.ok(sameName('Tomás Arroyo PhD', 'Tomás Arroyo'));
});

void test('a line of an office and a married name at one telephone make no one person', () => {
  const line = phone('030 555000');
  const priya = { id: 1, name: 'Priya Raman', vouched: true, nameOnly: false, handles: [line] };
  const at = (name: string) => whoseCard({ name, handles: [line] }, null, known([priya]));
  assert.deepEqual(at('Lin Kaya'), { person: null, ask: [] });
  assert.equal(at('Priya Lindqvist').person, null);
});
