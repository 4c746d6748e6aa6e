/** Times with people: rings brought into the minutes there are in one step, three free times in good hours, one invitation. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ICAL from 'ical.js';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import appointment from '../../src/actions/appointment.ts';
import capacity from '../../src/actions/capacity.ts';
import done from '../../src/actions/done.ts';
import edit from '../../src/actions/edit.ts';
import history from '../../src/actions/history.ts';
import importing from '../../src/actions/import.ts';
import invite from '../../src/actions/invite.ts';
import rebalance from '../../src/actions/rebalance.ts';
import ring from '../../src/actions/ring.ts';
import settings from '../../src/actions/settings.ts';
import search from '../../src/actions/search.ts';
import show from '../../src/actions/show.ts';
import slots from '../../src/actions/slots.ts';
import undo from '../../src/actions/undo.ts';
import { Problem } from '../../src/problem.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-times-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const day0 = '2026-11-21';
let vaults = 0;

async function houseWith(...names: string[]): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day0);
  after(() => house.close());
  await settings.run(house, { key: 'zone', value: 'Europe/Oslo' });
  for (const name of names) {
    const handle = [`${name.split(' ')[0]?.toLowerCase()}@example.org`];
    await add.run(house, add.input.parse({ name, handle, met: '2019-01-01' }));
  }
  return house;
}

const ringsOf = async (house: House): Promise<readonly (string | null)[]> =>
  Promise.all(
    ['Maren', 'Jonas', 'Priya'].map(async (who) => (await show.run(house, show.input.parse({ who }))).ring),
  );

void test('rebalancing shows what moves, moves it in one change, and one undo takes all of it back', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist', 'Priya Raman');
  for (const who of ['Maren', 'Jonas', 'Priya']) await ring.run(house, { who, ring: 'five' });
  const before = await capacity.run(house, { minutes: 1 });
  const asked = rebalance.input.parse({ minutes: 1 });
  const shown = await rebalance.run({ ...house, dryRun: true }, asked);
  assert.deepEqual(
    shown.moved,
    before.rebalance.map(({ person, from, to }) => ({ person, from, to })),
  );
  assert.equal(shown.change, null);
  assert.deepEqual(await ringsOf(house), ['five', 'five', 'five'], 'the preview wrote nothing');
  const made = await rebalance.run(house, asked);
  assert.deepEqual([made.moved, made.perWeek, made.text], [shown.moved, shown.perWeek, shown.text]);
  assert.equal(made.perWeek.after, (await capacity.run(house, { minutes: 1 })).perWeek.promised);
  assert.ok(made.perWeek.after < made.perWeek.before);
  const changes = await history.run(house, history.input.parse({}));
  assert.equal(changes.filter((one) => one.id === made.change).length, 1);
  await undo.run(house, undo.input.parse({ id: made.change ?? '' }));
  assert.deepEqual(await ringsOf(house), ['five', 'five', 'five']);
});

void test('only those who were named move, and where all fits nothing is written', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist', 'Priya Raman');
  for (const who of ['Maren', 'Jonas', 'Priya']) await ring.run(house, { who, ring: 'five' });
  const one = await rebalance.run(house, rebalance.input.parse({ minutes: 1, only: ['Jonas'] }));
  assert.deepEqual(await ringsOf(house), ['five', 'fifteen', 'five']);
  assert.match(one.text, /^1 person moved one ring further out/);
  const none = await rebalance.run(house, rebalance.input.parse({ minutes: 600 }));
  assert.deepEqual([none.moved, none.change], [[], null]);
});

void test('one invitation: a calendar file that calendars read, words in their time, and a plan of one’s own', async () => {
  const house = await houseWith('Maren Okafor');
  await edit.run(house, edit.input.parse({ who: 'Maren', zone: 'Asia/Tokyo' }));
  await settings.run(house, { key: 'name', value: 'Jo Brandt' });
  const file = join(scratch, 'call.ics');
  const asked = { who: 'Maren', at: '2026-12-01T09:30', minutes: 20, note: 'The choir; and Ida', file };
  const made = await invite.run(house, invite.input.parse(asked));
  assert.equal(made.start, '2026-12-01T08:30:00Z');
  assert.equal(readFileSync(file, 'utf8'), made.ics);
  const event = new ICAL.Component(ICAL.parse(made.ics)).getFirstSubcomponent('vevent');
  assert.equal(event?.getFirstPropertyValue('summary'), 'Jo Brandt and Maren Okafor');
  assert.equal(event?.getFirstPropertyValue('description'), 'The choir; and Ida');
  assert.equal(String(event?.getFirstPropertyValue('dtend')), '2026-12-01T08:50:00Z');
  assert.match(made.text, /Tuesday, December 1, 5:30\sPM/);
  assert.match(made.link ?? '', /^mailto:maren@example\.org\?subject=A%20talk/);
  assert.equal(made.clock, 'It is 17:30 for Maren Okafor.');
  const { touches } = await show.run(house, show.input.parse({ who: 'Maren' }));
  assert.deepEqual(
    touches.map((one) => [one.state, one.medium, one.day]),
    [['planned', 'call', '2026-12-01']],
  );
});

void test('an invitation that comes back from the calendar is the same plan, and later the touch itself', async () => {
  const house = await houseWith('Maren Okafor');
  const made = await invite.run(house, invite.input.parse({ who: 'Maren', at: '2026-12-01T09:30' }));
  const file = join(scratch, 'calendar.ics');
  writeFileSync(file, made.ics);
  const states = async () =>
    (await show.run(house, show.input.parse({ who: 'Maren' }))).touches.map((one) => [one.id, one.state]);
  await importing.run(house, importing.input.parse({ paths: [file] }));
  assert.deepEqual(await states(), [[made.touch, 'planned']]);
  const again = join(scratch, 'calendar-again.ics');
  writeFileSync(again, made.ics);
  await importing.run({ ...house, today: '2026-12-02' }, importing.input.parse({ paths: [again] }));
  assert.deepEqual(await states(), [[made.touch, 'done']]);
});

void test('what was planned by invitation and is done is one touch', async () => {
  const house = await houseWith('Maren Okafor');
  await invite.run(house, invite.input.parse({ who: 'Maren', at: '2026-12-01T09:30' }));
  await done.run({ ...house, today: '2026-12-01' }, { who: 'Maren', by: 'call' });
  const { touches } = await show.run(house, show.input.parse({ who: 'Maren' }));
  assert.deepEqual(
    touches.map((one) => one.state),
    ['done'],
  );
  const found = await search.run(house, search.input.parse({ query: 'talk' }));
  assert.doesNotMatch(JSON.stringify(found), /A talk with/, 'the plan is not found any more');
});

void test('a time that is over, or no time at all, is refused', async () => {
  const house = await houseWith('Maren Okafor');
  for (const at of ['2026-11-20T09:30', '2026-13-40T09:30'])
    await assert.rejects(
      invite.run(house, invite.input.parse({ who: 'Maren', at })),
      (cause) => cause instanceof Problem && cause.code === 'day-behind',
    );
});

void test('free times lie in the good hours of both', async () => {
  const house = await houseWith('Maren Okafor');
  await edit.run(house, edit.input.parse({ who: 'Maren', zone: 'America/Los_Angeles', hours: '10-13' }));
  const found = await slots.run(house, slots.input.parse({ who: 'Maren', minutes: 30, to: 22 }));
  assert.equal(found.slots.length, 3);
  for (const { start } of found.slots) assert.match(start, /T1[0-2]:\d\d-08:00$/);
  const never = await slots.run(house, slots.input.parse({ who: 'Maren', minutes: 30, to: 12 }));
  assert.deepEqual(never.slots, []);
});

void test('a standing call and an hour with oneself repeat each week at the same local time', async () => {
  const house = await houseWith('Maren Okafor');
  const file = join(scratch, 'standing');
  const asked = appointment.input.parse({ who: 'Maren', weekday: 3, time: '18:30', minutes: 20, file });
  const standing = await appointment.run(house, asked);
  assert.equal(standing.file, `${file}.ics`);
  assert.equal(standing.first, '2026-11-25');
  const event = new ICAL.Component(ICAL.parse(readFileSync(`${file}.ics`, 'utf8'))).getFirstSubcomponent(
    'vevent',
  );
  assert.equal(String(event?.getFirstPropertyValue('rrule')), 'FREQ=WEEKLY');
  assert.equal(String(event?.getFirstPropertyValue('dtstart')), '2026-11-25T18:30:00');
});
