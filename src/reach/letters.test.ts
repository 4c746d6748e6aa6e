import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostalAddress } from './address-lines.ts';
import { letter } from './letters.ts';

const address = (more: Partial<PostalAddress> = {}): PostalAddress => ({
  box: '',
  extended: '',
  street: '',
  city: '',
  region: '',
  code: '',
  country: '',
  countryCode: null,
  printed: null,
  ...more,
});
const us = address({
  street: '12 Mill Lane',
  extended: 'Apt 4',
  city: 'Dunmore',
  region: 'CA',
  code: '94303',
  countryCode: 'US',
});
const german = address({ street: 'Lindenweg 3', city: 'Altenau', code: '12345', countryCode: 'DE' });
const from = { name: 'Jonas Lindqvist', address: german, country: 'DE' };
const to = { name: 'Maren Okafor', given: 'Maren' };
const write = (one: PostalAddress | null, body = 'Hello') =>
  letter({ kind: 'letter', to: { ...to, address: one }, from, body, date: '2026-11-21' });

void test('an address stands as its own country writes it, abroad with the country last', () => {
  assert.deepEqual(write(us).to, [
    'Maren Okafor',
    'Apt 4',
    '12 Mill Lane',
    'Dunmore, CA 94303',
    'UNITED STATES',
  ]);
  assert.deepEqual(write(german).to, ['Maren Okafor', 'Lindenweg 3', '12345 Altenau']);
  assert.deepEqual(write(us).from, ['Jonas Lindqvist', 'Lindenweg 3', '12345 Altenau']);
});

void test('a printed address is kept line by line', () => {
  assert.deepEqual(write(address({ printed: 'c/o Kaya\r\nMill Lane 7\nDunmore' })).to, [
    'Maren Okafor',
    'c/o Kaya',
    'Mill Lane 7',
    'Dunmore',
  ]);
});

void test('what the post could not deliver is said before it is printed', () => {
  assert.deepEqual(
    write(null).unsure.map((u) => u.key),
    ['reach:letter.no-address'],
  );
  assert.deepEqual(
    write(address({ city: 'Altenau' })).unsure.map((u) => u.key),
    ['reach:letter.not-whole'],
  );
  assert.deepEqual(write(us).unsure, []);
});

void test('paragraphs are kept, controls are not', () => {
  assert.deepEqual(write(us, '\n\nOne\r\nline\u0007\n\n\n Two \n').paragraphs, ['One\nline', 'Two']);
});

void test('a country code that is none stops nothing', () => {
  assert.equal(write({ ...us, countryCode: 'ZZ' }).to[0], 'Maren Okafor');
  assert.equal(write({ ...us, countryCode: '<b>' }).to[0], 'Maren Okafor');
});
