/** Merging is taken back whole, in whatever order: nothing of anybody is lost, and nothing stays with another. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalDump } from '../../test/canonical-dump.ts';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

const names = ['Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya', 'Tomás Arroyo', 'Priya Raman'];

/** Five people who have much in common: a circle, a telephone, a talk, a birthday, and each other. */
async function five(): Promise<TestHouse> {
  const house = testHouse();
  for (const [i, name] of names.entries()) {
    await house.act('add', {
      name,
      handle: [`one${i}@example.org`, `+4915112345${670 + i}`, '+442079460000'],
    });
    await house.act('edit', { who: name, company: `Boats ${i % 2}`, note: `note ${i}`, nickname: [`N${i}`] });
    await house.act('occasion', {
      who: name,
      kind: 'birthday',
      date: i % 2 === 0 ? '1984-03-09' : `19${70 + i}-05-01`,
    });
    await house.act('circle', { who: name, circle: i % 2 === 0 ? 'Choir' : 'Harbour' });
    await house.act('circle', { who: name, circle: 'Friends' });
    await house.act('promise', { who: name, text: `bring the book ${i}` });
    await house.act('log', { sentence: `Called ${name} yesterday` });
    await house.act('remember', { who: name, text: `at the lake ${i}`, with: i > 0 ? [names[0]] : [] });
    if (i > 0) await house.act('relate', { who: name, what: 'friend', to: names[i - 1] });
    if (i < 2) await house.act('ring', { who: name, ring: i === 0 ? 'fifteen' : 'fifty' });
  }
  await house.act('log', { sentence: 'Met Maren Okafor, Jonas Lindqvist and Lin Kaya today' });
  return house;
}

const dumpOf = (house: TestHouse): string => canonicalDump(join(house.temporary, 'vault', 'kith.db'));

const fields = ['name', 'company', 'ring', 'birthday'];
const merging = fc.record({
  a: fc.nat({ max: names.length - 1 }),
  b: fc.nat({ max: names.length - 1 }),
  take: fc.option(fc.subarray(fields), { nil: undefined }),
});

void test('people merged one after another and taken apart in any order are who they were', async (t) => {
  const house = await five();
  t.after(() => house.end());
  const ids = await Promise.all(
    names.map(async (who): Promise<string> => (await house.act('show', { who })).id),
  );
  const before = dumpOf(house);
  const idOf = async (i: number): Promise<string> => (await house.act('show', { who: ids[i] ?? '' })).id;
  await fc.assert(
    fc.asyncProperty(
      fc.array(merging, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }),
      async (merges, order) => {
        const changes: string[] = [];
        for (const { a, b, take } of merges) {
          const [one, other] = [await idOf(a), await idOf(b)];
          if (one === other) continue;
          const { change } = await house.act('merge', {
            a: one,
            b: other,
            ...(take === undefined ? {} : { take }),
          });
          changes.push(change);
        }
        for (const place of order) {
          const [id] = changes.splice(place % Math.max(1, changes.length), 1);
          if (id !== undefined) await house.act('undo', { id });
        }
        assert.equal(dumpOf(house), before);
      },
    ),
    { numRuns: 40, seed: 11, endOnFailure: true },
  );
});

void test('what was written after two became one stays when they are two again', async (t) => {
  const house = await five();
  t.after(() => house.end());
  const { change } = await house.act('merge', { a: 'Lin Kaya', b: 'Priya Raman' });
  await house.act('edit', { who: 'Lin Kaya', title: 'captain' });
  await house.act('promise', { who: 'Priya Raman', text: 'send the map' });
  await house.act('undo', { id: change });
  const [lin, priya] = [
    await house.act('show', { who: 'one2@example.org' }),
    await house.act('show', { who: 'one4@example.org' }),
  ];
  assert.deepEqual(
    [lin.name, lin.title, priya.name, priya.title],
    ['Lin Kaya', 'captain', 'Priya Raman', null],
  );
  assert.deepEqual(lin.promises.map(({ text }: { text: string }) => text).sort(), [
    'bring the book 2',
    'send the map',
  ]);
});
