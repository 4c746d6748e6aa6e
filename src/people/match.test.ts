import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { en } from '../words/en/index.ts';
import type { HandleKind } from './handle.ts';
import { findDuplicates, type PersonToMatch } from './match.ts';

const mail = (value: string) => ({ kind: 'email' as HandleKind, value, label: null });
const cell = (value: string) => ({ kind: 'phone' as HandleKind, value, label: 'cell' });
const home = (value: string) => ({ kind: 'phone' as HandleKind, value, label: 'home' });
const person = (id: string, name: string, more: Partial<PersonToMatch> = {}): PersonToMatch => ({
  id,
  names: [name],
  ...more,
});
const found = (...people: PersonToMatch[]) => findDuplicates(people);

void test('one name at one private mailbox is surely one person', () => {
  const [pair, ...rest] = found(
    person('p1', 'Maren Okafor', { handles: [mail('maren@example.org')] }),
    person('p2', 'Okafor, Maren', { handles: [mail('maren@example.org')] }),
    person('p3', 'Jonas Lindqvist', { handles: [mail('jonas@example.org')] }),
  );
  assert.deepEqual([pair?.a, pair?.b, pair?.sure, rest.length], ['p1', 'p2', true, 0]);
  assert.ok(pair?.evidence.some((e) => e.key === 'match:same-email'));
});

void test('a nickname, an accent, a typing error and another script are asked about', () => {
  for (const [one, other] of [
    ['William Arroyo', 'Bill Arroyo'],
    ['Tomás Arroyo', 'Tomas Arroyo'],
    ['Maren Okafor', 'Maren Okafro'],
    ['Мария Иванова', 'Maria Ivanova'],
    ['Γιώργος Παππάς', 'Giorgos Pappas'],
    ['محمد خالد', 'Mohammed Khaled'],
    ['김민준', 'Minjun Kim'],
    ['Jürgen Müller', 'Juergen Mueller'],
  ] as const) {
    const born = { year: 1984, month: 3, day: 9 };
    const pairs = found(person('p1', one, { birthday: born }), person('p2', other, { birthday: born }));
    assert.equal(pairs.length, 1, `${one} and ${other}`);
    assert.equal(pairs[0]?.sure, false);
  }
});

void test('a new family name, a missing name and a pet name at one private handle are asked about', () => {
  for (const [one, other] of [
    ['Ruth Holm', 'Ruth Kaya'],
    ['', 'Ruth Holm'],
    ['ruth@example.org', 'Ruth Holm'],
    ['Mum', 'Ruth Holm'],
  ] as const) {
    const handles = [mail('ruth@example.org')];
    const pairs = found(person('p1', one, { handles }), person('p2', other, { handles }));
    assert.deepEqual(
      pairs.map((pair) => pair.sure),
      [false],
      `${one} and ${other}`,
    );
  }
});

void test('one Chinese name is asked about like any other whole name', () => {
  assert.equal(found(person('p1', '王小明'), person('p2', '王小明')).length, 1);
  assert.equal(found(person('p1', '王小明'), person('p2', '王大山')).length, 0);
});

void test('namesakes with different birthdays are not the same person', () => {
  assert.deepEqual(
    found(
      person('p1', 'Lin Kaya', {
        birthday: { year: 1960, month: 1, day: 4 },
        handles: [mail('lin@example.org')],
      }),
      person('p2', 'Lin Kaya', {
        birthday: { year: 1991, month: 8, day: 30 },
        handles: [mail('kaya@example.net')],
      }),
    ),
    [],
  );
});

void test('a family at one landline stays a family', () => {
  assert.deepEqual(
    found(
      person('p1', 'Priya Raman', { handles: [home('+442079460000')] }),
      person('p2', 'Dev Raman', { handles: [home('+442079460000')] }),
    ),
    [],
  );
});

void test('a couple at one mailbox is never joined, nor is a card that could be either', () => {
  const handles = [mail('ramans@example.org')];
  const pairs = found(
    person('p1', 'Priya Raman', { handles }),
    person('p2', 'Dev Raman', { handles }),
    person('p3', 'Dev Raman', { handles }),
  );
  assert.equal(pairs.filter((pair) => pair.sure).length, 0);
  assert.ok(!pairs.some((pair) => pair.a === 'p1'));
});

void test('father and son of one name at one door are never joined', () => {
  const more = { addresses: ['Mill Lane 7, Dunmore'], handles: [cell('+4915112345678')] };
  assert.equal(
    found(person('p1', 'Tomás Arroyo Sr.', more), person('p2', 'Tomás Arroyo Jr.', more)).filter(
      (p) => p.sure,
    ).length,
    0,
  );
});

void test('an address of a post joins nobody', () => {
  const handles = [mail('info@example.com')];
  assert.deepEqual(
    found(person('p1', 'Maren Okafor', { handles }), person('p2', 'Jonas Lindqvist', { handles })),
    [],
  );
});

void test('mother Maria and daughter Mia at one mailbox are not joined without asking', () => {
  const handles = [mail('kaya.family.post@example.org')];
  assert.ok(
    found(person('p1', 'Maria Kaya', { handles }), person('p2', 'Mia Kaya', { handles })).every(
      (p) => !p.sure,
    ),
  );
});

void test('a thousand people of one name end in time and in few questions', () => {
  const people = Array.from({ length: 1000 }, (_, i) =>
    person(`p${i}`, 'Maria Silva', { handles: [mail(`m${i}@example.org`)] }),
  );
  assert.equal(findDuplicates(people).length, 0);
});

const names = fc.constantFrom(
  'Maren Okafor',
  'M. Okafor',
  'Bill Kaya',
  'William Kaya',
  'Ruth',
  '김민준',
  '',
  '…',
  'Dev Raman Jr.',
  'Wren',
);
const someone = fc.record({
  names: fc.array(fc.oneof(names, fc.string({ unit: 'grapheme' })), { maxLength: 3 }),
  nicknames: fc.array(names, { maxLength: 2 }),
  handles: fc.array(
    fc.oneof(
      fc.constantFrom(
        mail('a@example.org'),
        mail('info@example.org'),
        cell('+4915112345678'),
        home('+442079460000'),
      ),
      fc.string().map((value) => mail(value)),
    ),
    { maxLength: 3 },
  ),
  birthday: fc.option(
    fc.record({
      year: fc.option(fc.integer({ min: 1900, max: 2020 })),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      day: fc.option(fc.integer({ min: 1, max: 31 })),
    }),
  ),
});

void test('the order of the people changes nothing, and a pair is found once with the smaller id first', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 14 }), fc.integer({ min: 0, max: 13 }), (some, turn) => {
      const people = some.map((one, i) => ({ ...one, id: `p${String(i).padStart(2, '0')}` }));
      const pairs = findDuplicates(people);
      assert.deepEqual(findDuplicates([...people.slice(turn), ...people.slice(0, turn)]), pairs);
      assert.deepEqual(findDuplicates(people.toReversed()), pairs);
      assert.equal(new Set(pairs.map((p) => `${p.a} ${p.b}`)).size, pairs.length);
      for (const pair of pairs) {
        assert.ok(pair.a < pair.b && pair.score >= 0.5 && pair.score <= 1);
        for (const { key } of pair.evidence)
          assert.ok(Object.hasOwn(en['match'] ?? {}, key.replace('match:', '')), key);
      }
    }),
  );
});

void test('one card imported six hundred times is found, and the questions stay in proportion', () => {
  const more = {
    birthday: { year: 1980, month: 1, day: 1 },
    addresses: ['Mill Lane 7, Dunmore'],
    handles: [mail('lin@example.org')],
  };
  const pairs = findDuplicates(Array.from({ length: 600 }, (_, i) => person(`p${i}`, 'Lin Kaya', more)));
  assert.ok(pairs.length >= 599 && pairs.length <= 600 * 20);
});
