/** Everyone as vCards: those that came in whole with their edits, and a plain one for who never had any. */
import { newCard } from '../formats/vcard-edit.ts';
import type { Handle, HandleKind } from '../people/handle.ts';
import { readPartialDate } from '../people/partial-date.ts';
import type { Vault } from '../store/open.ts';

/** Cards in the order of public ids, each person's own in the order in which they came. */
export function* exportCards(vault: Vault): Generator<string> {
  const people = vault.raw.prepare('SELECT * FROM people ORDER BY public_id').all();
  const cards = vault.raw.prepare('SELECT text FROM cards WHERE person_id = ? ORDER BY id');
  for (const person of people) {
    const own = cards.all(Number(person['id'])).map((row) => String(row['text']));
    if (own.length === 0) yield made(vault, person);
    for (const text of own) yield ended(text);
  }
  for (const row of vault.raw.prepare('SELECT text FROM cards WHERE person_id IS NULL ORDER BY id').iterate())
    yield ended(String(row['text']));
}

function ended(text: string): string {
  return /[\r\n]$/.test(text) ? text : `${text}\r\n`;
}

function made(vault: Vault, person: Record<string, unknown>): string {
  const id = Number(person['id']);
  const text = (column: string) => {
    const value = person[column];
    return typeof value === 'string' ? value : null;
  };
  const handles = vault.raw
    .prepare('SELECT kind, value, shown, label FROM handles WHERE person_id = ? ORDER BY id')
    .all(id)
    .map((row): Handle => ({
      kind: String(row['kind']) as HandleKind,
      value: String(row['value']),
      shown: String(row['shown']),
      label: row['label'] === null ? null : String(row['label']),
    }));
  const birthday = vault.raw
    .prepare("SELECT date FROM occasions WHERE person_id = ? AND kind = 'birthday' ORDER BY id LIMIT 1")
    .get(id);
  const circles = vault.raw
    .prepare(
      'SELECT c.name FROM circle_people x JOIN circles c ON c.id = x.circle_id WHERE x.person_id = ? ORDER BY c.name',
    )
    .all(id)
    .map((row) => String(row['name']));
  return newCard(
    {
      name: String(person['name']),
      family: text('family'),
      given: text('given'),
      nicknames: JSON.parse(String(person['nicknames'])) as string[],
      handles,
      company: text('company'),
      title: text('title'),
      note: text('note'),
      birthday: birthday === undefined ? null : readPartialDate(String(birthday['date'])),
      circles,
    },
    `urn:kith:${String(person['public_id'])}`,
  );
}
