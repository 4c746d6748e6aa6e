import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { media } from '../people/medium.ts';
import { testHouse } from '../../test/support/house.ts';
import { recounted } from './pace.ts';
import { writeTouches, type NewTouch } from './write-touches.ts';
import { continueChange } from './change.ts';

/** The same number in each batch, every batch later than the one before, as a source in order brings them. */
function inOrder<T extends { day: number }>(batches: readonly (readonly T[])[]): T[][] {
  const all = batches.flat().sort((a, b) => a.day - b.day);
  return batches.map((batch) => all.splice(0, batch.length));
}

const touch = fc.record({
  day: fc.integer({ min: 19_000, max: 19_400 }),
  second: fc.integer({ min: 0, max: 86_399 }),
  medium: fc.constantFrom(...media),
  direction: fc.constantFrom('out' as const, 'in' as const, 'mutual' as const),
  missed: fc.boolean(),
  broadcast: fc.boolean(),
});

void test('statistics kept by the write equal a recount of the touches, in whatever order and batches they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(touch, { maxLength: 12 }), { maxLength: 5 }),
      fc.boolean(),
      async (mixed, isInOrder) => {
        const batches = isInOrder ? inOrder(mixed) : mixed;
        const house = testHouse();
        try {
          await house.act('add', { name: 'Maren' });
          const vault = house.vault();
          const id = Number(vault.raw.prepare('SELECT id FROM people').get()?.['id']);
          let n = 0;
          for (const batch of batches) {
            await continueChange(vault, 1, () => {
              const touches = batch.map((t): NewTouch => {
                n += 1;
                return {
                  ...t,
                  publicId: `t${n}`,
                  at: t.day * 86_400 + t.second,
                  dayOnly: false,
                  state: 'done',
                  purpose: null,
                  minutes: null,
                  group: null,
                  text: `word ${n}`,
                  key: null,
                  place: null,
                  importId: null,
                  people: [{ personId: id, handleId: null }],
                };
              });
              writeTouches(vault, touches);
              return Promise.resolve();
            });
          }
          const kept = vault.raw.prepare('SELECT * FROM pace WHERE person_id = ?').get(id);
          const again = recounted(vault, id);
          if (kept === undefined) assert.equal(again.touches, 0);
          else {
            for (const column of [
              'n',
              'first',
              'last',
              'days',
              'days180',
              'touches',
              'last_out_at',
              'last_in_at',
              'last_talk_at',
              'last_in_touch',
              'last_word',
              'outs',
              'median',
            ] as const) {
              assert.equal(kept[column], again[column], column);
            }
            for (const column of ['w', 'a', 'b'] as const)
              assert.ok(Math.abs(Number(kept[column]) - again[column]) < 1e-9);
          }
        } finally {
          house.end();
        }
      },
    ),
    { numRuns: 40 },
  );
});
