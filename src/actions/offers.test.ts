/** Memories are offered out of what an import brought, kept with one word, and never offered twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { household, openStand, type Stand } from '../../test/formats/stand.ts';
import dismiss from './dismiss.ts';
import keepOffer from './keep-offer.ts';
import offers from './offers.ts';
import { perform } from './perform.ts';

interface Offer {
  readonly id: string;
  readonly kind: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly with: readonly { readonly name: string }[];
  readonly text: string;
  readonly day: string | null;
}

async function offered(stand: Stand, input: object = {}): Promise<readonly Offer[]> {
  const answer = await perform(offers, stand.house, input);
  return (answer as { offers: readonly Offer[] }).offers;
}

const keep = async (
  stand: Stand,
  input: object,
): Promise<{ memory: { text: string; day: string | null; photos: readonly { bytes: number }[] } }> =>
  (await perform(keepOffer, stand.house, input)) as never;

async function filled(): Promise<Stand> {
  const stand = await openStand();
  await stand.bring(['cards', 'google', 'mail', 'calendar', 'phone']);
  return stand;
}

void test('a few at a time, about different people and of several kinds', async () => {
  await using stand = await filled();
  const three = await offered(stand);
  assert.equal(three.length, 3);
  const many = await offered(stand, { limit: 50 });
  assert.deepEqual(many.slice(0, 3), three, 'the same each time they are asked for');
  assert.equal(new Set(many.slice(0, 20).map(({ person }) => person.id)).size, 20);
  const kinds = new Set(many.map(({ kind }) => kind));
  for (const kind of ['event', 'first', 'gap', 'long']) assert.ok(kinds.has(kind), kind);
  for (const { text } of many) assert.doesNotMatch(text, /\{\{|offers[.:]|undefined/);
});

void test('the first exchange is the first there is', async () => {
  await using stand = await filled();
  for (const { person, kind, day } of await offered(stand, { limit: 50 })) {
    if (kind !== 'first') continue;
    const row = stand.rows(
      `SELECT min(t.day) AS day FROM touches t JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
       WHERE p.public_id = ? AND t.state = 'done' AND t.missed = 0`,
      person.id,
    )[0];
    const first = Temporal.PlainDate.from('1970-01-01').add({ days: Number(row?.['day']) });
    assert.equal(day, first.toString(), person.name);
  }
});

void test('kept, it is a memory of all who were there, on its day, and is not offered again', async () => {
  await using stand = await filled();
  const event = (await offered(stand, { limit: 50 })).find(({ kind }) => kind === 'event');
  assert.ok(event);
  const { memory } = await keep(stand, { id: event.id });
  assert.equal(memory.text, event.text);
  assert.equal(memory.day, event.day);
  assert.equal(stand.rows('SELECT id FROM memory_people').length, event.with.length);
  const after = await offered(stand, { limit: 50, who: event.person.id });
  assert.ok(after.every(({ id }) => id !== event.id));
  await assert.rejects(keep(stand, { id: event.id }), /no-such-offer/);
});

void test('your own words stand instead of the offered ones', async () => {
  await using stand = await filled();
  const [first] = await offered(stand);
  const { memory } = await keep(stand, {
    id: first?.id ?? '',
    text: 'The tram, the rain, the two umbrellas.',
  });
  assert.equal(memory.text, 'The tram, the rain, the two umbrellas.');
});

void test('a picture of a card is kept with its bytes', async () => {
  await using stand = await filled();
  const pictured = household.people.find(({ photo, book }) => photo && book !== null);
  const about = await offered(stand, { limit: 50, who: pictured?.name ?? '' });
  const photo = about.find(({ kind }) => kind === 'photo');
  const { memory } = await keep(stand, { id: photo?.id ?? '' });
  assert.ok(Number(memory.photos[0]?.bytes) > 100);
});

void test('left, it is not offered again; undone, it is', async () => {
  await using stand = await filled();
  const [first] = await offered(stand);
  assert.ok(first);
  await perform(dismiss, stand.house, { id: first.id });
  assert.ok((await offered(stand, { limit: 50 })).every(({ id }) => id !== first.id));
  assert.deepEqual(
    await stand
      .perform('questions', {})
      .then((all) => (all as { kind: string }[]).filter(({ kind }) => kind === 'offer')),
    [],
  );
  await stand.perform('undo', {});
  assert.deepEqual((await offered(stand))[0], first);
});

void test('nothing is offered about those who died', async () => {
  await using stand = await filled();
  const dead = new Set(
    stand
      .rows(`SELECT p.public_id FROM rests r JOIN people p ON p.id = r.person_id WHERE r.kind = 'deceased'`)
      .map((row) => row['public_id']),
  );
  assert.ok(dead.size > 0);
  for (const { person } of await offered(stand, { limit: 50 })) assert.ok(!dead.has(person.id));
});
