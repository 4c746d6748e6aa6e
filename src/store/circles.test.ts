/** A circle is one however it is written. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';

void test('capitals and accents make no other circle, and the first name stays', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  for (const [name, circle] of [
    ['Maren Okafor', 'École'],
    ['Jonas Lindqvist', 'ecole'],
    ['Lin Kaya', 'Old school'],
  ] as const) {
    await house.act('add', { name });
    await house.act('circle', { who: name, circle });
  }
  const people = (await house.act('people')) as { name: string; circles: string[] }[];
  assert.deepEqual(
    people.map(({ name, circles }) => [name, circles]),
    [
      ['Jonas Lindqvist', ['École']],
      ['Lin Kaya', ['Old school']],
      ['Maren Okafor', ['École']],
    ],
  );
});

void test('what an address book wrote somehow is written as the user writes it, and undo gives it back', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const file = join(house.temporary, 'cards.vcf');
  writeFileSync(
    file,
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maren Okafor\r\nEMAIL:maren@example.org\r\nCATEGORIES:friends\r\nEND:VCARD\r\n',
  );
  await house.act('import', { paths: [file] });
  await house.act('add', { name: 'Lin Kaya' });
  const circles = async () =>
    ((await house.act('people')) as { circles: string[] }[]).flatMap((one) => one.circles);
  assert.deepEqual(await circles(), ['friends']);
  await house.act('circle', { who: 'Lin Kaya', circle: 'Friends' });
  assert.deepEqual(await circles(), ['Friends', 'Friends']);
  await house.act('undo', {});
  assert.deepEqual(await circles(), ['friends']);
});
