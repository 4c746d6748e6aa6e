/** A call that the phone and the calendar both tell is one touch, in whatever order they are read. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { counts, openStand, type Stand } from './stand.ts';

const card =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maren Okafor\r\nEMAIL:maren@example.org\r\nTEL:+351910005501\r\nEND:VCARD\r\n';

const at = Date.parse('2026-11-02T18:04:00Z');
const calls = `<?xml version="1.0" encoding="UTF-8"?>
<calls count="2">
<call number="+351910005501" duration="1260" date="${at}" type="2" contact_name="Maren Okafor" />
<call number="+351910005501" duration="300" date="${at + 86_400_000}" type="1" contact_name="Maren Okafor" />
</calls>`;

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//EN',
  'BEGIN:VEVENT',
  'UID:weekly-call@example.org',
  'DTSTAMP:20261101T080000Z',
  'DTSTART:20261102T180000Z',
  'DTEND:20261102T183000Z',
  'SUMMARY:Call with Maren',
  'ATTENDEE;CN=Maren Okafor;PARTSTAT=ACCEPTED:mailto:maren@example.org',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

async function write(stand: Stand): Promise<void> {
  const folder = join(stand.folder, 'files', 'twice');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'cards.vcf'), card);
  await writeFile(join(folder, 'calls-20261110.xml'), calls);
  await writeFile(join(folder, 'days.ics'), calendar);
}

const touchesOf = (stand: Stand): unknown[] =>
  stand
    .rows(
      `SELECT t.public_id, t.day, t.text, t.minutes, h.kind FROM touches t JOIN touch_people tp ON tp.touch_id = t.id
       LEFT JOIN handles h ON h.id = tp.handle_id ORDER BY t.at`,
    )
    .map((row) => ({ ...row }));

void test('a call in the calendar and in the phone is there once, in any order, and read again stays once', async () => {
  const outcomes: unknown[] = [];
  const orders = [
    ['twice'],
    ['twice/days.ics', 'twice/calls-20261110.xml'],
    ['twice/calls-20261110.xml', 'twice/days.ics'],
  ];
  for (const order of orders) {
    await using stand = await openStand();
    await write(stand);
    if (order.length > 1) await stand.bring(['twice/cards.vcf']);
    const reports = [];
    for (const path of order) reports.push(await stand.bring([path]));
    assert.equal(
      reports.reduce((sum, report) => sum + report.touches.new, 0),
      2,
    );
    assert.deepEqual(counts(stand, ['people', 'touches', 'touch_keys']), {
      people: 1,
      touches: 2,
      touch_keys: 1,
    });
    const first = touchesOf(stand);
    await writeFile(join(stand.folder, 'files', 'twice', 'calls-20261111.xml'), `${calls}\n`);
    const again = await stand.bring(['twice']);
    assert.equal(again.touches.new, 0);
    assert.deepEqual(touchesOf(stand), first);
    outcomes.push(first);
  }
  assert.deepEqual(outcomes[1], outcomes[0]);
  assert.deepEqual(outcomes[2], outcomes[0]);
});

void test('undone, the call is what the first source said', async () => {
  await using stand = await openStand();
  await write(stand);
  await stand.bring(['twice/cards.vcf', 'twice/calls-20261110.xml']);
  const before = touchesOf(stand);
  await stand.bring(['twice/days.ics']);
  assert.notDeepEqual(touchesOf(stand), before);
  await stand.perform('undo', {});
  assert.deepEqual(touchesOf(stand), before);
  assert.deepEqual(counts(stand, ['touches', 'touch_keys']), { touches: 2, touch_keys: 0 });
});

void test('the source that stayed is taken back: the other one’s call is there by itself, and both again when that is undone', async () => {
  await using stand = await openStand();
  await write(stand);
  await stand.bring(['twice/cards.vcf']);
  const calendarOnly = await stand.bring(['twice/days.ics']);
  await stand.bring(['twice/calls-20261110.xml']);
  const both = touchesOf(stand);
  const undone = (await stand.perform('undo', { id: calendarOnly.import })) as { readonly change: string };
  const phoneOnly = touchesOf(stand);
  assert.equal(phoneOnly.length, 2);
  assert.deepEqual(counts(stand, ['touches', 'touch_keys']), { touches: 2, touch_keys: 0 });
  await stand.perform('undo', { id: undone.change });
  assert.deepEqual(touchesOf(stand), both);
});

void test('taken back in any order and done again, a joined call is what the sources that are left say', async () => {
  await using stand = await openStand();
  await write(stand);
  await stand.bring(['twice/cards.vcf']);
  const first = await stand.bring(['twice/calls-20261110.xml']);
  const alone = touchesOf(stand);
  const other = await stand.bring(['twice/days.ics']);
  const both = touchesOf(stand);
  await stand.perform('undo', { id: first.import });
  const calendarOnly = touchesOf(stand);
  assert.equal(calendarOnly.length, 1);
  assert.deepEqual(counts(stand, ['touches', 'touch_keys']), { touches: 1, touch_keys: 0 });
  await stand.perform('undo', { id: other.import });
  assert.deepEqual(touchesOf(stand), []);
  await stand.bring(['twice/days.ics']);
  assert.deepEqual(touchesOf(stand), calendarOnly);
  await stand.bring(['twice/calls-20261110.xml']);
  assert.deepEqual(touchesOf(stand), both);
  assert.notDeepEqual(both, alone);
});

const home = calendar
  .replaceAll('weekly-call@example.org', 'choir-call@example.net')
  .replace('Call with Maren', 'Call: the choir');

void test('a third source of one call comes to it, too, in any order; taken back in any order, the sources that are left say it', async () => {
  const sources = ['calls-20261110.xml', 'days.ics', 'home.ics'];
  const orders = permutations(sources);
  const all: unknown[] = [];
  const alone = new Map<string, unknown>();
  for (const [at, order] of orders.entries()) {
    await using stand = await openStand();
    await write(stand);
    await writeFile(join(stand.folder, 'files', 'twice', 'home.ics'), home);
    await stand.bring(['twice/cards.vcf']);
    const imports = new Map<string, string>();
    for (const name of order) imports.set(name, (await stand.bring([`twice/${name}`])).import);
    assert.deepEqual(counts(stand, ['touches', 'touch_keys']), { touches: 2, touch_keys: 2 });
    all.push(touchesOf(stand));
    const away = orders[(at * 5 + 2) % orders.length] ?? [];
    for (const [gone, name] of away.entries()) {
      await stand.perform('undo', { id: imports.get(name) });
      const left = away
        .slice(gone + 1)
        .sort()
        .join();
      const told = touchesOf(stand);
      assert.deepEqual(told, alone.get(left) ?? told, `${order.join()} without ${left}`);
      alone.set(left, told);
    }
    assert.deepEqual(counts(stand, ['people', 'touches', 'touch_keys', 'touch_people']), {
      people: 1,
      touches: 0,
      touch_keys: 0,
      touch_people: 0,
    });
  }
  for (const one of all) assert.deepEqual(one, all[0]);
  assert.deepEqual(
    [...alone.keys()].sort(),
    [
      '',
      ...sources,
      'calls-20261110.xml,days.ics',
      'calls-20261110.xml,home.ics',
      'days.ics,home.ics',
    ].sort(),
  );
});

function permutations<T>(all: readonly T[]): T[][] {
  return all.length === 0
    ? [[]]
    : all.flatMap((one, at) => permutations(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}
