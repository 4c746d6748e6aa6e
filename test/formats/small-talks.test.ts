/** Letters saved one by one, Signal's own export, iMessage and Google Chat: who is in them, and which touches they give on which days. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLisbon } from '../../examples/file.ts';
import type { Exchange } from '../../examples/household.ts';
import { chatsOf } from '../../examples/write-chats.ts';
import { lineTalk } from '../../examples/write-line.ts';
import { savedLetters } from '../../examples/write-mbox.ts';
import { dayOf } from '../../src/people/day.ts';
import { addressBooks, household, openStand, type Stand } from './stand.ts';

const dayIn = (at: number): string => inLisbon(at).toPlainDate().toString();

/** Every touch as `name day medium direction`, of groups with their name. */
function told(stand: Stand): readonly string[] {
  return stand
    .rows(
      `SELECT p.name, t.day, t.medium, t.direction, t.group_name FROM touches t
       JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id`,
    )
    .map((row) =>
      [
        row['name'],
        dayOf(Number(row['day'])).toString(),
        row['medium'],
        row['direction'],
        row['group_name'] ?? [],
      ]
        .flat()
        .join(' '),
    )
    .sort();
}

/** What a talk gives: on each day a touch of whoever began, and one more once the other answered. */
function talked(name: string, lines: readonly Exchange[]): readonly string[] {
  return [...new Set(lines.map(({ at, direction }) => `${name} ${dayIn(at)} message ${direction}`))];
}

const names = (stand: Stand): readonly string[] =>
  stand.rows('SELECT name FROM people ORDER BY name').map((row) => String(row['name']));

void test('letters saved one by one: the luthier alone, each letter one email on its day and its way', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['mail/saved']);
  assert.deepEqual(report.skipped, []);
  assert.deepEqual(names(stand), ['Felix Aumüller']);
  const saved = savedLetters(household);
  const letters = household.exchanges.filter(({ key }) => saved.has(key));
  assert.ok(letters.length >= 4 && new Set(letters.map(({ direction }) => direction)).size === 2);
  assert.deepEqual(
    told(stand),
    letters.map(({ at, direction }) => `Felix Aumüller ${dayIn(at)} email ${direction}`).sort(),
  );
  await stand.bring(['mail/Inbox.mbox', 'mail/Sent.mbox']);
  const all = household.exchanges.filter(({ channel }) => channel === 'mail').length;
  assert.equal(stand.rows('SELECT id FROM touches').length, all, 'none of them lies in a mailbox too');
});

void test('signal’s own export: one talk with its number, and what was said on each of its days', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['signal/main.jsonl']);
  assert.deepEqual(report.skipped, []);
  const talk = chatsOf(household, 'signal')[2];
  assert.ok(talk);
  assert.deepEqual(names(stand), [talk.someone.name]);
  assert.deepEqual(
    stand.rows("SELECT value FROM handles WHERE kind = 'phone'").map((row) => row['value']),
    talk.someone.phones,
  );
  assert.deepEqual(told(stand), talked(talk.someone.name, talk.lines).toSorted());
});

void test('imessage: two talks, under a number and under a name, and what was said on each of their days', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  const before = names(stand);
  const report = await stand.bring(['imessage_export']);
  assert.deepEqual(report.skipped, []);
  assert.deepEqual(names(stand), before, 'both are in the address books');
  const talks = chatsOf(household, 'imessage');
  assert.deepEqual(
    talks.map(({ someone }) => someone.name),
    ['Rui Sequeira', 'Nuno Brandão'],
  );
  assert.deepEqual(told(stand), talks.flatMap(({ someone, lines }) => talked(someone.name, lines)).sort());
});

void test('google-chat: a talk with a colleague, and a space that touches who wrote in it on the days when Ana wrote', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['google/Takeout']);
  assert.deepEqual(report.skipped, []);
  assert.deepEqual(names(stand), ['Maria Santos', 'Sandra Pacheco']);
  assert.deepEqual(
    stand.rows("SELECT value FROM handles WHERE kind = 'email' ORDER BY value").map((row) => row['value']),
    ['m.santos@traducoes.example', 'sandra.pacheco@example.com'],
  );
  const [talk] = chatsOf(household, 'google-chat');
  assert.ok(talk);
  const days = [...new Set(talk.lines.map(({ at }) => dayIn(at)))].slice(-6);
  const group = 'Sandra Pacheco, Maria Santos';
  const space = days.flatMap((day, n) => [
    `Sandra Pacheco ${day} message mutual ${n === 0 ? 'Sandra Pacheco' : group}`,
    ...(n % 2 === 0 ? [`Maria Santos ${day} message mutual ${n === 0 ? 'Sandra Pacheco' : group}`] : []),
  ]);
  assert.deepEqual(told(stand), [...talked('Sandra Pacheco', talk.lines), ...space].sort());
  const circle = stand.rows(
    'SELECT p.name FROM circle_people x JOIN people p ON p.id = x.person_id ORDER BY p.name',
  );
  assert.deepEqual(
    circle.map((row) => row['name']),
    ['Maria Santos', 'Sandra Pacheco'],
  );
});

void test('line: a talk with its days, a call, and one that nobody took', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  const before = names(stand);
  const report = await stand.bring(['line']);
  assert.deepEqual(report.skipped, []);
  assert.deepEqual(names(stand), before, 'she is in the address books');
  const talk = lineTalk(household);
  const said = talk.filter(({ text }) => !text.startsWith('☎'));
  const days = said.map(({ at, mine }) => `中村陽子 ${dayIn(at)} message ${mine ? 'out' : 'in'}`);
  const calls = talk.filter(({ text }) => text.startsWith('☎'));
  assert.equal(calls.length, 2);
  assert.deepEqual(
    told(stand),
    [
      ...new Set(days),
      ...calls.map(({ at, mine }) => `中村陽子 ${dayIn(at)} call ${mine ? 'out' : 'in'}`),
    ].sort(),
  );
  const rows = stand.rows("SELECT minutes, missed FROM touches WHERE medium = 'call' ORDER BY at");
  assert.deepEqual(
    rows.map((row) => [row['minutes'], row['missed']]),
    [
      [13, 0],
      [null, 1],
    ],
  );
});
