import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeSample } from './decode-text.ts';
import { guessLetters } from './guess-letters.ts';

const samples: readonly (readonly [encoding: string, hex: string, text: string])[] = [
  ['windows-1251', 'c8ecff3bd4e0ece8ebe8ff0ac8e2e0ed3bcfe5f2f0eee20a', 'Имя;Фамилия\nИван;Петров\n'],
  [
    'gb18030',
    'd0d5c3fb2ccad6bbfa0acdf5d0a1c3f72c31333831323334353637380a',
    '姓名,手机\n王小明,13812345678\n',
  ],
  [
    'big5',
    'a96da6572cb971b8dc0aaa4ca470b5d82c303931323334353637380ab3afa55cb35c2c303931320a',
    '姓名,電話\n林小華,0912345678\n陳功許,0912\n',
  ],
  [
    'euc-kr',
    'c0ccb8a72cc0fcc8adb9f8c8a32cc1d6bcd20ab1e8c7cfb4c32c3031302d313233342d353637382cbcadbfefc6afbab0bdc320c1beb7ceb1b80a',
    '이름,전화번호,주소\n김하늘,010-1234-5678,서울특별시 종로구\n',
  ],
  [
    'windows-1250',
    '496d69ea3b4d696173746f0aa3756b61737a2057b9bf3ba3f3649f0a',
    'Imię;Miasto\nŁukasz Wąż;Łódź\n',
  ],
  [
    'windows-1250',
    '4a6de96e6f3b4dec73746f0a4a69f8ed2044766ff8e16b3b8a756d7065726b0a',
    'Jméno;Město\nJiří Dvořák;Šumperk\n',
  ],
  [
    'windows-1252',
    '4e6f6d653b4369646164650a4a6fe36f20436f6e636569e7e36f3b53e36f204c75ed730a4465736972e965204dfcdf69673bc4d6dc0a',
    'Nome;Cidade\nJoão Conceição;São Luís\nDesirée Müßig;ÄÖÜ\n',
  ],
  ['shift_jis', '90a92c96bc0a936392862c89d48e710a', '姓,名\n田中,花子\n'],
];

for (const [encoding, hex, text] of samples)
  void test(`a short table in ${encoding} is told by its bytes: ${text.split('\n')[1] ?? ''}`, () => {
    const bytes = Uint8Array.fromHex(hex);
    assert.equal(guessLetters(bytes), encoding);
    assert.equal(decodeSample(bytes), text);
  });

void test('any bytes at all are taken for something, at once', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      assert.doesNotThrow(() => new TextDecoder(guessLetters(bytes)).decode(bytes));
    }),
  );
});
