/** What happened to an import is told as it is: running, broken off, gone on with, taken back. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';
import { Problem } from '../../problem.ts';

const card = (n: number): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c-${n}\r\nFN:Friend Number${n}\r\nTEL:+4930${100_000 + n}\r\nEND:VCARD\r\n`;

function cards(house: TestHouse): string {
  const folder = join(house.temporary, 'cards');
  mkdirSync(folder);
  for (const part of [0, 1])
    writeFileSync(
      join(folder, `part-${part}.vcf`),
      Array.from({ length: 40 }, (_, n) => card(part * 40 + n)).join(''),
    );
  return folder;
}

/** Stops as if the process had ended before the last step. */
async function breakOff(house: TestHouse, folder: string): Promise<void> {
  const breathe = (): Promise<void> => Promise.reject(new Problem('cancelled'));
  await assert.rejects(house.act('import', { paths: [folder] }, { breathe }), /cancelled/);
}

void test('an import whose process is gone is broken off, with what it had brought; brought in again it goes on to the end', async () => {
  const house = testHouse();
  try {
    const folder = cards(house);
    await breakOff(house, folder);
    const [broken] = await house.act('imports');
    assert.equal(broken.state, 'broken-off');
    assert.equal(broken.people.new > 0, true);
    const again = await house.act('import', { paths: [folder] });
    assert.equal(again.people.new + again.people.same, 80);
    const states = (await house.act('imports')).map((one: { state: string }) => one.state);
    assert.deepEqual(states, ['done', 'gone-on']);
  } finally {
    house.end();
  }
});

void test('what was broken off can be taken back', async () => {
  const house = testHouse();
  try {
    await breakOff(house, cards(house));
    const [broken] = await house.act('imports');
    const { undone } = await house.act('undo', { id: broken.id });
    assert.equal(undone.length, 1);
    assert.deepEqual(await house.act('people'), []);
    assert.equal((await house.act('imports'))[0].state, 'undone');
  } finally {
    house.end();
  }
});

void test('while it runs it says so and cannot be taken back', async () => {
  const house = testHouse();
  try {
    const folder = cards(house);
    let seen: readonly { id: string; state: string }[] = [];
    let refused: unknown = null;
    const breathe = async (): Promise<void> => {
      seen = await house.act('imports');
      refused ??= await house.act('undo', { id: seen[0]?.id }).catch((cause: unknown) => cause);
    };
    await house.act('import', { paths: [folder] }, { breathe });
    assert.equal(seen[0]?.state, 'running');
    assert.equal(refused instanceof Problem && refused.code, 'import-running');
    assert.equal((await house.act('imports'))[0].state, 'done');
  } finally {
    house.end();
  }
});
