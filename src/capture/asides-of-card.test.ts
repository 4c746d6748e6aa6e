import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerNames, relationInName, saidDeceased, withoutMark, withoutRemark } from './asides-of-card.ts';
import { readCard } from './from-card.ts';

const card = (...lines: readonly string[]): ReturnType<typeof readCard> =>
  readCard(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'), 'DE');

void test('marks for sorting are no part of a name', () => {
  assert.equal(withoutMark('ICE Anna'), 'Anna');
  assert.equal(withoutMark('AAA Mum'), 'Mum');
  assert.equal(withoutMark('*Tom'), 'Tom');
  assert.equal(withoutMark('ICE'), 'ICE');
  assert.equal(withoutMark('Aaron Amsel'), 'Aaron Amsel');
  assert.equal(withoutMark('A. Okafor'), 'A. Okafor');
  assert.equal(card('FN:ICE Maren Okafor', 'N:Maren Okafor;ICE;;;').name, 'Maren Okafor');
});

void test('a remark behind the name is no name in a greeting, and tells a relation', () => {
  assert.equal(withoutRemark("Julia (Max's wife)"), 'Julia');
  assert.deepEqual(relationInName("Julia (Max's wife)"), { what: 'spouse', name: 'Max', uid: null });
  assert.deepEqual(relationInName('Jo (Mutter von Emil)'), { what: 'child', name: 'Emil', uid: null });
  assert.equal(relationInName('Lin (work)'), null);
  const facts = card("FN:Julia (Max's wife)", "N:;Julia (Max's wife);;;");
  assert.equal(facts.given, 'Julia');
  assert.equal(facts.name, "Julia (Max's wife)");
  assert.deepEqual(facts.relations, [{ what: 'spouse', name: 'Max', uid: null }]);
});

void test('an earlier name in the note is another name of theirs', () => {
  assert.deepEqual(formerNames('geb. Ostermann, mag Tee'), ['Ostermann']);
  assert.deepEqual(formerNames('früher in Bremen'), ['Bremen'].slice(1));
  assert.deepEqual(card('FN:Katrin Feld', 'N:Feld;Katrin;;;', 'NOTE:née Ostermann').nicknames, [
    'Katrin Ostermann',
  ]);
});

void test('a note that begins with a cross or a word for it says that somebody died, one about others does not', () => {
  assert.deepEqual(saidDeceased('Maren Okafor', '† 14.2.2021. Ohlsdorf'), { day: '2021-02-14' });
  assert.deepEqual(saidDeceased('Maren Okafor', 'Met in 2010\nverstorben 2022'), { day: null });
  assert.deepEqual(saidDeceased('Maren Okafor †', null), { day: null });
  assert.equal(saidDeceased('Maren Okafor', 'Her husband died in 2019'), null);
  assert.equal(saidDeceased('Rip Torn', 'ripped the book'), null);
  assert.deepEqual(card('FN:Maren Okafor', 'NOTE:† 14.2.2021').deceased, { day: '2021-02-14' });
});

void test('a card of a shop is no person, one of a friend with a birthday is', () => {
  assert.equal(card('FN:Pizza Da Enzo', 'N:;Pizza Da Enzo;;;', 'TEL:+4940231209').kind, 'company');
  assert.equal(card('FN:Frau Adler', 'N:Adler;Frau;;;').kind, 'person');
  assert.equal(card('FN:Praxis', 'N:;Praxis;;;', 'BDAY:1980-01-02').kind, 'person');
});
