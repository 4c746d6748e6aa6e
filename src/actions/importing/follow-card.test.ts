/** A card that comes again says what is so by now; what the user wrote stays, and one undo brings the older word back. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { importHouse, type Opened } from '../../../test/support/import-house.ts';
import { rowsWhere } from '../../store/rows.ts';
import { loadAction, perform } from '../perform.ts';

interface Stand extends AsyncDisposable {
  readonly house: Opened;
  /** Imports a card whose file was written at this second. */
  bring(name: string, at: number, ...lines: readonly string[]): Promise<string>;
  perform(action: string, input: object): Promise<unknown>;
  person(): Record<string, unknown>;
  handles(): string[];
}

async function stand(): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-follow-'));
  const house = await importHouse(join(folder, 'vault'));
  const card = (lines: readonly string[]): string =>
    ['BEGIN:VCARD', 'VERSION:3.0', 'UID:maren-1', ...lines, 'END:VCARD', ''].join('\r\n');
  return {
    house,
    async bring(name, at, ...lines) {
      const path = join(folder, name);
      writeFileSync(path, card(lines));
      utimesSync(path, 1_790_000_000 + at, 1_790_000_000 + at);
      return (await house.import([path])).publicId;
    },
    perform: async (action, input) => perform(await loadAction(action), house, input),
    person() {
      const [one, ...more] = rowsWhere(house.vault(), 'people', {});
      assert.ok(one !== undefined && more.length === 0);
      const { name, company, title, note, nicknames } = one;
      return { name, company, title, note, nicknames };
    },
    handles: () =>
      rowsWhere(house.vault(), 'handles', {})
        .map((h) => `${h.value} ${h.source} ${h.standing ?? ''}`.trim())
        .sort(),
    async [Symbol.asyncDispose]() {
      house.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const older = [
  'FN:Maren Okafor',
  'ORG:Old Mill',
  'TITLE:Baker',
  'NOTE:met at the mill',
  'NICKNAME:Mari',
  'TEL:+351910005501',
  'EMAIL:maren@example.org',
  'BDAY:1980-01-02',
  'CATEGORIES:Bakers',
  'X-SPOUSE:Jonas',
];
const newer = [
  'FN:Maren Lindqvist',
  'ORG:New Mill',
  'TEL:+351910005502',
  'EMAIL:maren@example.org',
  'BDAY:1980-01-03',
];

void test('a newer card is followed in all it says and does not say any more, and undo brings the older word back', async () => {
  await using one = await stand();
  const { house } = one;
  const around = (): unknown[] => [
    rowsWhere(house.vault(), 'occasions', {}).map((row) => row.date),
    rowsWhere(house.vault(), 'circles', {}).map((row) => row.name),
    rowsWhere(house.vault(), 'relations', {}).map((row) => row.other_name),
  ];
  await one.bring('older.vcf', 1, ...older);
  const before = [one.person(), one.handles(), around()];
  const second = await one.bring('newer.vcf', 2, ...newer);
  assert.deepEqual(one.person(), {
    name: 'Maren Lindqvist',
    company: 'New Mill',
    title: null,
    note: null,
    nicknames: '["Maren Okafor"]',
  });
  assert.deepEqual(around(), [['1980-01-03'], [], []]);
  await one.perform('undo', { id: second });
  assert.deepEqual([one.person(), one.handles(), around()], before);
});

void test('a number that left the card still finds what came by it, and is no way to them; on the card again, it is', async () => {
  await using one = await stand();
  await one.bring('older.vcf', 1, ...older);
  await one.bring('newer.vcf', 2, ...newer);
  assert.deepEqual(one.handles(), [
    '+351910005501 former bad',
    '+351910005502 card',
    'maren@example.org card',
  ]);
  await one.bring('newest.vcf', 3, ...older.filter((line) => !line.startsWith('ORG')));
  assert.deepEqual(one.handles(), [
    '+351910005501 card',
    '+351910005502 former bad',
    'maren@example.org card',
  ]);
});

void test('what the user wrote stays, whatever a newer card says', async () => {
  await using one = await stand();
  await one.bring('older.vcf', 1, ...older);
  await one.perform('edit', { who: 'Maren Okafor', company: 'Harbour School', note: 'sings alto' });
  await one.bring('newer.vcf', 2, ...newer);
  const { company, note, title } = one.person();
  assert.deepEqual([company, note, title], ['Harbour School', 'sings alto', null]);
});

void test('the revision a card tells goes before the age of its file; without one the newer file is the newer card', async () => {
  for (const [first, second] of [
    ['older', 'newer'],
    ['newer', 'older'],
  ] as const) {
    await using told = await stand();
    const revised = {
      older: ['REV:2025-01-01T00:00:00Z', ...older],
      newer: ['REV:20260101T000000Z', ...newer],
    };
    await told.bring(`${first}.vcf`, 1, ...revised[first]);
    await told.bring(`${second}.vcf`, 2, ...revised[second]);
    assert.equal(told.person()['company'], 'New Mill', `revised, ${first} first`);
    await using untold = await stand();
    const at = { older: 1, newer: 2 };
    const lines = { older, newer };
    await untold.bring(`${first}.vcf`, at[first], ...lines[first]);
    await untold.bring(`${second}.vcf`, at[second], ...lines[second]);
    assert.equal(untold.person()['company'], 'New Mill', `by file, ${first} first`);
    assert.deepEqual(untold.handles(), told.handles());
  }
});
