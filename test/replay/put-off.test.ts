/** Who is put off comes back smaller, then with an honest question; who was away begins anew; the hour it is for them is known. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import done from '../../src/actions/done.ts';
import edit from '../../src/actions/edit.ts';
import later from '../../src/actions/later.ts';
import next from '../../src/actions/next.ts';
import reach from '../../src/actions/reach.ts';
import rest from '../../src/actions/rest.ts';
import ring from '../../src/actions/ring.ts';
import settings from '../../src/actions/settings.ts';
import smaller from '../../src/actions/smaller.ts';
import today from '../../src/actions/today.ts';
import { writeOwnTouch, type OwnTouch } from '../../src/actions/parts/own-touch.ts';
import { whoIs } from '../../src/actions/parts/who.ts';
import { writeChange } from '../../src/actions/parts/write.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-put-off-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const day0 = '2026-03-20';
const plus = (days: number, from = day0): string => dayOf(dayNumber(from) + days).toString();
const at = (house: House, day: string): House => ({ ...house, today: day });
let vaults = 0;

async function houseWith(day: string, ...names: string[]): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day);
  after(() => house.close());
  for (const [i, name] of names.entries()) {
    const handle = [`${name.split(' ')[0]?.toLowerCase()}@example.org`, `+4790000${300 + i}`];
    await add.run(house, add.input.parse({ name, handle, met: '2019-01-01' }));
  }
  return house;
}

async function told(
  house: House,
  who: string,
  daysAgo: readonly number[],
  more: Partial<OwnTouch> = {},
): Promise<void> {
  await writeChange(house, 'import', {}, (vault) => {
    for (const ago of daysAgo)
      writeOwnTouch(house, vault, {
        people: [whoIs(vault, who)],
        day: plus(-ago, house.today),
        medium: 'call',
        direction: 'mutual',
        state: 'done',
        ...more,
      });
  });
}

const every = (gap: number, count: number, silent: number): number[] =>
  Array.from({ length: count }, (_, i) => silent + gap * i);

void test('put off twice: a line, a voice note and a card or a short call with their words; three times: five honest answers', async () => {
  const house = await houseWith(day0, 'Maren Okafor');
  await told(house, 'Maren', every(21, 12, 63));
  const cardOf = async (day: string) => (await today.run(at(house, day), { minutes: 60 })).next[0];
  assert.deepEqual((await cardOf(day0))?.small, []);
  const first = await later.run(house, { who: 'Maren' });
  assert.deepEqual([first.ask, first.answers, first.ways], [null, [], []]);
  assert.deepEqual((await cardOf(first.until))?.small, []);
  const second = await later.run(at(house, first.until), { who: 'Maren' });
  assert.equal(second.ask, null);
  assert.deepEqual(
    second.ways.map((way) => [way.minutes, way.why.split(':')[0]]),
    [
      [2, 'One line is enough. It takes 2 minutes.'],
      [2, 'A voice note'],
      [10, 'A call with an end to it'],
    ],
  );
  const small = (await cardOf(second.until))?.small ?? [];
  assert.deepEqual(small, second.ways);
  assert.equal(small[2]?.words, 'I only have 10 minutes, I just wanted to hear your voice.');
  assert.match(small[0]?.link ?? '', /^sms:\+4790000300\?body=You%20crossed/);
  const third = await later.run(at(house, second.until), { who: 'Maren' });
  assert.match(third.ask ?? '', /^You have put this off a few times\. That is fine\./);
  assert.deepEqual(
    third.answers.map((one) => one.exit),
    ['smaller', 'slot', 'other', 'slower', 'rest'],
  );
  const card = await cardOf(third.until);
  assert.match(card?.ask ?? '', /What would be true now\?$/);
  assert.deepEqual(card?.answers, third.answers);
  assert.doesNotMatch(JSON.stringify(card), /\b[34] times\b/, 'nobody keeps count');
  await done.run(at(house, third.until), { who: 'Maren', by: 'message' });
  await told(at(house, plus(40, third.until)), 'Maren', [0], {
    medium: 'message',
    direction: 'in',
    text: 'hi',
  });
  const after = await cardOf(plus(41, third.until));
  assert.deepEqual([after?.ask, after?.answers, after?.small], [null, [], []], 'reached: all begins anew');
});

void test('something smaller comes with another small way each time', async () => {
  const house = await houseWith(day0, 'Maren Okafor');
  await told(house, 'Maren', every(21, 12, 63));
  const firstOf = async () => (await smaller.run(house, { who: 'Maren' })).ways[0]?.why.split(/[:.]/)[0];
  assert.deepEqual(
    [await firstOf(), await firstOf(), await firstOf()],
    ['One line is enough', 'A voice note', 'A call with an end to it'],
  );
});

void test('what was begun asks on a later day even when others come first, and not about those at rest', async () => {
  const house = await houseWith(day0, 'Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya');
  await told(house, 'Maren', every(21, 12, 2));
  await told(house, 'Jonas', every(14, 12, 60));
  await reach.run(house, { who: 'Maren', by: 'call' });
  const page = await today.run(at(house, plus(1)), { limit: 1 });
  assert.deepEqual(
    page.begun.map((one) => [one.person.name, one.medium, one.when, one.ask]),
    [['Maren Okafor', 'call', day0, 'Did you reach Maren Okafor?']],
  );
  assert.deepEqual((await today.run(house, { limit: 1 })).begun, [], 'not on the day itself');
  await rest.run(house, rest.input.parse({ who: 'Maren' }));
  assert.deepEqual((await today.run(at(house, plus(1)), { limit: 1 })).begun, []);
});

void test('after days away: what waits is spread by what a day has room for, told once, without a list of debts', async () => {
  const people = Array.from({ length: 12 }, (_, i) => `Person ${String.fromCharCode(65 + i)}`);
  const house = await houseWith(day0, ...people);
  for (const who of people) {
    await ring.run(house, { who, ring: 'fifteen' });
    await told(house, who, every(20, 8, 1), { medium: 'message' });
    await told(at(house, plus(20)), who, [0], { medium: 'message', direction: 'in', text: 'hello' });
  }
  await done.run(house, { who: 'Person A', by: 'message' });
  assert.equal((await today.run(at(house, plus(5)), {})).freshStart, null);
  const back = at(house, plus(40));
  const page = await today.run(back, {});
  assert.deepEqual(
    [page.freshStart?.days, page.freshStart?.waiting, page.freshStart?.perDay, page.freshStart?.until],
    [40, 12, 3, plus(43)],
  );
  assert.match(
    page.freshStart?.text ?? '',
    /^You were away for 40 days\. 12 people wait .* 3 a day is enough/,
  );
  assert.deepEqual([page.next.length, page.owed.length], [3, 3], 'no more than a day has room for');
  for (const one of page.next) await done.run(back, { who: one.person.name, by: 'message' });
  const tomorrow = await today.run(at(house, plus(41)), {});
  assert.equal(tomorrow.freshStart?.first, false);
  assert.deepEqual([tomorrow.freshStart?.waiting, tomorrow.freshStart?.until], [9, plus(43)]);
  assert.equal(tomorrow.owed.length, 3);
  const twoWeeks = await today.run(at(house, plus(56)), {});
  assert.equal(twoWeeks.freshStart?.first ?? true, true, 'two weeks on it is no return any more');
});

void test('at three in the night of theirs no call is offered today, while who is next stays the same all day', async () => {
  const house = await houseWith('2026-11-21', 'Maren Okafor');
  await settings.run(house, { key: 'zone', value: 'Europe/Oslo' });
  await edit.run(house, edit.input.parse({ who: 'Maren', zone: 'Asia/Tokyo' }));
  await told(house, 'Maren', every(21, 12, 63), { direction: 'out' });
  const clock = (time: string): House => ({ ...house, now: () => Date.parse(`2026-11-21T${time}Z`) });
  const seen = async (time: string) => {
    const [card] = (await today.run(clock(time), { minutes: 60 })).next;
    return { clock: card?.clock, ways: card?.ways.map((way) => way.medium) ?? [] };
  };
  const night = await seen('18:10:00');
  assert.equal(
    night.clock,
    'It is 03:10 for Maren Okafor. A call can wait until 09:00 there, 01:00 for you.',
  );
  assert.ok(!night.ways.includes('call') && night.ways.includes('message'));
  const evening = await seen('11:40:00');
  assert.equal(evening.clock, 'It is 20:40 for Maren Okafor.');
  assert.equal(evening.ways[0], 'call');
  const asked = async (time: string) => next.run(clock(time), { minutes: 60 });
  assert.deepEqual(await asked('18:10:00'), await asked('11:40:00'));
  const [way] = (await asked('18:10:00'))[0]?.ways ?? [];
  assert.match(way?.why ?? '', /A good time for a call is between 08:00 and 13:00, your time\.$/);
});
