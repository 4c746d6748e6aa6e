/** A year lived with the sample household, and a smaller life lived closer: what Kith says is true, and what it promises is kept. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeHousehold, sample, writeHousehold } from '../../examples/make.ts';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import importing from '../../src/actions/import.ts';
import next from '../../src/actions/next.ts';
import relate from '../../src/actions/relate.ts';
import ring from '../../src/actions/ring.ts';
import rest from '../../src/actions/rest.ts';
import settings from '../../src/actions/settings.ts';
import { dayNumber, dayOf } from '../../src/people/day.ts';
import { recount } from '../../src/store/pace.ts';
import { live, type Lived } from './live.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-year-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const isLong = process.env['KITH_REPLAY'] === 'long';

/** A vault with this many people of the household in it, the twelve with most contact and three lapsed ones chosen as near. */
async function household(name: string, people: number | null, seed: number): Promise<OpenHouse> {
  const made = makeHousehold({
    ...sample,
    seed,
    ...(people === null ? {} : { people, touches: people * 40 }),
  });
  await writeHousehold(made, join(scratch, name, 'in'));
  const house = openHouse({
    folder: join(scratch, name, 'vault'),
    door: 'cli',
    today: sample.today,
    language: 'en',
    breathe: () => Promise.resolve(),
  });
  // Nothing here outlives the test; waiting for the disk would only make it slow.
  house.vault().raw.exec('PRAGMA synchronous = OFF');
  await settings.run(house, { key: 'zone', value: made.owner.zone });
  await settings.run(house, { key: 'region', value: made.owner.region });
  await importing.run(
    house,
    importing.input.parse({
      paths: [join(scratch, name, 'in')],
      me: [...made.owner.emails, made.owner.phone],
    }),
  );
  for (const [i, id] of near(house).entries())
    await ring.run(house, { who: id, ring: i < 5 ? 'five' : 'fifteen' });
  return house;
}

function near(house: OpenHouse): string[] {
  const sql = (where: string, order: string, limit: number) =>
    house
      .vault()
      .raw.prepare(
        `SELECT p.public_id FROM people p JOIN pace s ON s.person_id = p.id WHERE ${where}
         AND p.id NOT IN (SELECT person_id FROM rests) ORDER BY ${order} LIMIT ${limit}`,
      )
      .all()
      .map((row) => String(row['public_id']));
  const most = sql('s.n > 10', 's.days180 DESC, p.id', 12);
  return [...most, ...sql(`s.n BETWEEN 3 AND 10 AND s.last < ${dayNumber(sample.today) - 200}`, 'p.id', 3)];
}

/** Vital people who were never at rest, and the longest time each went without a touch. */
function longestSilences(house: OpenHouse, from: string, days: number): { name: string; days: number }[] {
  const rows = house
    .vault()
    .raw.prepare(
      `SELECT id, name FROM people p WHERE ring IN ('five', 'fifteen')
       AND NOT EXISTS (SELECT 1 FROM exits e WHERE e.person_id = p.id AND e.kind = 'rest')
       AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.tbl = 'rests' AND json_extract(j.after, '$.person_id') = p.id)`,
    )
    .all();
  const first = dayNumber(from);
  return rows.map((row) => {
    const touched = house
      .vault()
      .raw.prepare(
        `SELECT DISTINCT t.day FROM touches t JOIN touch_people x ON x.touch_id = t.id
         WHERE x.person_id = ? AND t.state IN ('done', 'answered') AND t.missed = 0 AND t.broadcast = 0 AND t.day >= ? ORDER BY t.day`,
      )
      .all(Number(row['id']), first)
      .map((r) => Number(r['day']));
    let longest = 0;
    let before = first;
    for (const day of [...touched, first + days]) {
      longest = Math.max(longest, day - before);
      before = day;
    }
    return { name: String(row['name']), days: longest };
  });
}

function holds(lived: Lived): void {
  assert.deepEqual(lived.wrong.slice(0, 20), [], `${lived.wrong.length} things did not hold`);
}

const tomorrow = dayOf(dayNumber(sample.today) + 1).toString();

test('a year of the sample household: nobody vital untouched, the day kept, the quiet left in peace, every sentence true', async () => {
  const house = await household('sample', null, sample.seed);
  const days = 365;
  const lived = await live(house, tomorrow, days, 7, (id) =>
    ['a', 'b', 'c', 'd'].includes(id.at(-1) ?? '') ? 0 : 0.6,
  );
  holds(lived);
  const silences = longestSilences(house, tomorrow, days);
  assert.ok(silences.length >= 8, 'enough of the vital were never at rest');
  assert.deepEqual(
    silences.filter((one) => one.days >= 300),
    [],
  );
  assert.ok(lived.shown > days, 'most days had somebody to show');
  console.log(lived.sentences, lived.exits, lived.shown);
  house.close();
});
