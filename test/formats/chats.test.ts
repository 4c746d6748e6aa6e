/** Chats, texts and calls of the household: each on the days it was, with the person it was with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../../examples/household.ts';
import { smsOfNobody } from '../../examples/write-sms.ts';
import { addressBooks, differing, household, openStand } from './stand.ts';

const direct: readonly (readonly [Channel, string, readonly string[]])[] = [
  ['sms', 'phone/sms.xml', ['message']],
  ['call', 'phone/calls.xml', ['call']],
  ['telegram', 'telegram', ['message']],
  ['signal', 'signal', ['message']],
  ['imessage', 'imessage_export', ['message']],
  ['google-chat', 'google/Takeout', ['message']],
  ['instagram', 'instagram', ['message']],
];

for (const [channel, path, media] of direct) {
  void test(`${channel}: everybody has exactly the days of contact that were`, async () => {
    await using stand = await openStand();
    await stand.bring(addressBooks);
    await stand.bring([path]);
    assert.deepEqual(differing(stand, channel, media), []);
  });
}

void test('whatsapp: talks between two have their days; the choir’s group adds only its own to its members', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  await stand.bring(['whatsapp']);
  const group = stand.rows(
    `SELECT DISTINCT p.name FROM touches t JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
     WHERE t.group_name IS NOT NULL`,
  );
  const members = new Set(group.map((row) => String(row['name'])));
  const others = differing(stand, 'whatsapp', ['message']).filter((line) => {
    const one = household.people.find(({ name }) => line.startsWith(`${name}: `));
    return one !== undefined && !members.has(one.name) && !members.has(one.alias ?? one.name);
  });
  assert.deepEqual(others, []);
  assert.deepEqual(
    stand.rows(`SELECT id FROM people WHERE name = ?`, 'Altos às terças'),
    [],
    'a group is no person',
  );
});

void test('facebook: known names whose list entry could be a namesake wait for the answer, and then have their days', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  await stand.bring(['facebook']);
  await answerWithTheFirst(stand);
  assert.deepEqual(differing(stand, 'facebook', ['message']), []);
});

void test('robots that text are no people', async () => {
  await using stand = await openStand();
  await stand.bring(['phone']);
  for (const robot of smsOfNobody)
    assert.deepEqual(stand.rows('SELECT id FROM people WHERE name = ?', robot), [], robot);
});

void test('a call that nobody took is kept as missed', async () => {
  await using stand = await openStand();
  await stand.bring(['phone/calls.xml']);
  const promised = household.exchanges.filter(({ channel, missed }) => channel === 'call' && missed).length;
  assert.ok(promised > 0);
  assert.equal(stand.rows('SELECT id FROM touches WHERE missed = 1').length, promised);
});

void test('a table of calls and a telephone’s own log say the same, and together no more', async () => {
  const kept = async (paths: readonly string[]): Promise<unknown> => {
    await using stand = await openStand();
    for (const path of paths) await stand.bring([path]);
    return stand.rows('SELECT at, medium, direction, minutes, missed FROM touches ORDER BY at');
  };
  const log = await kept(['phone/calls.xml']);
  assert.deepEqual(await kept(['phone/iphone-calls.csv']), log);
  assert.deepEqual(await kept(['phone/iphone-calls.csv', 'phone/calls.xml']), log);
});

void test('every chat read twice is there once', async () => {
  await using stand = await openStand();
  const paths = [
    'whatsapp',
    'phone',
    'telegram',
    'signal',
    'imessage_export',
    'google',
    'instagram',
    'facebook',
  ];
  await stand.bring(paths);
  const before = stand.rows('SELECT id FROM touches').length;
  stand.rows('DELETE FROM files_seen');
  const again = await stand.bring(paths);
  assert.equal(again.touches.new, 0);
  assert.equal(stand.rows('SELECT id FROM touches').length, before);
});

async function answerWithTheFirst(stand: Awaited<ReturnType<typeof openStand>>): Promise<void> {
  for (let round = 0; round < 3; round++) {
    const open = (await stand.perform('questions', {})) as {
      id: string;
      kind: string;
      choices: { id: string }[];
    }[];
    for (const { id, choices } of open.filter(({ kind }) => kind !== 'same-person'))
      await stand.perform('answer', { id, choice: choices[0]?.id ?? '' });
  }
}
