/** Plans and honest looks: the gate, introductions, capacity, intentions, reviews, the well, slots and appointments. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ICAL from 'ical.js';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import appointment from '../../src/actions/appointment.ts';
import capacity from '../../src/actions/capacity.ts';
import circle from '../../src/actions/circle.ts';
import done from '../../src/actions/done.ts';
import { sayIn } from '../../src/actions/house.ts';
import intention from '../../src/actions/intention.ts';
import introduce from '../../src/actions/introduce.ts';
import introductions from '../../src/actions/introductions.ts';
import log from '../../src/actions/log.ts';
import look from '../../src/actions/look.ts';
import next from '../../src/actions/next.ts';
import offer from '../../src/actions/offer.ts';
import rest from '../../src/actions/rest.ts';
import review from '../../src/actions/review.ts';
import ring from '../../src/actions/ring.ts';
import settings from '../../src/actions/settings.ts';
import slots from '../../src/actions/slots.ts';
import timeline from '../../src/actions/show.ts';
import well from '../../src/actions/well.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { Problem } from '../../src/problem.ts';
import { wrongWith } from './recount.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-plans-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const day0 = '2026-03-20';
const ago = (days: number): string => dayOf(dayNumber(day0) - days).toString();
const at = (house: House, day: string): House => ({ ...house, today: day });
let vaults = 0;

async function houseWith(...names: string[]): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day0);
  after(() => house.close());
  for (const name of names) {
    const handle = [`${name.split(' ')[0]?.toLowerCase()}@example.org`];
    await add.run(house, add.input.parse({ name, handle, met: '2019-01-01' }));
  }
  return house;
}

void test('the gate: off says nothing, soft says who waits, strict asks for them or for a reason; capture is never stopped', async () => {
  const house = await houseWith();
  const meet = (name: string, more: object = {}) => add.run(house, add.input.parse({ name, ...more }));
  for (const name of ['Wren One', 'Wren Two', 'Wren Three', 'Wren Four'])
    assert.equal((await meet(name)).gate, null);
  await settings.run(house, { key: 'gate', value: 'soft' });
  const soft = await meet('Wren Five');
  assert.match(soft.gate ?? '', /^Wren One, Wren Two, Wren Three, Wren Four are new to you/);
  assert.equal(soft.waiting.length, 4);
  await settings.run(house, { key: 'gate', value: 'strict' });
  await assert.rejects(meet('Wren Six'), (cause) => cause instanceof Problem && cause.code === 'gate');
  assert.ok((await meet('Wren Six', { because: 'we meet again tomorrow' })).change !== null);
  await log.run(house, log.input.parse({ sentence: 'Met Wren Seven yesterday' }));
  for (const name of ['Wren One', 'Wren Two', 'Wren Three', 'Wren Four'])
    await done.run(at(house, dayOf(dayNumber(day0) + 2).toString()), { who: name, by: 'message' });
  assert.equal(
    (await add.run(at(house, dayOf(dayNumber(day0) + 3).toString()), add.input.parse({ name: 'Wren Eight' })))
      .gate,
    null,
  );
});

void test('an introduction: suggested with its reason, asked of both, made, asked after 30 days, thanked; in both histories', async () => {
  const house = await houseWith('Jonas Lindqvist', 'Priya Raman', 'Aunt Ruth');
  await offer.run(house, offer.input.parse({ who: 'Jonas', text: 'knows a good luthier in Oslo' }));
  await offer.run(house, offer.input.parse({ who: 'Priya', text: 'a luthier for her violin', need: true }));
  await offer.run(house, offer.input.parse({ who: 'Ruth', text: 'a luthier too' }));
  await rest.run(house, rest.input.parse({ who: 'Ruth' }));
  const before = await introductions.run(house, introductions.input.parse({}));
  assert.deepEqual(
    before.suggested.map((one) => one.because),
    [
      'Priya Raman is looking for “a luthier for her violin”. Jonas Lindqvist has “knows a good luthier in Oslo”.',
    ],
  );
  const step = async (day: string, a = 'Priya', b = 'Jonas') =>
    (await introduce.run(at(house, day), introduce.input.parse({ a, b }))).introduction;
  assert.equal((await step(day0)).step, 'idea');
  assert.equal(
    (await step(day0, 'Jonas', 'Priya')).step,
    'asked-a',
    'whoever is named first, it is the same one',
  );
  assert.equal((await step(day0)).step, 'asked-b');
  const made = await step(day0);
  assert.deepEqual([made.step, made.due], ['introduced', dayOf(dayNumber(day0) + 30).toString()]);
  const later = await step('2026-04-20');
  assert.deepEqual([later.step, later.due], ['came-of-it', dayOf(dayNumber('2026-04-20') + 150).toString()]);
  assert.equal((await step('2026-09-20')).next, null);
  for (const who of ['Jonas', 'Priya']) {
    const { touches } = await timeline.run(house, timeline.input.parse({ who }));
    assert.ok(
      touches.some((touch) => touch.text === 'Introduced Priya Raman and Jonas Lindqvist'),
      who,
    );
  }
  const after = await introductions.run(house, introductions.input.parse({}));
  assert.deepEqual([after.suggested, after.underway], [[], []]);
});

void test('capacity: minutes of rings and rhythms, who will miss the year, and rings that would make it fit', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist', 'Priya Raman');
  for (const who of ['Maren', 'Jonas', 'Priya']) await ring.run(house, { who, ring: 'five' });
  await done.run(house, { who: 'Maren', by: 'call', on: ago(340) });
  await done.run(house, { who: 'Jonas', by: 'call', on: ago(2) });
  const fits = await capacity.run(house, { minutes: 15 });
  assert.deepEqual([fits.perWeek, fits.fits, fits.rebalance], [{ promised: 33, given: 105 }, true, []]);
  assert.deepEqual(
    fits.missing.map((one) => [one.person.name, one.yearEnds, one.because]),
    [
      [
        'Maren Okafor',
        dayOf(dayNumber(day0) + 25).toString(),
        'The last touch with Maren Okafor was 11 months ago. The year ends in 4 weeks.',
      ],
    ],
  );
  const over = await capacity.run(house, { minutes: 1 });
  assert.equal(over.fits, false);
  for (const move of over.rebalance) await ring.run(house, { who: move.person.id, ring: move.to });
  const once = await capacity.run(house, { minutes: 1 });
  assert.ok(once.perWeek.promised < over.perWeek.promised);
});

void test('an intention that gets less than half of its wish lifts its people, with shares that a recount gives', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist');
  await circle.run(house, circle.input.parse({ who: 'Maren', circle: 'choir' }));
  for (let i = 0; i < 12; i += 1) await done.run(house, { who: 'Jonas', by: 'call', on: ago(5 * i) });
  for (let i = 0; i < 6; i += 1) await done.run(house, { who: 'Maren', by: 'call', on: ago(70 + 30 * i) });
  const { intentions } = await intention.run(house, { name: 'Sing more', share: 60, circle: 'choir' });
  assert.equal(intentions[0]?.people, 1);
  const list = await next.run(at(house, dayOf(dayNumber(day0) + 5).toString()), { minutes: 60 });
  const said = list.flatMap((one) => one.reasons.map((reason) => ({ ...reason, person: one.person.id })));
  assert.ok(said.some((one) => one.kind === 'balance'));
  for (const one of said)
    assert.equal(wrongWith(house.vault().raw, dayOf(dayNumber(day0) + 5).toString(), one), null, one.because);
  await assert.rejects(
    intention.run(house, { name: 'Row', share: 10, circle: 'rowing' }),
    (cause) => cause instanceof Problem,
  );
});

void test('a review counts what was and names three moves at most, never of those at rest', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist');
  await done.run(house, { who: 'Maren', by: 'call', on: ago(3) });
  await done.run(house, { who: 'Maren', by: 'message', on: ago(1) });
  await done.run(house, { who: 'Jonas', by: 'message', began: 'in', on: ago(1) });
  await done.run(house, { who: 'Jonas', by: 'message', on: ago(20) });
  const week = await review.run(house, { period: 'week' });
  assert.deepEqual(
    [week.counts.touches, week.counts.people, week.text],
    [2, 1, 'This week you were in touch with 1 person.'],
  );
  assert.equal(week.moves[0]?.text, 'Answer Jonas Lindqvist; the last word came yesterday.');
  await rest.run(house, rest.input.parse({ who: 'Jonas' }));
  const quarter = await review.run(house, { period: 'quarter' });
  assert.ok(
    quarter.moves.length <= 3 && quarter.moves.every((move) => move.person?.name !== 'Jonas Lindqvist'),
  );
});

void test('the well names who could help and says warmth and gifts in words, without a number of anyone’s worth', async () => {
  const house = await houseWith('Maren Okafor', 'Lin Kaya', 'Dev Anand');
  for (const who of ['Maren', 'Lin', 'Dev']) await ring.run(house, { who, ring: 'fifteen' });
  await offer.run(house, offer.input.parse({ who: 'Lin', text: 'a doctor at the children’s hospital' }));
  await done.run(house, { who: 'Lin', by: 'call', on: ago(21), purpose: 'care' });
  await rest.run(house, rest.input.parse({ who: 'Dev', kind: 'deceased' }));
  const { people } = await well.run(house, well.input.parse({ scenario: 'illness' }));
  assert.deepEqual(
    people.map((one) => one.person.name),
    ['Lin Kaya', 'Maren Okafor'],
  );
  assert.deepEqual(
    [people[0]?.warmth, people[0]?.gave, people[0]?.could],
    [
      'You were last in touch 3 weeks ago.',
      'You gave, cared or thanked 1 time in the last year.',
      'Noted of them: a doctor at the children’s hospital',
    ],
  );
});

void test('an honest look: who would answer is a share of those reached, the resting not among them', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Dev Anand');
  for (const who of ['Maren', 'Jonas', 'Lin', 'Dev'])
    await done.run(house, { who, by: 'message', on: ago(40), purpose: 'ask' });
  await done.run(house, { who: 'Maren', by: 'message', began: 'in', on: ago(38) });
  await done.run(house, { who: 'Jonas', by: 'call', on: ago(10), purpose: 'care' });
  await rest.run(house, rest.input.parse({ who: 'Dev' }));
  const found = await look.run(house, {});
  assert.deepEqual([found.answer.reached, found.answer.answered], [3, 2]);
  assert.equal(found.answer.text, 'Of 3 people you reached out to or spoke with, 2 answered.');
  assert.deepEqual(
    found.purposes.filter((one) => one.count > 0),
    [
      { purpose: 'care', count: 1 },
      { purpose: 'ask', count: 3 },
    ],
  );
  assert.deepEqual(found.reciprocity, { out: 4, in: 1, mutual: 0 });
});

void test('three free times are words to send, and the weekly hour is a calendar file that repeats', async () => {
  const house = await houseWith('Maren Okafor');
  const free = await slots.run(house, slots.input.parse({ who: 'Maren', minutes: 20 }));
  assert.equal(free.slots.length, 3);
  assert.match(free.text, /^Would one of these suit you: Saturday, March 21, 9:00/);
  const weekly = await appointment.run(house, appointment.input.parse({ weekday: 1, time: '08:30' }));
  assert.equal(weekly.first, '2026-03-23');
  const event = new ICAL.Component(ICAL.parse(weekly.ics) as unknown[]).getFirstSubcomponent('vevent');
  assert.equal(String(event?.getFirstPropertyValue('rrule')), 'FREQ=WEEKLY');
  assert.equal(String(event?.getFirstPropertyValue('dtstart')), '2026-03-23T08:30:00');
});

void test('both languages have every word of plans and looks', () => {
  const [en, de] = [sayIn('en'), sayIn('de')];
  const keys = [
    'gate',
    'introduce.next.idea',
    'capacity.soon',
    'look.answer',
    'review.week',
    'move.answer',
    'well.warmth.ago',
  ];
  for (const key of keys) {
    const values = {
      count: 2,
      silent: { unit: 'days', count: 2 },
      when: { key: 'today', count: 0 },
      end: { key: 'today', count: 0 },
    };
    assert.notEqual(en(`loop:${key}`, values), key);
    assert.notEqual(de(`loop:${key}`, values), en(`loop:${key}`, values));
  }
});
