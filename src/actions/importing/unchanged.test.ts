/** A file that lies there as it was read is told from one that has something new to say. */
import assert from 'node:assert/strict';
import { writeFileSync, utimesSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';

const card = (name: string, mail: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${mail}\r\nEND:VCARD\r\n`;
const cards = card('Maren Okafor', 'maren@example.org') + card('Jonas Lindqvist', 'jonas@example.org');

function rows(house: TestHouse): Record<string, number> {
  const count = (table: string): number =>
    Number(house.vault().raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
  const tables = ['changes', 'journal', 'people', 'cards', 'skips', 'files_seen', 'imports'];
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

void test('a file that is unchanged adds nothing but a line in the list of imports, and tells again what it gave', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const file = join(house.temporary, 'cards.vcf');
  writeFileSync(file, `${cards}no card\r\n`);
  const first = await house.act('import', { paths: [file] });
  const before = rows(house);
  const again = await house.act('import', { paths: [file] });
  assert.deepEqual(rows(house), { ...before, imports: (before['imports'] ?? 0) + 1 });
  assert.deepEqual(again.people, { new: 0, changed: 0, same: 2 });
  assert.deepEqual(again.skipped, first.skipped);
  assert.equal(first.skipped.length, 1);
  const [latest] = await house.act('imports', {});
  assert.equal(latest.id, again.import);
  assert.equal(latest.state, 'done');
});

void test('a folder of unchanged files adds nothing, though what is in it was left aside in part', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const folder = join(house.temporary, 'files');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cards.vcf'), cards);
  writeFileSync(join(folder, 'empty.txt'), '');
  const first = await house.act('import', { paths: [folder] });
  const before = rows(house);
  const again = await house.act('import', { paths: [folder] });
  assert.deepEqual(rows(house), { ...before, imports: (before['imports'] ?? 0) + 1 });
  assert.deepEqual(again.skipped, first.skipped);
  assert.equal(again.people.same, 2);
});

void test('one changed file among others is read, and so is everything after an import that was broken off', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const [one, two] = [join(house.temporary, 'one.vcf'), join(house.temporary, 'two.vcf')];
  writeFileSync(one, cards);
  writeFileSync(two, card('Lin Kaya', 'lin@example.org'));
  await house.act('import', { paths: [one, two] });
  writeFileSync(two, card('Lin Kaya', 'lin@example.org') + card('Priya Raman', 'priya@example.org'));
  utimesSync(two, 1, 2);
  const more = await house.act('import', { paths: [one, two] });
  assert.deepEqual(more.people, { new: 1, changed: 0, same: 3 });
  house.vault().raw.exec(`UPDATE imports SET state = 'running' WHERE id = 1`);
  const seen = (): unknown =>
    house.vault().raw.prepare('SELECT import_id FROM files_seen WHERE path = ?').get(one)?.['import_id'];
  assert.equal(seen(), 1);
  await house.act('import', { paths: [one] });
  assert.equal(seen(), 3);
});

void test('an unchanged file is read again when its owner has another address by now, or another kind is asked for', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const file = join(house.temporary, 'cards.vcf');
  writeFileSync(file, cards);
  await house.act('import', { paths: [file] });
  const before = rows(house)['files_seen'] ?? 0;
  await house.act('import', { paths: [file], me: ['jonas@example.org'] });
  assert.equal(rows(house)['files_seen'], before + 1);
  await assert.rejects(house.act('import', { paths: [file], as: 'no-such-kind' }), {
    code: 'format-unknown',
  });
});

void test('an unchanged calendar is read again once a meeting that was ahead lies behind: it has happened', async (t) => {
  let house = testHouse('2026-11-21');
  t.after(() => house.end());
  const file = join(house.temporary, 'days.ics');
  const day = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example.org//days//EN',
    'BEGIN:VEVENT',
    'UID:tea-1@example.org',
    'DTSTAMP:20261101T080000Z',
    'DTSTART:20261125T150000Z',
    'DTEND:20261125T160000Z',
    'SUMMARY:Tea',
    'ORGANIZER:mailto:ana@example.org',
    'ATTENDEE;CN=Maren Okafor;PARTSTAT=ACCEPTED:mailto:maren@example.org',
    'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.org',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  writeFileSync(file, day.join('\r\n'));
  const states = (): unknown[] =>
    house
      .vault()
      .raw.prepare('SELECT state FROM touches ORDER BY id')
      .all()
      .map((row) => row['state']);
  const bring = async (): Promise<void> => {
    await house.act('import', { paths: [file], me: ['ana@example.org'] });
  };
  await bring();
  assert.deepEqual(states(), ['planned']);
  const before = rows(house)['changes'];
  await bring();
  assert.equal(rows(house)['changes'], before, 'still ahead: nothing new to say');
  house = house.on('2026-11-27');
  await bring();
  assert.deepEqual(states(), ['done']);
});

const mail = (n: number, from = 'maren@example.org'): string =>
  [
    `From ${from} Mon Mar  2 09:${String(n).padStart(2, '0')}:00 2026`,
    `From: Maren Okafor <${from}>`,
    'To: ana@example.org',
    `Date: Mon, 2 Mar 2026 09:${String(n).padStart(2, '0')}:00 +0000`,
    `Message-ID: <tea-${n}@example.org>`,
    'Subject: Tea',
    '',
    'From my window I see the sea.',
    '',
    '',
  ].join('\n');

void test('a file that was only touched is looked into, found the same, and known by its date from then on', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const file = join(house.temporary, 'cards.vcf');
  writeFileSync(file, cards);
  await house.act('import', { paths: [file] });
  const before = rows(house);
  utimesSync(file, 1, 2);
  const again = await house.act('import', { paths: [file] });
  assert.deepEqual(again.people, { new: 0, changed: 0, same: 2 });
  assert.deepEqual(rows(house), { ...before, imports: (before['imports'] ?? 0) + 1 });
  assert.equal(house.vault().raw.prepare('SELECT modified_ms AS at FROM files_seen').get()?.['at'], 2000);
  // As many bytes, and others.
  writeFileSync(file, cards.replace('Maren Okafor', 'Maren Okafer'));
  assert.equal((await house.act('import', { paths: [file] })).people.same, 1);
});

void test('of a mailbox that has grown only what is new is read, and its places are those of the whole file', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const file = join(house.temporary, 'mail.mbox');
  const old = mail(1) + mail(2) + mail(3);
  writeFileSync(file, old);
  await house.act('import', { paths: [file], me: ['ana@example.org'] });
  writeFileSync(file, old + mail(4) + mail(5));
  const more = await house.act('import', { paths: [file], me: ['ana@example.org'] });
  assert.deepEqual(more.touches, { new: 2, same: 3 });
  const places = house
    .vault()
    .raw.prepare('SELECT place FROM touches ORDER BY at')
    .all()
    .map((row) => row['place']);
  assert.deepEqual(places.slice(3), [
    `mail.mbox message 4, byte ${old.length}`,
    `mail.mbox message 5, byte ${old.length + mail(4).length}`,
  ]);
  // And once more from there.
  writeFileSync(file, old + mail(4) + mail(5) + mail(6));
  const last = await house.act('import', { paths: [file], me: ['ana@example.org'] });
  assert.deepEqual(last.touches, { new: 1, same: 5 });
});

void test('a mailbox whose last mail was half there, or whose old mail is another by now, is read whole', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const file = join(house.temporary, 'mail.mbox');
  const whole = mail(1) + mail(2) + mail(3);
  writeFileSync(file, whole.slice(0, mail(1).length + 120));
  await house.act('import', { paths: [file], me: ['ana@example.org'] });
  writeFileSync(file, whole);
  await house.act('import', { paths: [file], me: ['ana@example.org'] });
  writeFileSync(file, mail(1) + mail(9) + mail(3) + mail(4));
  await house.act('import', { paths: [file], me: ['ana@example.org'] });
  const told = house.vault().raw.prepare('SELECT at FROM touches ORDER BY at').all();
  assert.equal(told.length, 5, 'the mails 1, 2, 3, 4 and 9, each once');
});

void test('after an import was taken back, a file that a later one found in it is read again', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const [one, two] = [join(house.temporary, 'one.mbox'), join(house.temporary, 'two.mbox')];
  writeFileSync(one, mail(1) + mail(2));
  writeFileSync(two, mail(1) + mail(2) + mail(3));
  const first = await house.act('import', { paths: [one], me: ['ana@example.org'] });
  await house.act('import', { paths: [two], me: ['ana@example.org'] });
  await house.act('undo', { id: first.import });
  await house.act('import', { paths: [two], me: ['ana@example.org'] });
  assert.equal(Number(house.vault().raw.prepare('SELECT count(*) AS n FROM touches').get()?.['n']), 3);
});
