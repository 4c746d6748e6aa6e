/** Who is nobody by all that was between: what a person sees after an import, and what brings somebody back. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import importFiles from '../import.ts';
import notPeople from '../not-people.ts';
import people from '../people.ts';
import { perform } from '../perform.ts';

const card = (name: string, tel: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nN:;${name};;;\r\nFN:${name}\r\nTEL:${tel}\r\nEND:VCARD\r\n`;

const calls = (
  all: readonly (readonly [number: string, type: number, day: string, name: string])[],
): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count="${all.length}">\n${all
    .map(
      ([number, type, day, name]) =>
        `  <call number="${number}" duration="${type === 3 ? 0 : 90}" date="${Date.parse(`${day}T10:00:00Z`)}" type="${type}" contact_name="${name}" />\n`,
    )
    .join('')}</calls>\n`;

const [pizza, stranger, friend] = ['+442079460101', '+447700900101', '+447700900102'];

void test('a shop with a card and a number that called once are nobody, and each comes back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-nobody-'));
  const house = openHouse({
    folder: join(folder, 'vault'),
    door: 'cli',
    today: '2026-11-21',
    language: 'en',
  });
  const bring = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text);
    await perform(importFiles, house, { paths: [join(folder, name)] });
  };
  const names = async (): Promise<string[]> =>
    ((await perform(people, house, {})) as { name: string }[]).map(({ name }) => name).sort();
  const aside = async (): Promise<string[]> =>
    ((await perform(notPeople, house, {})) as { notPeople: { id: string }[] }).notPeople
      .map(({ id }) => id)
      .sort();
  try {
    await bring('cards.vcf', card('Pizza Da Enzo', pizza) + card('Maren', friend));
    await bring(
      'calls.xml',
      calls([
        [pizza, 2, '2026-05-01', 'Pizza Da Enzo'],
        [pizza, 2, '2026-06-01', 'Pizza Da Enzo'],
        [pizza, 2, '2026-07-01', 'Pizza Da Enzo'],
        [stranger, 1, '2026-05-02', '(Unknown)'],
        [friend, 2, '2026-05-03', 'Maren'],
      ]),
    );
    assert.deepEqual(await names(), ['Maren']);
    assert.deepEqual(await aside(), [`phone:${pizza}`, `phone:${stranger}`]);
    await bring(
      'more.xml',
      calls([1, 2, 3].map((n) => [stranger, 1, `2026-08-0${n}`, '(Unknown)'] as const)),
    );
    assert.deepEqual(await names(), [stranger, 'Maren'].sort());
    await perform(notPeople, house, { takeBack: pizza });
    assert.deepEqual(await names(), [stranger, 'Maren', 'Pizza Da Enzo'].sort());
    await bring('again.xml', calls([[pizza, 2, '2026-09-01', 'Pizza Da Enzo']]));
    assert.ok((await names()).includes('Pizza Da Enzo'));
  } finally {
    house.close();
    await rm(folder, { recursive: true, force: true });
  }
});
