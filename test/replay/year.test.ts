/** A year lived with the sample household, and a smaller life lived closer: what Kith says is true, and what it promises is kept. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sample } from '../../examples/make.ts';
import type { OpenHouse } from '../../src/actions/house.ts';
import ring from '../../src/actions/ring.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { live, type Lived } from './live.ts';
import { householdHouse } from './vault.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-year-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const isLong = process.env['KITH_REPLAY'] === 'long';
const tomorrow = dayOf(dayNumber(sample.today) + 1).toString();

/** Chooses five and ten: the twelve with most contact, and three who have been quiet for long. */
async function choose(house: OpenHouse): Promise<string[]> {
  const ids = (where: string, order: string, limit: number) =>
    house
      .vault()
      .raw.prepare(
        `SELECT p.public_id FROM people p JOIN pace s ON s.person_id = p.id WHERE ${where}
         AND p.id NOT IN (SELECT person_id FROM rests) ORDER BY ${order} LIMIT ${limit}`,
      )
      .all()
      .map((row) => String(row['public_id']));
  const long = dayNumber(sample.today) - 150;
  const near = [
    ...ids('s.n > 10', 's.days180 DESC, p.name', 12),
    ...ids(`s.n >= 3 AND s.last < ${long}`, 'p.name', 3),
  ];
  for (const [i, who] of near.entries()) await ring.run(house, { who, ring: i < 5 ? 'five' : 'fifteen' });
  return near;
}

/** The longest time that each went without a touch, both ends of the stretch counted as touches. */
function longestSilences(
  house: OpenHouse,
  ids: readonly string[],
  days: number,
): { id: string; days: number }[] {
  const first = dayNumber(tomorrow);
  const touched = house.vault().raw.prepare(
    `SELECT DISTINCT t.day FROM touches t JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
     WHERE p.public_id = ? AND t.state IN ('done', 'answered') AND t.missed = 0 AND t.broadcast = 0 AND t.day >= ? ORDER BY t.day`,
  );
  return ids.map((id) => {
    const all = [first, ...touched.all(id, first).map((row) => Number(row['day'])), first + days];
    return { id, days: Math.max(...all.slice(1).map((day, i) => day - (all[i] ?? day))) };
  });
}

/** Some people never answer; the others answer six times in ten. */
const answering = (id: string): number => ((id.codePointAt(id.length - 1) ?? 0) % 6 === 0 ? 0 : 0.6);

function holds(lived: Lived): void {
  assert.deepEqual(lived.wrong.slice(0, 20), [], `${lived.wrong.length} things did not hold`);
}

void test('a year of the sample household: nobody vital untouched, the day kept, the quiet left in peace, every sentence true', async () => {
  const house = await householdHouse(join(scratch, 'sample'), sample.seed);
  const vital = await choose(house);
  const lived = await live(house, tomorrow, 365, 7, answering);
  holds(lived);
  const awake = vital.filter((id) => !lived.rested.has(id));
  assert.ok(awake.length >= 5, 'enough of the vital were never at rest');
  const long = longestSilences(house, awake, 365).filter((one) => one.days >= 200);
  assert.deepEqual(
    long,
    [],
    'nobody vital who is not at rest goes much more than half a year without a touch',
  );
  assert.ok(lived.shown > 365, 'most days have somebody to show');
  for (const kind of ['owed', 'rhythm', 'promise', 'occasion', 'ring-interval', 'next-time'])
    assert.ok((lived.sentences.get(kind) ?? 0) > 0, `${kind} was said`);
  house.close();
});

void test('smaller lives, each by its own dice, keep the same promises', async () => {
  const lives = isLong ? [11, 12, 13, 14, 15, 16] : [11];
  for (const seed of lives) {
    const house = await householdHouse(join(scratch, `small-${seed}`), seed, 60);
    await choose(house);
    holds(await live(house, tomorrow, isLong ? 365 : 90, seed, answering));
    house.close();
  }
});
