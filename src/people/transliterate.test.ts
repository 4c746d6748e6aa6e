import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedNames } from './nicknames.ts';
import { skeleton, transliterate } from './transliterate.ts';

void test('names of six scripts come out as their bearers write them in Latin letters', () => {
  assert.equal(transliterate('Наталья').toLowerCase(), 'natalia');
  assert.equal(transliterate('Ольга').toLowerCase(), 'olga');
  assert.equal(transliterate('Γιώργος').toLowerCase(), 'giorgos');
  assert.equal(transliterate('さとう'), 'satou');
  assert.equal(transliterate('きょうこ'), 'kyouko');
  assert.equal(transliterate('ハルト'), 'haruto');
  assert.equal(transliterate('いっぺい'), 'ippei');
  assert.equal(transliterate('민준'), 'minjun');
  assert.equal(transliterate('محمد'), 'mohammed');
  assert.equal(transliterate('Maren 王'), 'Maren 王');
});

void test('where vowels are not written the consonants are compared', () => {
  assert.equal(skeleton('muhammad'), skeleton('mhmd'));
  assert.equal(skeleton('khaled'), skeleton(transliterate('خالد')));
});

void test('nicknames of several languages are one name, and a stranger is not', () => {
  for (const [a, b] of [
    ['Bill', 'William'],
    ['Sasha', 'Alexandra'],
    ['Paco', 'Francisco'],
    ['Hans', 'Johannes'],
    ['Gosia', 'Małgorzata'],
    ['José', 'Pepe'],
  ] as const)
    assert.ok(relatedNames(a, b), `${a} ${b}`);
  assert.ok(!relatedNames('Bill', 'Robert'));
  assert.ok(relatedNames('Xyz', 'xyz'));
});
