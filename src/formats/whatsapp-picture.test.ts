/** A picture is known by its file's name, in the forms that both systems write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureName } from './whatsapp-picture.ts';

void test('the name of the file is found in any language, and in nothing else', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['IMG-20240301-WA0001.jpg (file attached)', 'IMG-20240301-WA0001.jpg'],
    ['\u200eIMG-20240301-WA0001.jpg (Datei angehängt)\nThe boat', 'IMG-20240301-WA0001.jpg'],
    ['\u200e<attached: 00000012-PHOTO-2024-03-01-10-00-00.jpg>', '00000012-PHOTO-2024-03-01-10-00-00.jpg'],
    ['STK-20240301-WA0002.webp (file attached)', null],
    ['PTT-20240301-WA0003.opus (file attached)', null],
    ['../../secret.jpg (file attached)', null],
    ['look at holiday.jpg', null],
    ['<Media omitted>', null],
  ];
  for (const [text, name] of cases) assert.equal(pictureName(text), name, text);
});
