/** The page before a meeting says what passed since two people last really spoke, both ways, and asks last. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '../../src/actions/action.ts';
import add from '../../src/actions/add.ts';
import brief from '../../src/actions/brief.ts';
import offer from '../../src/actions/offer.ts';
import { writeOwnTouch, type OwnTouch } from '../../src/actions/parts/own-touch.ts';
import { whoIs } from '../../src/actions/parts/who.ts';
import { writeChange } from '../../src/actions/parts/write.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { quickHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-brief-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const day0 = '2026-03-20';
const ago = (days: number): string => dayOf(dayNumber(day0) - days).toString();
let vaults = 0;

type Told = readonly [
  daysAgo: number,
  direction: OwnTouch['direction'],
  text: string,
  more?: Partial<OwnTouch>,
];

async function houseWith(told: readonly Told[]): Promise<House> {
  const house = quickHouse(join(scratch, String((vaults += 1))), day0);
  after(() => house.close());
  await add.run(house, add.input.parse({ name: 'Maren Okafor', met: '2019-01-01' }));
  await writeChange(house, 'import', {}, (vault) => {
    for (const [days, direction, text, more] of told)
      writeOwnTouch(house, vault, {
        people: [whoIs(vault, 'Maren')],
        day: ago(days),
        medium: 'message',
        direction,
        state: 'done',
        text,
        ...more,
      });
  });
  return house;
}

const texts = async (house: House): Promise<readonly string[]> =>
  (await brief.run(house, { who: 'Maren' })).since.map((one) => one.text);

void test('after a call: the call and what both wrote since, and nothing before it', async () => {
  const house = await houseWith([
    [60, 'out', 'before'],
    [40, 'mutual', 'the call', { medium: 'call' }],
    [30, 'in', 'from her'],
    [20, 'out', 'from me'],
    [2, 'out', 'never took it', { medium: 'call', missed: true }],
  ]);
  const page = await brief.run(house, { who: 'Maren' });
  // The answer of ten days later is the last exchange.
  assert.deepEqual(page.spoke, { day: ago(20), medium: 'message' });
  assert.deepEqual(
    page.since.map((one) => [one.direction, one.text]),
    [
      ['out', 'never took it'],
      ['out', 'from me'],
      ['in', 'from her'],
    ],
  );
  assert.match(page.page, /Since you last spoke/);
});

void test('with mails of one alone there was no exchange, and the page does not say there was', async () => {
  const house = await houseWith([
    [60, 'in', 'one'],
    [30, 'in', 'two'],
    [9, 'in', 'three'],
  ]);
  const page = await brief.run(house, { who: 'Maren' });
  assert.equal(page.spoke, null);
  assert.equal(page.sinceTitle, 'What passed between you so far');
  assert.doesNotMatch(page.page, /Since you last spoke/);
  assert.deepEqual(await texts(house), ['three', 'two', 'one']);
});

void test('an exchange is found behind any number of messages of one alone, and what is left out is counted', async () => {
  const house = await houseWith([
    [200, 'in', 'her answer'],
    [210, 'out', 'my question'],
    [300, 'mutual', 'long before', { medium: 'call' }],
    ...Array.from({ length: 50 }, (_, i): Told => [100 - i, 'in', `alone ${i}`]),
  ]);
  const page = await brief.run(house, { who: 'Maren' });
  assert.deepEqual(page.spoke, { day: ago(200), medium: 'message' });
  assert.deepEqual(page.since.at(-1)?.text, 'my question');
  assert.deepEqual(page.since.at(-2)?.text, 'her answer');
  assert.equal(page.since.length + page.sinceMore, 52);
  assert.match(page.page, /and 42 more between/);
});

void test('what I could do for them stands open, what I could ask of them is kept for a second look', async () => {
  const house = await houseWith([]);
  await offer.run(house, offer.input.parse({ who: 'Maren', text: 'a flat in Turin', need: true }));
  await offer.run(house, offer.input.parse({ who: 'Maren', text: 'knows a luthier' }));
  const page = await brief.run(house, { who: 'Maren' });
  assert.deepEqual([page.couldDo, page.ask], [['a flat in Turin'], ['knows a luthier']]);
  assert.match(page.page, /a flat in Turin/);
  assert.doesNotMatch(page.page, /luthier/);
});
