/** The four address books of the household: everybody, their days and relations, and every card as it came. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsOfNobody } from '../../examples/write-cards.ts';
import { counts, facts, files, household, openStand } from './stand.ts';

const books = files.filter(({ path }) => path.startsWith('cards/'));
const inBooks = household.people.filter(({ book }) => book !== null);

/** The cards of a text, each with its line ends. */
function cardsOf(text: string): readonly string[] {
  return text
    .split(/(?<=^END:VCARD\r\n)/m)
    .map((card) => card.trim())
    .filter((card) => card !== '');
}

void test('every person of the address books is there under the name on the card, and the owner is not', async () => {
  await using stand = await openStand();
  const report = await stand.bring(['cards']);
  assert.deepEqual(report.skipped, []);
  const names = stand.rows('SELECT name FROM people').map((row) => String(row['name']));
  assert.deepEqual(names.toSorted(), inBooks.map(({ name }) => name).toSorted());
  for (const nobody of [household.owner.name, ...cardsOfNobody]) assert.ok(!names.includes(nobody), nobody);
});

void test('the cards come out line for line as they came in', async () => {
  await using stand = await openStand();
  await stand.bring(['cards']);
  const people = (await stand.perform('people', {})) as { name: string; card: string | null }[];
  const came = new Set(books.flatMap(({ text }) => cardsOf(text)));
  for (const { name, card } of people) assert.ok(card !== null && came.has(card.trim()), name);
  const kept = stand.rows('SELECT text FROM cards').map((row) => String(row['text']).trim());
  assert.deepEqual(kept.toSorted(), [...came].sort(), 'also the practice, the group and the owner’s own');
});

void test('birthdays keep what is known of them, and nobody gets one they do not have', async () => {
  await using stand = await openStand();
  await stand.bring(['cards']);
  const born = stand
    .rows(
      `SELECT p.name, o.date FROM occasions o JOIN people p ON p.id = o.person_id WHERE o.kind = 'birthday'`,
    )
    .map((row) => `${String(row['name'])} ${String(row['date'])}`);
  const two = (n: number): string => String(n).padStart(2, '0');
  const wanted = inBooks.flatMap(({ name, birthday }) =>
    birthday === null
      ? []
      : [
          `${name} ${birthday.year === null ? '-' : String(birthday.year)}-${two(birthday.month)}-${two(birthday.day)}`,
        ],
  );
  assert.deepEqual(born.toSorted(), wanted.toSorted());
});

void test('those who have died are known to have died', async () => {
  await using stand = await openStand();
  await stand.bring(['cards']);
  const dead = stand
    .rows(`SELECT p.name FROM rests r JOIN people p ON p.id = r.person_id WHERE r.kind = 'deceased'`)
    .map((row) => String(row['name']));
  const wanted = inBooks
    .filter(({ id, book }) => facts.dead.includes(id) && book === 'nextcloud')
    .map(({ name }) => name);
  assert.ok(wanted.length > 0);
  assert.deepEqual(dead.toSorted(), wanted.toSorted());
});

void test('who belongs to whom is read from the card and shows on both sides', async () => {
  await using stand = await openStand();
  await stand.bring(['cards']);
  const relationsOf = async (who: string): Promise<readonly string[]> => {
    const shown = (await stand.perform('show', { who })) as { relations: { what: string; name: string }[] };
    return shown.relations.map(({ what, name }) => `${what}: ${name}`).sort();
  };
  assert.deepEqual(await relationsOf('Maren Okafor'), [
    'child: Ida Okafor',
    'sibling: Oluwaseun Okafor',
    'spouse: Henrik Okafor',
  ]);
  assert.deepEqual(await relationsOf('Ida Okafor'), ['parent: Maren Okafor']);
  assert.deepEqual(await relationsOf('Aunt Ruth'), ['spouse: Albert Hartmann']);
  assert.deepEqual(await relationsOf('Inês Antunes'), ['child: Clara Antunes']);
});

void test('the group card becomes a circle of its members, the company is nobody', async () => {
  await using stand = await openStand();
  await stand.bring(['cards']);
  const members = stand.rows(
    `SELECT p.name FROM circles c JOIN circle_people x ON x.circle_id = c.id JOIN people p ON p.id = x.person_id
     WHERE c.name = ?`,
    cardsOfNobody[1],
  );
  assert.ok(members.length >= 2);
});

void test('namesakes stay two people, and no number or address makes one of a family', async () => {
  await using stand = await openStand();
  await stand.bring(['cards', 'google']);
  const known = new Set(
    household.people
      .filter(({ book, lists }) => book !== null || lists.includes('google-csv'))
      .map(({ id }) => id),
  );
  for (const { shared, ids } of facts.neverTheSame) {
    const inside = ids.filter((id) => known.has(id));
    const names = inside.map((id) => household.people.find((someone) => someone.id === id)?.name ?? '');
    if (new Set(names).size !== 1 || inside.length < 2) continue;
    const rows = stand.rows('SELECT count(*) AS n FROM people WHERE name = ?', names[0] ?? '');
    assert.equal(rows[0]?.['n'], inside.length, shared);
  }
});

void test('twice is once: the second time nobody is new, nothing changed and no card is added', async () => {
  await using stand = await openStand();
  await stand.bring(['cards']);
  const before = counts(stand, [
    'people',
    'cards',
    'handles',
    'occasions',
    'relations',
    'circles',
    'circle_people',
  ]);
  stand.rows('DELETE FROM files_seen');
  const again = await stand.bring(['cards']);
  assert.equal(again.people.new, 0);
  assert.equal(again.people.changed, 0);
  assert.deepEqual(counts(stand, Object.keys(before)), before);
});
