/** Mail and calendars of the household: every letter and every evening with the people it was with, and nothing from shops and lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressBooks, differing, facts, files, household, openStand } from './stand.ts';

void test('each mail is one touch with its writer or those it was written to, on its day', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  const report = await stand.bring(['mail']);
  assert.equal(report.touches.new, household.exchanges.filter(({ channel }) => channel === 'mail').length);
  assert.deepEqual(differing(stand, 'mail', ['email']), []);
});

void test('newsletters, shops, robots and lists are no people, and the report says why', async () => {
  await using stand = await openStand();
  await stand.bring(['mail']);
  const people = new Set(
    stand.rows(`SELECT value FROM handles WHERE kind = 'email'`).map((row) => String(row['value'])),
  );
  const set = new Map(
    stand.rows('SELECT seen, why FROM not_people').map((row) => [String(row['seen']), String(row['why'])]),
  );
  for (const { handle, why } of facts.notPeople) {
    if (!handle.includes('@')) continue;
    assert.ok(!people.has(handle), handle);
    if (why !== 'list' && set.has(`email:${handle}`))
      assert.match(set.get(`email:${handle}`) ?? '', /"key":/);
  }
  assert.ok(set.size > 0);
});

void test('the owner writes but is nobody in their own vault', async () => {
  await using stand = await openStand();
  await stand.bring(['mail', 'calendar']);
  for (const mine of facts.ownerHandles.emails)
    assert.deepEqual(stand.rows('SELECT id FROM handles WHERE value = ?', mine), [], mine);
  assert.deepEqual(stand.rows('SELECT id FROM people WHERE name = ?', household.owner.name), []);
});

void test('a letter to forty people is told and touches none of them', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['mail/Sent.mbox']);
  assert.deepEqual(
    report.skipped.map(({ why }) => why),
    ['It went to 39 people at once, which is no contact with any of them.'],
  );
});

void test('a mailbox read twice, once for each of two copies, is there once', async () => {
  await using stand = await openStand();
  await stand.bring(['mail']);
  stand.rows('DELETE FROM files_seen');
  const again = await stand.bring(['mail']);
  assert.equal(again.touches.new, 0);
  assert.equal(again.people.new, 0);
});

void test('meetings that were are touches with those who came, those to come are plans', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  await stand.bring(['calendar/ana.ics']);
  assert.deepEqual(differing(stand, 'meeting', ['in-person']), []);
  const now = Date.parse(`${household.today}T23:59:59Z`) / 1000;
  assert.deepEqual(stand.rows(`SELECT id FROM touches WHERE state = 'done' AND at > ?`, now), []);
  assert.ok(stand.rows(`SELECT id FROM touches WHERE state = 'planned'`).length > 0);
});

void test('a weekly choir is sixty evenings at most, on the days it sang', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['calendar/choir.ics']);
  assert.ok(facts.choirEvenings > 60);
  assert.ok(report.touches.new >= 55 && report.touches.new <= 61, String(report.touches.new));
  const days = stand.rows(`SELECT day FROM touches WHERE state = 'done'`).map((row) => Number(row['day']));
  assert.equal(new Set(days.map((day) => day % 7)).size, 1, 'always the same day of the week');
});

void test('a calendar of birthdays gives them to the people of that name, and makes nobody', async () => {
  await using stand = await openStand();
  await stand.bring(addressBooks);
  const before = stand.rows('SELECT id FROM people').length;
  const had = stand.rows(`SELECT id FROM occasions WHERE kind = 'birthday'`).length;
  await stand.bring(['calendar/birthdays.ics']);
  assert.equal(stand.rows('SELECT id FROM people').length, before);
  assert.ok(stand.rows(`SELECT id FROM occasions WHERE kind = 'birthday'`).length >= had);
  assert.ok(files.some(({ path }) => path === 'calendar/birthdays.ics'));
});
