/** A circle that a source named is nothing the user did: whoever is known by a name alone gives way to those who bear it. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';

const group = [
  '02/03/2026, 18:20 - Ana Sequeira created group "Choir"',
  '02/03/2026, 18:21 - Maren Okafor: who brings the music?',
  '02/03/2026, 18:22 - Ana Sequeira: I do',
  '02/03/2026, 18:23 - Jonas Lindqvist: and I the cake',
  '',
].join('\n');

const chat = [
  '02/03/2026, 19:20 - Maren Okafor: are you home?',
  '02/03/2026, 19:22 - Ana Sequeira: in an hour',
  '',
].join('\n');

const mail = [
  'From: Ana Sequeira <ana@example.org>',
  'To: Maren Okafor <maren@example.org>',
  'Date: Mon, 9 Mar 2026 09:00:00 +0000',
  'Message-ID: <tea-1@example.org>',
  'Subject: Tea',
  '',
  'Tea?',
  '',
].join('\n');

async function afterwards(house: TestHouse, order: readonly string[]): Promise<unknown> {
  await house.act('init', { name: 'Ana Sequeira', me: ['ana@example.org'] });
  for (const name of order) await house.act('import', { paths: [join(house.temporary, name)] });
  return house
    .vault()
    .raw.prepare(
      `SELECT p.name, p.name_from, (SELECT count(*) FROM touch_people WHERE person_id = p.id) AS touches,
         (SELECT count(*) FROM circle_people WHERE person_id = p.id) AS circles FROM people p ORDER BY p.name, touches`,
    )
    .all()
    .map((row) => Object.values(row).join(' '));
}

function withFiles(): TestHouse {
  const house = testHouse('2026-11-21');
  mkdirSync(house.temporary, { recursive: true });
  writeFileSync(join(house.temporary, 'WhatsApp Chat with Choir.txt'), group);
  writeFileSync(join(house.temporary, 'WhatsApp Chat with Maren Okafor.txt'), chat);
  writeFileSync(join(house.temporary, 'tea.eml'), mail);
  return house;
}

const files = ['WhatsApp Chat with Choir.txt', 'WhatsApp Chat with Maren Okafor.txt', 'tea.eml'];

void test('who sings in a circle that a chat named is the one of the mail, whichever file came first', async (t) => {
  const first = withFiles();
  t.after(() => first.end());
  const last = withFiles();
  t.after(() => last.end());
  const forward = await afterwards(first, files);
  assert.deepEqual(await afterwards(last, files.toReversed()), forward);
  assert.equal((forward as string[]).filter((row) => row.startsWith('Maren Okafor')).length, 1);
});
