import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dice } from '../examples/dice.ts';
import { fuzz, read, samples } from './fuzz.ts';

void test('two thousand damaged files of every format: no throw, no hang', () => {
  const formats = new Set(samples().map((one) => one.format.name)).size;
  const report = fuzz(Math.ceil(2_000 / formats), 26);
  assert.deepEqual(report.faults, []);
  assert.ok(Object.keys(report.runs).length >= 10, Object.keys(report.runs).join(', '));
});

void test('a broken card in the middle costs no card around it', () => {
  const cards = samples().filter((one) => one.format.name === 'vcard');
  assert.ok(cards.length > 0);
  for (const { format, bytes, file } of cards) {
    const parts = bytes
      .toString('utf8')
      .split(/(?<=END:VCARD\r?\n)/)
      .filter((part) => part.includes('END:VCARD'));
    const broken = parts.map((part, i) => (i === 1 ? part.replaceAll(':', ' ').slice(0, 40) + '\n' : part));
    const seen = read(format, Buffer.from(broken.join('')), file, dice(1, file)).filter(
      (e) => e.kind === 'card',
    );
    assert.ok(seen.length >= parts.length - 2, `${file}: ${seen.length} of ${parts.length}`);
  }
});

void test('a mail of noise in an mbox costs no mail around it', () => {
  const boxes = samples().filter((one) => one.format.name === 'mbox');
  assert.ok(boxes.length > 0);
  for (const { format, bytes, file } of boxes) {
    const mails = bytes.toString('latin1').split(/(?<=\n\n)(?=From )/);
    const count = (text: string) =>
      read(format, Buffer.from(text, 'latin1'), file, dice(1, file)).filter((e) => e.kind === 'touch').length;
    const noise = `From x Thu Jan  1 00:00:00 2026\n\0\0\xff garbage ${'('.repeat(999)}\n\n`;
    const middle = Math.floor(mails.length / 2);
    const spoiled = [...mails.slice(0, middle), noise, ...mails.slice(middle)];
    assert.equal(count(spoiled.join('')), count(mails.join('')));
  }
});
