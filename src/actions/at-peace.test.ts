/** Who died, rests, is estranged or wants no reminding is in no list, no sum and no calendar, and stays on file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStand } from '../../test/formats/stand.ts';
import { feedDays } from '../store/feed-days.ts';
import add from './add.ts';
import next from './next.ts';
import occasion from './occasion.ts';
import { perform } from './perform.ts';
import rest from './rest.ts';
import show from './show.ts';
import status from './status.ts';
import today from './today.ts';
import wake from './wake.ts';

const kinds = ['rest', 'estranged', 'deceased', 'do-not-nudge'] as const;

void test('each of the four ways to leave somebody in peace holds everywhere, and is taken back', async () => {
  await using stand = await openStand();
  const { house } = stand;
  const names = kinds.map((kind) => `Maren ${kind} Okafor`);
  const soon = Temporal.PlainDate.from(house.today).add({ days: 2 }).toString().slice(5);
  for (const name of names) {
    await perform(add, house, { name, handle: [`${name.split(' ')[1]}@example.org`] });
    await perform(occasion, house, { who: name, date: `1980-${soon}` });
  }
  const said = async (): Promise<string> =>
    JSON.stringify([
      await perform(next, house, { minutes: 60, limit: 50 }),
      await perform(today, house, {}),
      await perform(status, house, {}),
      feedDays(house.vault(), house.today),
    ]);
  const before = await said();
  for (const name of names) assert.ok(before.includes(name), name);
  for (const [n, kind] of kinds.entries()) await perform(rest, house, { who: names[n] ?? '', kind });
  const after = await said();
  for (const name of names) assert.ok(!after.includes(name), name);
  for (const name of names) {
    const page = (await perform(show, house, { who: name })) as {
      backedUp: { action: string | null };
      occasions: readonly unknown[];
    };
    assert.equal(page.backedUp.action, null);
    assert.equal(page.occasions.length, 1);
    await perform(wake, house, { who: name });
  }
  const again = await said();
  for (const name of names) assert.ok(again.includes(name), name);
});
