/** Somebody whom the user took out is not brought back by a file that comes again, and the import says so. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { importHouse, type Opened } from '../../../test/support/import-house.ts';
import { rowsWhere } from '../../store/rows.ts';
import { loadAction, perform } from '../perform.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-gone-'));
after(() => rmSync(folder, { recursive: true }));

const card = (name: string, ...lines: readonly string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const jonas = ['EMAIL:jonas@example.org', 'TEL;TYPE=HOME:+351210005580'];
const book = file(
  'book.vcf',
  card('Jonas Lindqvist', ...jonas) + card('Maren Okafor', 'EMAIL:m@example.org'),
);
const mailed = (name: string, subject: string): string =>
  file(
    name,
    `From somebody Mon Jan  5 10:00:00 2026\nFrom: Jonas <jonas@example.org>\nTo: Ana <ana@sequeira.example>\nDate: 01 Feb 2026 10:00:00 +0000\nMessage-ID: <${subject}@example.org>\nSubject: ${subject}\n\nHello.\n\n`,
  );
const mail = mailed('jonas.mbox', 'Boat');
const later = mailed('later.mbox', 'Oars');
const grown = file(
  'grown.vcf',
  card('Jonas Lindqvist', ...jonas, 'NOTE:new') +
    card('Maren Okafor', 'EMAIL:m@example.org') +
    card('Aunt Ruth', 'TEL;TYPE=HOME:+351210005580'),
);

const names = (house: Opened): string[] =>
  rowsWhere(house.vault(), 'people', {})
    .map(({ name }) => name)
    .sort();

for (const forGood of [false, true])
  void test(`forgotten${forGood ? ' for good' : ''}, somebody stays out of what comes in later, and it is told; who shares their landline comes in`, async () => {
    const house = await importHouse(join(folder, `vault-${String(forGood)}`));
    await house.import([book, mail]);
    await perform(await loadAction('forget'), house, { who: 'Jonas Lindqvist', forGood });
    const { tally } = await house.import([grown, later]);
    assert.deepEqual(names(house), ['Aunt Ruth', 'Maren Okafor']);
    assert.equal(tally.skips.filter(({ why }) => why.key === 'cards:skipped.gone').length, 2);
    house.close();
  });

void test('undone, or added by hand, they take part as before', async () => {
  const house = await importHouse(join(folder, 'back'));
  await house.import([book]);
  await perform(await loadAction('forget'), house, { who: 'Jonas Lindqvist' });
  await perform(await loadAction('undo'), house, {});
  await house.import([grown]);
  assert.deepEqual(names(house), ['Aunt Ruth', 'Jonas Lindqvist', 'Maren Okafor']);
  await perform(await loadAction('forget'), house, { who: 'Jonas Lindqvist' });
  await perform(await loadAction('add'), house, { name: 'Jonas L', handle: ['jonas@example.org'] });
  await house.import([mail]);
  assert.deepEqual(names(house), ['Aunt Ruth', 'Jonas L', 'Maren Okafor']);
  house.close();
});
