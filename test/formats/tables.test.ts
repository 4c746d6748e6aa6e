/** Tables and notebooks of the household: Google's and LinkedIn's tables, Facebook's friends, friends.md and Monica. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { addressBooks, differing, household, openStand } from './stand.ts';

function listed(list: (typeof household.people)[number]['lists'][number]): readonly string[] {
  return household.people.filter(({ lists }) => lists.includes(list)).map(({ name }) => name);
}

void test('what a person says of a column holds for the next file with these headings, and is taken back with the import', async () => {
  await using stand = await openStand();
  const path = join(stand.folder, 'files', 'own.csv');
  await writeFile(path, 'Who,Spalte 3,Wire\nWren Abara,1984-02-29,wren@example.org\n');
  const born = (): unknown => stand.rows("SELECT date FROM occasions WHERE kind = 'birthday'");
  await stand.bring(['own.csv']);
  assert.deepEqual(born(), []);
  await stand.perform('undo', {});
  const map = ['Spalte 3=Geburtstag'];
  const shown = (await perform(
    await loadAction('import'),
    { ...stand.house, dryRun: true },
    { paths: [path], map },
  )) as {
    tables: { columns: { header: string; field: string | null; samples: string[] }[] }[];
    preview: { people: string[] };
  };
  assert.deepEqual(shown.preview.people, ['Wren Abara']);
  assert.deepEqual(
    shown.tables[0]?.columns.map(({ header, field, samples }) => [header, field, samples]),
    [
      ['Who', 'name', ['Wren Abara']],
      ['Spalte 3', 'birthday', ['1984-02-29']],
      ['Wire', 'email', ['wren@example.org']],
    ],
  );
  assert.deepEqual(born(), []);
  await stand.perform('import', { paths: [path], map });
  assert.equal((born() as unknown[]).length, 1);
  await writeFile(path, 'Who,Spalte 3,Wire\nDev Abara,1990-05-04,dev@example.org\n');
  await stand.bring(['own.csv']);
  assert.equal((born() as unknown[]).length, 2);
});

void test('google’s table: everybody in it, by their whole name in their own order of family and given name', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['google/contacts.csv']);
  assert.deepEqual(report.skipped, []);
  const names = stand.rows('SELECT name FROM people').map((row) => String(row['name']));
  // Google writes given and family name apart; that a family name comes first is seen from the script alone.
  const wanted = household.people
    .filter(({ lists }) => lists.includes('google-csv'))
    .map(({ name, alias, tongue, given, family }) =>
      tongue === 'vi' ? `${given} ${family}` : (alias ?? name),
    );
  assert.deepEqual(names.toSorted(), wanted.toSorted());
});

void test('google’s labels are circles, but not the one that everybody has', async () => {
  await using stand = await openStand();
  await stand.bring(['google/contacts.csv']);
  const circles = stand.rows('SELECT name FROM circles').map((row) => String(row['name']));
  assert.deepEqual(circles, ['College']);
});

void test('linkedin’s connections are people with their page, and its messages are theirs', async () => {
  await using stand = await openStand();
  await stand.bring(['linkedin']);
  const pages = stand
    .rows('SELECT text FROM cards')
    .filter((row) => String(row['text']).replaceAll('\r\n ', '').includes('linkedin.com/in/'));
  const connected = household.people.filter(
    ({ lists, channels }) => lists.includes('linkedin') || channels.includes('linkedin'),
  );
  assert.equal(pages.length, connected.length);
  const shown = new Set(stand.rows('SELECT name FROM people').map((row) => String(row['name'])));
  const off = differing(stand, 'linkedin', ['message']).filter((line) => shown.has(line.split(':')[0] ?? ''));
  assert.deepEqual(off, []);
});

void test('facebook’s friends are people without an address', async () => {
  await using stand = await openStand();
  await stand.bring(['facebook/connections']);
  const names = stand.rows('SELECT name FROM people');
  const friends = household.people.filter(
    ({ lists, channels }) => lists.includes('facebook') || channels.includes('facebook'),
  );
  assert.equal(names.length, friends.length);
});

void test('instagram’s followers are told to be no contacts', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['instagram/connections']);
  assert.equal(report.people.new, 0);
  assert.equal(report.skipped.length, 2);
});

void test('friends.md: its friends and their activities', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['friends.md']);
  assert.equal(report.people.new, listed('friends-md').length);
  assert.equal(
    report.touches.new,
    household.exchanges.filter(({ channel }) => channel === 'friends-md').length,
  );
});

void test('monica: its people with calls, activities and days', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  await stand.bring(['monica']);
  assert.deepEqual(
    differing(stand, 'monica', ['call', 'in-person', 'email', 'message', 'video', 'other']),
    [],
  );
});
