import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

async function lived(): Promise<TestHouse> {
  const house = testHouse();
  const card =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maren Okafor\r\nEMAIL:maren@example.org\r\nX-ODD;X-Y=1:kept\\;as it came\r\nEND:VCARD\r\n';
  writeFileSync(join(house.temporary, 'a.vcf'), card);
  await house.act('import', { paths: [join(house.temporary, 'a.vcf')] });
  await house.act('log', { sentence: 'Called Maren yesterday !next ask about the choir' });
  await house.act('remember', {
    who: 'Maren',
    text: '=cmd() over the frozen lake, "quoted", 東京 🙂',
    on: '2026-02-14',
  });
  await house.act('ring', { who: 'Maren', ring: 'five' });
  await house.act('rest', { who: 'Maren', until: '2027-03-01' });
  return house;
}

function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length),
      readFileSync(join(entry.parentPath, entry.name), 'base64'),
    ]),
  );
}

void test('exported, wiped, imported and exported again: the same bytes', async () => {
  const one = await lived();
  const two = testHouse();
  try {
    await one.act('export', { dir: join(one.temporary, 'out') });
    const report = await two.act('import', { paths: [join(one.temporary, 'out')] });
    assert.equal(report.people.new, 1);
    await two.act('export', { dir: join(two.temporary, 'out') });
    const [before, after] = [bytesOf(join(one.temporary, 'out')), bytesOf(join(two.temporary, 'out'))];
    assert.ok(Object.keys(before).length > 10);
    assert.deepEqual(after, before);
    const again = await two.act('import', { paths: [join(one.temporary, 'out')] });
    assert.deepEqual([again.people.new, again.people.same], [0, 1]);
  } finally {
    one.end();
    two.end();
  }
});
