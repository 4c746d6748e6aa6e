/** Two exports of one calendar: what was written last stands, whichever is read first. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { canonicalDump } from '../../../test/canonical-dump.ts';
import { importHouse } from '../../../test/support/import-house.ts';
import { loadAction, perform } from '../perform.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-plan-'));
after(() => rmSync(folder, { recursive: true }));

const event = (uid: string, start: string, summary: string): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T080000Z',
    `DTSTART:${start}`,
    `SUMMARY:${summary}`,
    'ATTENDEE;CN=Priya Raman;PARTSTAT=ACCEPTED:mailto:priya@raman.example',
    'END:VEVENT',
    '',
  ].join('\r\n');

function calendar(name: string, writtenAt: number, ...events: readonly string[]): string {
  const file = join(folder, name);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ''].join('\r\n');
  writeFileSync(file, `${head}${events.join('')}END:VCALENDAR\r\n`);
  utimesSync(file, writtenAt, writtenAt);
  return file;
}

const older = calendar(
  'older.ics',
  1_790_000_000,
  event('lunch', '20261224T120000Z', 'Lunch'),
  event('coffee', '20260304T120000Z', 'Coffee'),
);
const newer = calendar(
  'newer.ics',
  1_790_000_100,
  event('lunch', '20261222T120000Z', 'Lunch, two days before'),
  event('coffee', '20260304T120000Z', 'Coffee with Priya'),
);

async function vaultOf(name: string, files: readonly string[], undoLast = false): Promise<string[]> {
  const house = await importHouse(join(folder, name));
  let last = '';
  for (const file of files) last = (await house.import([file])).publicId;
  if (undoLast) await perform(await loadAction('undo'), house, { id: last });
  house.close();
  return canonicalDump(join(folder, name, 'kith.db'), { places: false }).split('\n');
}

void test('a meeting that was moved stands where the newer export says, also when the older one is read after it', async () => {
  const natural = await vaultOf('natural', [older, newer]);
  assert.deepEqual(await vaultOf('turned', [newer, older]), natural);
  const [lunch] = natural.filter((line) => line.includes('two days before'));
  assert.ok(lunch?.includes('"day":20809'), String(lunch));
});

void test('the newer export taken back leaves the meeting where the older one has it', async () => {
  assert.deepEqual(await vaultOf('back', [older, newer], true), await vaultOf('alone', [older]));
});
