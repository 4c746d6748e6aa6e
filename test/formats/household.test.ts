/** Families behind one door are offered as a circle, and only offered. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStand, type Stand } from './stand.ts';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const card = (name: string, street: string, type = 'HOME'): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${name.toLowerCase().replaceAll(' ', '.')}@example.org\r\nADR;TYPE=${type}:;;${street};Oslo;;0150;Norway\r\nEND:VCARD\r\n`;

async function asked(stand: Stand, cards: readonly string[]): Promise<readonly Question[]> {
  await mkdir(join(stand.folder, 'files', 'doors'), { recursive: true });
  await writeFile(join(stand.folder, 'files', 'doors', 'cards.vcf'), cards.join(''));
  await stand.bring(['doors']);
  const open = (await stand.perform('questions', {})) as readonly Question[];
  return open.filter(({ kind }) => kind === 'household');
}

void test('a family at one address is asked about once, and a yes makes a circle of them', async () => {
  await using stand = await openStand();
  const family = [
    card('Maren Okafor', 'Kirkegata 3'),
    card('Henrik Okafor', 'kirkegata 3'),
    card('Lin Kaya', 'Storgata 9'),
  ];
  const [question, ...others] = await asked(stand, family);
  assert.equal(
    question?.text,
    'Henrik Okafor, Maren Okafor have one address, Kirkegata 3. Do they belong together?',
  );
  assert.deepEqual(others, []);
  await stand.perform('answer', { id: question.id, choice: 'circle' });
  const members = stand.rows(
    `SELECT p.name FROM circles c JOIN circle_people x ON x.circle_id = c.id JOIN people p ON p.id = x.person_id
     WHERE c.name = 'Kirkegata 3' ORDER BY p.name`,
  );
  assert.deepEqual(
    members.map((row) => row['name']),
    ['Henrik Okafor', 'Maren Okafor'],
  );
  await stand.perform('undo', {});
  assert.deepEqual(stand.rows('SELECT id FROM circles'), []);
});

void test('a no is remembered', async () => {
  await using stand = await openStand();
  const family = [card('Maren Okafor', 'Kirkegata 3'), card('Henrik Okafor', 'Kirkegata 3')];
  const [question] = await asked(stand, family);
  await stand.perform('answer', { id: question?.id ?? '', choice: 'apart' });
  assert.deepEqual(await asked(stand, [...family, card('Ida Okafor', 'Kirkegata 3')]), []);
});

void test('an office and a house of many flats are not asked about', async () => {
  await using stand = await openStand();
  const names = [
    'Maren Okafor',
    'Henrik Okafor',
    'Lin Kaya',
    'Tomás Arroyo',
    'Priya Raman',
    'Jonas Lindqvist',
    'Ruth Hartmann',
  ];
  const office = names.slice(0, 3).map((name) => card(name, 'Havnegata 1', 'WORK'));
  const flats = names.map((name) => card(`${name} Berg`, 'Parkveien 40'));
  assert.deepEqual(await asked(stand, [...office, ...flats]), []);
});
