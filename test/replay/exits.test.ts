/** Each exit changes tomorrow as its words say, nobody at rest is shown anywhere, and odd clocks make no odd sentences. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import done from '../../src/actions/done.ts';
import later from '../../src/actions/later.ts';
import next from '../../src/actions/next.ts';
import occasion from '../../src/actions/occasion.ts';
import promise from '../../src/actions/promise.ts';
import reach from '../../src/actions/reach.ts';
import rest from '../../src/actions/rest.ts';
import ring from '../../src/actions/ring.ts';
import settings from '../../src/actions/settings.ts';
import smaller from '../../src/actions/smaller.ts';
import today from '../../src/actions/today.ts';
import undo from '../../src/actions/undo.ts';
import wake from '../../src/actions/wake.ts';
import { writeOwnTouch, type OwnTouch } from '../../src/actions/parts/own-touch.ts';
import { writeChange } from '../../src/actions/parts/write.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { whoIs } from '../../src/actions/parts/who.ts';
import { wrongWith } from './recount.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-exits-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const day0 = '2026-03-20';
const at = (house: House, day: string): House => ({ ...house, today: day });
const plus = (days: number, from = day0): string => dayOf(dayNumber(from) + days).toString();
let vaults = 0;

async function houseWith(...names: string[]): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day0);
  after(() => house.close());
  for (const [i, name] of names.entries()) {
    const handle = [`${name.split(' ')[0]?.toLowerCase()}@example.org`, `+4790000${String(100 + i)}`];
    await add.run(house, add.input.parse({ name, handle, met: '2020-01-01' }));
  }
  return house;
}

/** Touches that simply were there, every `gap` days, the last one `silent` days ago. */
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
        day: plus(-ago),
        medium: 'call',
        direction: 'mutual',
        state: 'done',
        ...more,
      });
  });
}

const every = (gap: number, count: number, silent: number): number[] =>
  Array.from({ length: count }, (_, i) => silent + gap * i);

async function names(house: House, minutes = 60, limit = 20): Promise<string[]> {
  const list = await next.run(house, { minutes, limit });
  for (const one of list) {
    for (const reason of one.reasons) {
      const said = { person: one.person.id, kind: reason.kind, because: reason.because, since: reason.since };
      assert.equal(wrongWith(house.vault().raw, house.today, said), null, reason.because);
    }
  }
  return list.map((one) => one.person.name);
}

void test('done: gone today and tomorrow even with a promise open, back on their own day, back when they write', async () => {
  const house = await houseWith('Maren Okafor');
  await told(house, 'Maren', every(21, 12, 63));
  await promise.run(house, { who: 'Maren', text: 'the name of the luthier', due: day0 });
  assert.deepEqual(await names(house), ['Maren Okafor']);
  const { change } = await done.run(house, { who: 'Maren', by: 'call' });
  assert.deepEqual(await names(house), []);
  assert.deepEqual(await names(at(house, plus(1))), []);
  assert.deepEqual(await names(at(house, plus(2))), ['Maren Okafor'], 'the promise is still open');
  await told(house, 'Maren', [-1], { medium: 'message', direction: 'in', text: 'thank you' });
  assert.deepEqual(await names(at(house, plus(1))), ['Maren Okafor'], 'owed');
  assert.ok(change !== null);
  await undo.run(house, undo.input.parse({ id: change }));
  assert.deepEqual(await names(house), ['Maren Okafor'], 'undone is not done');
});

void test('not today: a day, three, a week, and never on three days running, even when they write each day', async () => {
  const house = await houseWith('Jonas Lindqvist');
  await told(house, 'Jonas', every(14, 12, 60));
  const shown: number[] = [];
  for (let day = 0; day < 60; day += 1) {
    const here = at(house, plus(day));
    await told(house, 'Jonas', [-day], { medium: 'message', direction: 'in', text: 'are you there?' });
    if (!(await names(here)).includes('Jonas Lindqvist')) continue;
    shown.push(day);
    const { until, ask } = await later.run(here, { who: 'Jonas' });
    assert.equal(ask === null, shown.length < 3, 'asks honestly from the third time on');
    for (let hidden = day + 1; hidden < dayNumber(until) - dayNumber(day0); hidden += 1)
      assert.deepEqual(await names(at(house, plus(hidden))), []);
  }
  assert.deepEqual(shown, [0, 1, 4, 11, 25, 55]);
});

void test('not today until a day is kept to the day', async () => {
  const house = await houseWith('Lin Kaya');
  await told(house, 'Lin', every(14, 12, 60));
  await later.run(house, { who: 'Lin', until: plus(40) });
  assert.deepEqual(await names(at(house, plus(39))), []);
  assert.deepEqual(await names(at(house, plus(40))), ['Lin Kaya']);
});

void test('something smaller: two minutes now, and small ways first until they are reached', async () => {
  const house = await houseWith('Priya Raman');
  await ring.run(house, { who: 'Priya', ring: 'five' });
  await told(house, 'Priya', every(5, 20, 30));
  const [before] = await next.run(house, { minutes: 60 });
  assert.equal(before?.ways[0]?.medium, 'call', 'the nearest deserve a voice');
  const offered = await smaller.run(house, { who: 'Priya' });
  assert.ok((offered.ways[0]?.minutes ?? 60) <= 2);
  const [after] = await next.run(at(house, plus(1)), { minutes: 60 });
  assert.ok((after?.ways[0]?.minutes ?? 60) <= 3);
  await done.run(at(house, plus(1)), { who: 'Priya', by: 'message' });
});

for (const kind of ['rest', 'estranged', 'deceased', 'do-not-nudge'] as const) {
  void test(`${kind}: in no list whatever would speak for it, and woken they are back`, async () => {
    const house = await houseWith('Tomás Arroyo', 'Ida Arroyo');
    await ring.run(house, { who: 'Tomás', ring: 'five' });
    await told(house, 'Tomás', every(14, 12, 300));
    await told(house, 'Tomás', [1], { direction: 'in', missed: true });
    await promise.run(house, { who: 'Tomás', text: 'the photographs', due: day0 });
    await occasion.run(house, occasion.input.parse({ who: 'Tomás', kind: 'birthday', date: '--03-21' }));
    await told(house, 'Tomás', [-2], { medium: 'in-person', state: 'planned', text: 'lunch' });
    assert.deepEqual(await names(house), ['Tomás Arroyo']);
    await rest.run(house, rest.input.parse({ who: 'Tomás', kind }));
    for (const day of [0, 1, 2, 30, 200]) {
      const here = at(house, plus(day));
      assert.deepEqual(await names(here), []);
      const page = await today.run(here, {});
      assert.deepEqual([page.next, page.owed, page.week], [[], [], []]);
      assert.equal(page.ring.vital, 0);
      assert.equal(page.firstSentence, null);
    }
    await wake.run(house, { who: 'Tomás' });
    assert.deepEqual(await names(house), ['Tomás Arroyo']);
  });
}

void test('a rest with an end is over on that day', async () => {
  const house = await houseWith('Aunt Ruth');
  await told(house, 'Ruth', every(14, 12, 60));
  await rest.run(house, rest.input.parse({ who: 'Ruth', until: plus(10) }));
  assert.deepEqual(await names(at(house, plus(9))), []);
  assert.deepEqual(await names(at(house, plus(10))), ['Aunt Ruth']);
});

void test('a touch dated ahead by a wrong clock hides nobody and is spoken of by nobody', async () => {
  const house = await houseWith('Maren Okafor');
  await told(house, 'Maren', every(21, 12, 63));
  const before = await next.run(house, {});
  await told(house, 'Maren', [-4000], { medium: 'email', direction: 'in', text: 'from the future' });
  assert.deepEqual(await next.run(house, {}), before);
});

void test('a clock set back a year says what was true then', async () => {
  const house = await houseWith('Maren Okafor', 'Jonas Lindqvist');
  await told(house, 'Maren', every(21, 30, 20));
  await told(house, 'Jonas', every(30, 20, 1), { medium: 'message', direction: 'in', text: 'hello' });
  await promise.run(house, { who: 'Maren', text: 'the photographs' });
  const then = at(house, plus(-365));
  await names(then);
  const page = await today.run(then, {});
  assert.ok(page.owed.every((one) => one.when <= then.today));
});

void test('an occasion on 29 February falls on the 28th in a common year and is said so', async () => {
  const house = await houseWith('Miguel Antunes');
  await occasion.run(house, occasion.input.parse({ who: 'Miguel', kind: 'birthday', date: '1988-02-29' }));
  const [eve] = await next.run(at(house, '2027-02-27'), {});
  assert.equal(eve?.reasons[0]?.because, 'Miguel Antunes turns 39 tomorrow.');
  const [leap] = await next.run(at(house, '2028-02-28'), {});
  assert.equal(leap?.reasons[0]?.because, 'Miguel Antunes turns 40 tomorrow.');
});

void test('everyone due on the same day: the number and the minutes are kept, and the order is the same each time', async () => {
  const house = await houseWith(
    ...Array.from({ length: 40 }, (_, i) => `Person ${String.fromCharCode(65 + (i % 26))}${i}`),
  );
  for (let i = 0; i < 40; i += 1)
    await told(house, `Person ${String.fromCharCode(65 + (i % 26))}${i}`, every(7, 8, 40));
  const first = await next.run(house, { minutes: 15, limit: 3 });
  assert.equal(first.length, 3);
  assert.ok(first.reduce((sum, one) => sum + (one.factors['effortMinutes'] ?? 0), 0) <= 15);
  assert.deepEqual(await next.run(house, { minutes: 15, limit: 3 }), first);
});

void test('a way whose handle is gone is not offered, and what was begun with it can still be done', async () => {
  const house = await houseWith('Wren Holloway');
  await told(house, 'Wren', every(14, 12, 60), { medium: 'email', direction: 'out' });
  await told(house, 'Wren', [59], { medium: 'email', direction: 'in' });
  await reach.run(house, { who: 'Wren', by: 'email' });
  await writeChange(house, 'edit', {}, (vault) => vault.raw.exec(`DELETE FROM handles WHERE kind = 'email'`));
  const list = await next.run(house, { minutes: 60 });
  assert.ok(list.every((one) => one.ways.every((way) => way.medium !== 'email')));
  await done.run(house, { who: 'Wren', by: 'email' });
  assert.deepEqual(await names(house), []);
});

void test('a zone change in the middle of a week moves no day and makes nothing untrue', async () => {
  const house = await houseWith('Dev Anand');
  await told(house, 'Dev', every(1, 5, 0), { medium: 'message', direction: 'in', text: 'and you?' });
  for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC']) {
    await settings.run(house, { key: 'zone', value: zone });
    const list = await next.run(house, {});
    for (const one of list)
      for (const reason of one.reasons)
        assert.match(reason.because, /today|yesterday/, `${zone}: ${reason.because}`);
  }
});
