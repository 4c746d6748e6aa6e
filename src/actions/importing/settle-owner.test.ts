/** An address that turns out to be the owner's own: what was read before is put right, as if it had been known from the start. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { canonicalDump } from '../../../test/canonical-dump.ts';
import { importHouse, owner } from '../../../test/support/import-house.ts';
import { loadAction, perform } from '../perform.ts';
import { runImport, type ImportResult } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-owner-'));
after(() => rmSync(folder, { recursive: true }));

const mail = (n: number, from: string, to: string, more = ''): string =>
  `From somebody Mon Jan  5 10:00:00 2026\nFrom: ${from}\nTo: ${to}\n${more}Date: 0${n} Feb 2026 10:00:00 +0000\nMessage-ID: <own-${n}@example.org>\nSubject: Choir ${n}\n\nHello.\n\n`;

const second = 'Ana at the choir <ana@choir.example>';
const maren = 'Maren Okafor <maren@example.org>';
const box = join(folder, 'box.mbox');
writeFileSync(
  box,
  mail(1, second, maren) +
    mail(2, maren, second) +
    mail(3, 'Ana <ana@sequeira.example>', second) +
    mail(4, 'Ana <ana@sequeira.example>', `${maren}, ${second}`) +
    mail(5, second, 'Jonas Lindqvist <jonas@example.org>'),
);
const card = join(folder, 'own.vcf');
writeFileSync(
  card,
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana at the choir\r\nEMAIL:ana@choir.example\r\nEND:VCARD\r\n',
);

const late = [...owner, 'email:ana@choir.example'];

const dump = (name: string): string[] =>
  canonicalDump(join(folder, name, 'kith.db'), { places: false })
    .split('\n')
    .filter((line) => !/^(?:settings|old_ids) /.test(line));

async function bring(
  name: string,
  imports: readonly (readonly [paths: readonly string[], mine: readonly string[]])[],
  undoLast = false,
): Promise<ImportResult | undefined> {
  const house = await importHouse(join(folder, name));
  let last: ImportResult | undefined;
  for (const [paths, mine] of imports)
    last = await runImport(house, house.vault(), paths, { as: null, mine });
  if (undoLast) await perform(await loadAction('undo'), house, { id: last?.publicId });
  house.close();
  return last;
}

void test('an own address told only at the second import gives what it would have given at the first', async () => {
  await bring('known', [[[box, card], late]]);
  const last = await bring('late', [
    [[box, card], owner],
    [[box, card], late],
  ]);
  assert.ok(last?.tally.skips.every(({ why }) => why.key !== 'mail:again'));
  assert.deepEqual(dump('late'), dump('known'));
});

void test('an own address that the user sets between two imports is settled by the next, with the relation that names its owner', async () => {
  const book = join(folder, 'book.vcf');
  const lines = ['FN:Maren Okafor', 'EMAIL:maren@example.org', 'X-ABRELATEDNAMES:Ana at the choir'];
  writeFileSync(book, ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'));
  const all = [box, card, book];
  await bring('set-known', [[all, late]]);
  const house = await importHouse(join(folder, 'set'));
  await runImport(house, house.vault(), all, { as: null, mine: [] });
  await perform(await loadAction('settings'), house, { key: 'handles', value: late });
  await runImport(house, house.vault(), all, { as: null, mine: [] });
  house.close();
  assert.deepEqual(dump('set'), dump('set-known'));
  assert.ok(dump('set').some((line) => line.startsWith('relations') && line.includes('Ana at the choir')));
});

void test('files that were read before are named, to be read again; and undo brings back what was there', async () => {
  await bring('before', [[[box, card], owner]]);
  const other = join(folder, 'other.mbox');
  writeFileSync(other, mail(6, maren, second));
  const last = await bring('named', [
    [[box, card], owner],
    [[other], late],
  ]);
  const again = last?.tally.skips.filter(({ why }) => why.key === 'mail:again').map(({ source }) => source);
  assert.deepEqual(again, [box]);
  await bring(
    'undone',
    [
      [[box, card], owner],
      [[box, other], late],
    ],
    true,
  );
  assert.deepEqual(dump('undone'), dump('before'));
});
