/** The encodings in which the text of a chat reaches Kith. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatReader, type ChatItem } from './whatsapp.ts';

const text = '12.03.21, 18:20 - Jörg Müller: Grüße 🌍\n13.03.21, 18:21 - Priya: ok\n';

function read(bytes: Uint8Array, size: number): readonly ChatItem[] {
  const reader = chatReader({ region: 'DE', today: '2026-11-21' });
  const out: ChatItem[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...reader.push(bytes.subarray(at, at + size)));
  return [...out, ...reader.end()];
}

void test('a chat saved again as UTF-16 reads like the one the phone wrote, however it is cut', () => {
  const written = read(Buffer.from(text), 1 << 16);
  assert.equal(written.length, 2);
  for (const size of [1, 3, 600, 1 << 16]) {
    assert.deepEqual(read(Buffer.from(`\ufeff${text}`, 'utf16le'), size), written);
    assert.deepEqual(read(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), size), written);
  }
});

void test('a broken byte spoils one letter and no line', () => {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from('\n'), Buffer.from(text)]);
  assert.deepEqual(
    read(bytes, 7).map((item) => item.kind === 'entry' && [item.day, item.sender]),
    [
      ['2021-03-12', 'Jörg Müller'],
      ['2021-03-13', 'Priya'],
      ['2021-03-12', 'Jörg Müller'],
      ['2021-03-13', 'Priya'],
    ],
  );
});
