/** What is kept in mind of a day is what reading all of it again would give, whatever was written and by whom. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';
import { openHouse, type OpenHouse } from '../house.ts';
import { loadAction, perform } from '../perform.ts';
import { readDay } from './day.ts';
import { loadFacts } from './facts.ts';

const today = '2026-11-21';
const names = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Tomás Arroyo', 'Aunt Ruth', 'Priya Raman'];
const who = fc.constantFrom(...names);
const day = fc.constantFrom(
  '2026-11-21',
  '2026-11-20',
  '2026-10-02',
  '2026-06-11',
  '2025-12-24',
  '2024-08-01',
);
const words = fc.constantFrom('the lake', 'a luthier', 'her concert', 'the move');

type Step = readonly [action: string, input: Record<string, unknown>];

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ who, by: fc.constantFrom('call', 'message', 'letter'), on: day })
      .map(step('done')),
  },
  fc.record({ who }).map(step('later')),
  fc.record({ who }).map(step('smaller')),
  fc.record({ who, kind: fc.constantFrom('rest', 'deceased', 'estranged') }).map(step('rest')),
  fc.record({ who }).map(step('wake')),
  fc.record({ who, ring: fc.constantFrom('five', 'fifteen', 'fifty', 'none') }).map(step('ring')),
  fc.record({ who, circle: fc.constantFrom('choir', 'lake'), leave: fc.boolean() }).map(step('circle')),
  fc.record({ who, text: words }).map(step('promise')),
  fc.record({ who, text: words, on: day }).map(step('remember')),
  fc.record({ who, text: words, need: fc.boolean() }).map(step('offer')),
  fc.record({ who, date: fc.constantFrom('1980-11-24', '1991-05-02', '2026-11-25') }).map(step('occasion')),
  fc.record({ who, what: fc.constantFrom('child', 'spouse', 'friend'), to: who }).map(step('relate')),
  fc.record({ who, company: words, zone: fc.constantFrom('Asia/Tokyo', 'Europe/Lisbon') }).map(step('edit')),
  fc.record({ who, text: words }).map(step('clip')),
  fc
    .record({ name: fc.constant('Sing more'), share: fc.constantFrom(10, 60), circle: fc.constant('choir') })
    .map(step('intention')),
  fc.constant<Step>(['undo', {}]),
);

void test('a day mended after each write, by this or another process, is the day read from the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(steps, fc.boolean()), { minLength: 4, maxLength: 14 }),
      async (plan) => {
        const house = testHouse(today);
        const other = another(house);
        try {
          for (const [n, name] of names.entries())
            await house.act('add', { name, handle: [`p${n}@example.org`], ring: n < 2 ? 'five' : 'fifty' });
          await house.act('circle', { who: names[0], circle: 'choir' });
          for (const [[action, input], byOther] of plan) {
            // What may not be done now (waking somebody who is awake) changes nothing.
            await perform(await loadAction(action), byOther ? other : house, input).catch(() => null);
            await sameAsAnew(house);
          }
        } finally {
          other.close();
          house.end();
        }
      },
    ),
    { numRuns: 8 },
  );
});

function step(action: string): (input: Record<string, unknown>) => Step {
  return (input) => [action, input];
}

function another(house: TestHouse): OpenHouse {
  return openHouse({ folder: join(house.temporary, 'vault'), door: 'cli', today, language: 'en' });
}

/** Against a connection that was opened this moment and has nothing in mind. */
async function sameAsAnew(house: TestHouse): Promise<void> {
  const fresh = another(house);
  try {
    for (const action of ['next', 'today', 'status'])
      assert.deepEqual(await house.act(action), await perform(await loadAction(action), fresh, {}), action);
    const [kept, anew] = [readDay(house.vault(), today), readDay(fresh.vault(), today)];
    assert.deepEqual(kept.rows, anew.rows);
    assert.deepEqual([...kept.records], [...anew.records]);
    for (const [i, row] of anew.rows.entries()) {
      const mine = kept.rows[i];
      assert.deepEqual(
        mine === undefined ? null : loadFacts(house.vault(), kept, mine, null),
        loadFacts(fresh.vault(), anew, row, null),
      );
    }
  } finally {
    fresh.close();
  }
}
