import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dice } from '../examples/dice.ts';
import { formats } from '../src/capture/formats.ts';
import { fuzz, read, samples } from './fuzz.ts';

void test('two thousand damaged files of every format: no throw, no hang', () => {
  const report = fuzz(Math.ceil(2_000 / formats.length), 26);
  assert.deepEqual(report.faults, []);
  assert.deepEqual(
    formats.map(({ name }) => name).filter((name) => report.runs[name] === undefined),
    [],
    'every format has a sample to damage',
  );
});

void test('what was read leaves nothing behind: hundreds of damaged files more, and no more is held', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // The first files fill what is remembered on purpose, and let the engine compile.
  fuzz(30, 100);
  const before = held();
  for (let round = 0; round < 3; round += 1) fuzz(15, 1_000 + round * 100);
  assert.ok(held() - before < 8 * 1024 * 1024, `${Math.round((held() - before) / 1024)} kB more`);
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
