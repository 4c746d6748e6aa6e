/** Only a path below the export itself names a picture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picturePath } from './picture-path.ts';

void test('a path below the export is taken, cleaned', () => {
  assert.equal(
    picturePath('photos/photo_1@01-03-2024_10-00-00.jpg'),
    'photos/photo_1@01-03-2024_10-00-00.jpg',
  );
  assert.equal(picturePath('./media/a boat.PNG'), 'media/a boat.PNG');
});

void test('what climbs, begins at a root, lies on the web or is no picture is not', () => {
  const hostile: readonly unknown[] = [
    '../kith.db.jpg',
    'photos/../../secret.jpg',
    '/etc/passwd.jpg',
    'C:/secret.jpg',
    'photos\\..\\secret.jpg',
    'https://example.org/a.jpg',
    'photos//a.jpg',
    'photos/a\u0000.jpg',
    'photos/a.gif',
    'photos/a.svg',
    'stickers/one.webp',
    '(File not included. Change data exporting settings to download.)',
    `${'a/'.repeat(20)}b.jpg`,
    `${'a'.repeat(400)}.jpg`,
    7,
    null,
  ];
  for (const path of hostile) assert.equal(picturePath(path), null, String(path));
});
