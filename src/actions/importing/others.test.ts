import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../house.ts';
import { statement } from '../../store/search-index.ts';
import { runImport } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-others-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Ends the first batch of an import: a card with so large a picture is written at once. */
const large = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tomás Arroyo\r\nEMAIL:tomas@example.org\r\nPHOTO;ENCODING=b;TYPE=PNG:${'A'.repeat(4_200_000)}\r\nEND:VCARD\r\n`;
const mail = (from: string, id: number): string =>
  `From: ${from}\r\nTo: Ana <ana@example.com>\r\nDate: Mon, 2 Nov 2026 10:0${id}:00 +0000\r\nMessage-ID: <${id}@example.org>\r\nSubject: hello\r\n\r\nhello\r\n`;

/** Imports, and lets another process do something after the first batch. */
async function importBeside(
  name: string,
  commands: readonly (readonly string[])[],
): Promise<readonly unknown[]> {
  const files = mkdtempSync(join(folder, name));
  const vault = join(folder, `${name}-vault`);
  writeFileSync(join(files, 'a.vcf'), large);
  writeFileSync(join(files, 'b.eml'), mail('Lin <lin@example.org>', 1));
  writeFileSync(join(files, 'c.eml'), mail('Tomás <tomas@example.org>', 2));
  let isFirst = true;
  const house = openHouse({
    folder: vault,
    door: 'cli',
    today: '2026-11-21',
    language: 'en',
    async breathe() {
      if (isFirst) for (const command of commands) kith(vault, command);
      isFirst = false;
    },
  });
  try {
    await runImport(house, house.vault(), [files], { as: null, mine: ['email:ana@example.com'] });
    const sql = `SELECT p.name, count(t.touch_id) AS touches FROM people p LEFT JOIN touch_people t ON t.person_id = p.id
      GROUP BY p.id ORDER BY p.name`;
    return statement(house.vault(), sql)
      .all()
      .map((row) => [row['name'], row['touches']]);
  } finally {
    house.close();
  }
}

function kith(vault: string, command: readonly string[]): void {
  const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
  const flags = ['--disable-warning=ExperimentalWarning', main, '--vault', vault];
  const { status, stderr } = spawnSync(process.execPath, [...flags, ...command, '--yes'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
}

void test('someone added by another process while an import runs is who the mail is from', async () => {
  const people = await importBeside('added', [['add', 'Lin Kaya', '--handle', 'lin@example.org']]);
  assert.deepEqual(people, [
    ['Lin Kaya', 1],
    ['Tomás Arroyo', 1],
  ]);
});

void test('someone taken out by another process while an import runs stays out, and stops nothing', async () => {
  const people = await importBeside('forgotten', [['forget', 'Tomás Arroyo']]);
  assert.deepEqual(people, [['Lin', 1]]);
});
