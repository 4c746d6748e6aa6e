/** Two people made one, field by field: what is chosen stands, what is not is kept beside it, and undo gives both back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

async function two(t: { after(run: () => void): void }): Promise<TestHouse> {
  const house = testHouse();
  t.after(() => house.end());
  await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org'] });
  await house.act('edit', { who: 'Maren Okafor', company: 'Harbour Choir', zone: 'Europe/Oslo' });
  await house.act('occasion', { who: 'Maren Okafor', kind: 'birthday', date: '1984-03-09' });
  await house.act('add', { name: 'M. Okafor-Lind', handle: ['mol@example.net'] });
  await house.act('edit', { who: 'M. Okafor-Lind', company: 'Lind Boats', title: 'captain' });
  await house.act('occasion', { who: 'M. Okafor-Lind', kind: 'birthday', date: '1984-03-10' });
  await house.act('ring', { who: 'M. Okafor-Lind', ring: 'fifteen' });
  return house;
}

void test('what is taken from the second one stands, and what gave way stands in the note', async (t) => {
  const house = await two(t);
  const take = ['name', 'company', 'birthday'];
  const merged = await house.act('merge', { a: 'Maren Okafor', b: 'M. Okafor-Lind', take });
  assert.equal(merged.person.name, 'M. Okafor-Lind');
  const one = await house.act('show', { who: 'maren@example.org' });
  assert.deepEqual(
    [one.name, one.company, one.title, one.zone, one.ring],
    ['M. Okafor-Lind', 'Lind Boats', 'captain', 'Europe/Oslo', 'fifteen'],
  );
  assert.ok(one.nicknames.includes('Maren Okafor'));
  assert.deepEqual(
    one.occasions.map((day: { date: string }) => day.date),
    ['1984-03-10'],
  );
  assert.match(one.note, /Harbour Choir/);
  assert.match(one.note, /1984-03-09/);
  assert.equal(one.handles.length, 2);
});

void test('without a choice the first one is right, and nothing is lost either', async (t) => {
  const house = await two(t);
  await house.act('merge', { a: 'Maren Okafor', b: 'M. Okafor-Lind', take: [] });
  const one = await house.act('show', { who: 'maren@example.org' });
  assert.deepEqual([one.name, one.company], ['Maren Okafor', 'Harbour Choir']);
  assert.match(one.note, /Lind Boats/);
  assert.match(one.note, /1984-03-10/);
});

void test('a birthday that only says less gives way without a word', async (t) => {
  const house = await two(t);
  await house.act('add', { name: 'Maren O.' });
  await house.act('occasion', { who: 'Maren O.', kind: 'birthday', date: '--03-09' });
  await house.act('merge', { a: 'Maren O.', b: 'Maren Okafor' });
  const one = await house.act('show', { who: 'maren@example.org' });
  assert.deepEqual(
    one.occasions.map((day: { date: string }) => day.date),
    ['1984-03-09'],
  );
  assert.equal(one.note, null);
});

void test('undo gives back both as they were', async (t) => {
  const house = await two(t);
  const before = [
    await house.act('show', { who: 'Maren Okafor' }),
    await house.act('show', { who: 'M. Okafor-Lind' }),
  ];
  const { change } = await house.act('merge', { a: 'Maren Okafor', b: 'M. Okafor-Lind', take: ['company'] });
  await house.act('undo', { id: change });
  const after = [
    await house.act('show', { who: 'Maren Okafor' }),
    await house.act('show', { who: 'M. Okafor-Lind' }),
  ];
  assert.deepEqual(after, before);
});
