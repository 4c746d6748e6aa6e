import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pinyinOf } from './pinyin.ts';

void test('the family name is read first, the given name as one word, in both writings', () => {
  assert.equal(pinyinOf('王小明'), 'wang xiaoming');
  assert.equal(pinyinOf('陳美玲'), 'chen meiling');
  assert.equal(pinyinOf('陈 美玲'), 'chen meiling');
  assert.equal(pinyinOf('欧阳雪'), 'ouyang xue');
});

void test('what is no Chinese name is not read', () => {
  for (const name of ['', '王', 'Wang', '田中角栄', '王小明的朋友们'])
    assert.equal(pinyinOf(name), null, name);
});

void test('any text ends in two words of Latin letters or in nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('王', '小', '田', ' ') })),
      (text) => {
        const read = pinyinOf(text);
        assert.ok(read === null || /^[a-z]+ [a-z]+$/.test(read));
      },
    ),
  );
});
