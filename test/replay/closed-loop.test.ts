/** Planned, started, done, answered: what was started asks, and whatever an import shows of it answers by itself. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import importing from '../../src/actions/import.ts';
import reach from '../../src/actions/reach.ts';
import reached from '../../src/actions/reached.ts';
import ring from '../../src/actions/ring.ts';
import show from '../../src/actions/show.ts';
import today from '../../src/actions/today.ts';
import undo from '../../src/actions/undo.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-loop-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
/** The day on which the clock of these houses stands, so that what is started carries its moment. */
const clockDay = '2026-11-21';
const otherDay = '2026-03-20';
const at = (house: House, day: string): House => ({ ...house, today: day });
const plus = (days: number, from: string): string => dayOf(dayNumber(from) + days).toString();
let files = 0;

async function houseOn(day: string): Promise<House> {
  const house = quickHouse(join(scratch, `vault-${(files += 1)}`), day);
  after(() => house.close());
  const handle = ['maren@example.org', '+4790000101'];
  await add.run(house, add.input.parse({ name: 'Maren Okafor', handle, met: '2020-01-01' }));
  await ring.run(house, { who: 'Maren', ring: 'five' });
  return house;
}

async function bringIn(house: House, name: string, text: string): Promise<void> {
  const path = join(scratch, `${(files += 1)}-${name}`);
  writeFileSync(path, text);
  await importing.run(house, importing.input.parse({ paths: [path], me: ['jo@example.org'] }));
}

const mail = (day: string, time: string): string =>
  [
    'From jo@example.org Mon Jan  1 00:00:00 2026',
    'From: Jo <jo@example.org>',
    'To: Maren Okafor <maren@example.org>',
    `Date: ${Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })} ${time} +0000`,
    `Message-ID: <${day}-${time}@example.org>`,
    'Subject: The choir',
    '',
    'Hello.',
    '',
    '',
  ].join('\n');

/** One line of a phone's call log: type 1 came in, 2 went out, 3 was missed. */
const call = (day: string, time: string, type: 1 | 2 | 3, seconds = 300): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<calls count="1">
  <call number="+4790000101" duration="${seconds}" date="${Date.parse(`${day}T${time}Z`)}" type="${type}" presentation="1" contact_name="Maren Okafor" />
</calls>`;

async function startedOf(house: House): Promise<string | null> {
  const page = await today.run(house, { minutes: 60 });
  return page.next.find((one) => one.person.name === 'Maren Okafor')?.started ?? null;
}

const open = async (house: House): Promise<boolean> =>
  (await show.run(house, show.input.parse({ who: 'Maren' }))).touches.some((one) => one.state === 'started');

void test('what was started asks at the next visit; no lets it go, yes makes it a touch', async () => {
  const house = await houseOn(otherDay);
  await reach.run(house, { who: 'Maren', by: 'call' });
  const tomorrow = at(house, plus(1, otherDay));
  const started = await startedOf(tomorrow);
  assert.ok(started !== null);
  const page = await today.run(tomorrow, { minutes: 60 });
  assert.match(page.next[0]?.ask ?? '', /Did you reach Maren Okafor\?/);
  await reached.run(tomorrow, { touch: started, answer: 'no' });
  assert.equal(await open(tomorrow), false);
  await reach.run(tomorrow, { who: 'Maren', by: 'call' });
  const again = await startedOf(tomorrow);
  assert.ok(again !== null);
  await reached.run(tomorrow, { touch: again, answer: 'yes' });
  const { touches } = await show.run(tomorrow, show.input.parse({ who: 'Maren' }));
  assert.deepEqual(
    touches.map((one) => [one.state, one.medium]),
    [['done', 'call']],
  );
});

for (const [name, day] of [
  ['by its day alone', otherDay],
  ['with its moment', clockDay],
] as const) {
  void test(`what was started, known ${name}, is closed by the mail or the call of that day or the next two`, async () => {
    for (const ahead of [0, 1, 2]) {
      const evidence = plus(ahead, day);
      for (const text of [mail(evidence, '21:30:00'), call(evidence, '21:30:00', 2)]) {
        const house = await houseOn(day);
        await reach.run(house, { who: 'Maren', by: 'call' });
        assert.equal(await open(house), true);
        await bringIn(at(house, plus(ahead, day)), text.startsWith('From') ? 'sent.mbox' : 'calls.xml', text);
        // With its moment at noon, the evening of the second day after is beyond two days.
        const closes = day === otherDay || ahead < 2;
        assert.equal(await open(house), !closes, `${ahead} days after`);
      }
    }
  });
}

void test('a morning mail closes what is known by its day alone; undoing the import asks again', async () => {
  const house = await houseOn(otherDay);
  await reach.run(house, { who: 'Maren', by: 'email' });
  await bringIn(house, 'sent.mbox', mail(otherDay, '06:10:00'));
  assert.equal(await open(house), false);
  await undo.run(house, undo.input.parse({}));
  assert.equal(await open(house), true);
});

void test('neither the days before, nor a call that was missed, nor one long after close it', async () => {
  for (const [ahead, type] of [
    [-1, 2],
    [0, 3],
    [3, 2],
    [20, 2],
  ] as const) {
    const house = await houseOn(otherDay);
    await reach.run(house, { who: 'Maren', by: 'call' });
    await bringIn(at(house, plus(30, otherDay)), 'calls.xml', call(plus(ahead, otherDay), '12:30:00', type));
    assert.equal(await open(house), true, `${ahead} days, type ${type}`);
  }
});
