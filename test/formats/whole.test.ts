/** Everything the household has, in one go: the order does not matter, twice is once, and undo leaves nothing behind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressBooks, counts, facts, openStand, type Stand } from './stand.ts';

const kept = [
  'people',
  'touches',
  'touch_people',
  'touch_keys',
  'cards',
  'handles',
  'circles',
  'circle_people',
  'questions',
  'occasions',
  'relations',
  'memories',
  'memory_people',
  'waiting',
  'not_people',
  'rests',
  'pace',
  'files_seen',
];

const folders = [
  'cards',
  'google',
  'mail',
  'calendar',
  'whatsapp',
  'phone',
  'telegram',
  'signal',
  'imessage_export',
  'linkedin',
  'facebook',
  'instagram',
  'friends.md',
  'monica',
];

/** Who has which touches, without ids, times of import and what anybody is called. */
function essence(stand: Stand): readonly string[] {
  const shares = new Map<unknown, string[]>();
  for (const row of stand.rows(
    `SELECT x.person_id, t.at, t.medium, t.direction, t.text FROM touches t JOIN touch_people x ON x.touch_id = t.id
     ORDER BY t.at, t.medium, t.direction, t.text`,
  )) {
    const share = shares.get(row['person_id']) ?? [];
    shares.set(row['person_id'], share);
    share.push([row['at'], row['medium'], row['direction'], row['text']].join(' '));
  }
  return [...shares.values()].map((share) => share.join('\n')).sort();
}

void test('all of it in one go, then undone: nothing is left', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['']);
  assert.ok(report.touches.new > 5_000, String(report.touches.new));
  const before = counts(stand, kept);
  assert.ok(Number(before['cards']) > 150 && Number(before['people']) >= facts.people - 5);
  const undone = (await stand.perform('undo', { id: report.import })) as { kept: unknown[] };
  assert.deepEqual(undone.kept, []);
  assert.deepEqual(counts(stand, kept), Object.fromEntries(kept.map((table) => [table, 0])));
});

void test('undone and brought in again, it is all there again', async () => {
  await using stand = await openStand();
  const first = await stand.bring(['']);
  const before = counts(stand, kept);
  await stand.perform('undo', { id: first.import });
  await stand.bring(['']);
  assert.deepEqual(counts(stand, kept), before);
});

void test('twice is once', async () => {
  await using stand = await openStand();
  await stand.bring(['']);
  const before = counts(stand, kept);
  stand.rows('DELETE FROM files_seen');
  const again = await stand.bring(['']);
  assert.equal(again.people.new, 0);
  assert.equal(again.touches.new, 0);
  assert.equal(again.unsure, 0);
  assert.deepEqual(counts(stand, kept), before);
});

void test('once the address books are in, the order of everything else changes no touch and nobody’s share of them', async () => {
  await using one = await openStand();
  await one.bring(addressBooks);
  await one.bring(folders);
  await using other = await openStand();
  await other.bring(addressBooks);
  await other.bring(folders.toReversed());
  assert.deepEqual(essence(other), essence(one));
});

void test('nobody who could be somebody else was joined without asking', async () => {
  await using stand = await openStand();
  await stand.bring(['']);
  for (const { shared } of facts.neverTheSame) {
    const rows = stand.rows('SELECT count(*) AS n FROM people WHERE name = ?', shared);
    if (!/[@+]/.test(shared)) assert.ok(Number(rows[0]?.['n']) >= 2, shared);
  }
});

void test('one person under two names at one address is asked about, a family on one telephone is not', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  const asked = (await stand.perform('questions', {})) as readonly { kind: string; text: string }[];
  const pairs = asked.filter(({ kind }) => kind === 'same-person').map(({ text }) => text);
  assert.ok(pairs.some((text) => /William Fairchild/.test(text) && /Bill Fairchild/.test(text)));
  assert.ok(pairs.some((text) => /Elizabeth Marlowe/.test(text) && /Liz Marlowe/.test(text)));
  assert.ok(!pairs.some((text) => /Antunes/.test(text)), pairs.join(' '));
});
