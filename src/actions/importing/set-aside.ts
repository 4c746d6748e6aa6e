/** A card that is nothing but a name which somebody already has makes no second person: it waits until the user says whose it is. */
import { recount } from '../../store/pace.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import { removeRow, rowById, rowsWhere, run, updateRow } from '../../store/rows.ts';
import { statement, unindexPerson } from '../../store/search-index.ts';
import { keepNames } from '../../store/undo-import.ts';
import { withdrawAbout } from './ask-whether-same.ts';
import { ask, idOf, type Writer } from './writer.ts';

/** Looks at everyone who is known by name alone, so that files in any order end with the same people. */
export function setBareAside(w: Writer): void {
  for (const id of bare(w)) {
    const person = rowById(w.vault, 'people', id);
    if (person === null || !isWholeName(person.name)) continue;
    const named = w.memory
      .byName(nameKey(person.name))
      .filter((other) => other.id !== id && reachable(w, other.id));
    const cards = rowsWhere(w.vault, 'cards', { person_id: id });
    const first = cards[0];
    if (named.length > 1 && rowsWhere(w.vault, 'memory_people', { person_id: id }).length > 0) continue;
    if (named.length === 0 || first === undefined || cards.some((card) => wasAsked(w, card.hash))) continue;
    for (const card of cards) {
      updateRow(w.vault, 'cards', card.id, { person_id: null });
      askWhoseCard(
        w,
        { ...card, name: person.name },
        named.map((other) => other.id),
      );
    }
    const only = named.length === 1 ? named[0] : undefined;
    if (only !== undefined) giveTouches(w, id, only.id);
    withdrawAbout(w, person.public_id);
    keepNames(w.vault, id);
    unindexPerson(w.vault, id);
    removeRow(w.vault, 'people', id);
    if (person.import_id === w.importId) w.tally.peopleNew -= 1;
    w.stale.delete(id);
    w.memory.forget(id);
  }
}

/** Questions that are still open name those who could be meant now. */
export function askAgainWhoseCard(w: Writer): void {
  const open = rowsWhere(w.vault, 'questions', { kind: 'whose-card', answer: null });
  for (const question of open) {
    const { card: publicId } = JSON.parse(question.subject) as { card?: string };
    const card = rowsWhere(w.vault, 'cards', { public_id: publicId ?? '' })[0];
    if (card === undefined) continue;
    const named = w.memory.byName(nameKey(card.name)).filter((other) => reachable(w, other.id));
    if (named.length > 0)
      askWhoseCard(
        w,
        card,
        named.map((other) => other.id),
      );
  }
}

function askWhoseCard(
  w: Writer,
  card: { readonly public_id: string; readonly hash: string; readonly place: string; readonly name: string },
  people: readonly number[],
): void {
  const rows = people
    .flatMap((id) => rowById(w.vault, 'people', id) ?? [])
    .sort((a, b) => (a.public_id < b.public_id ? -1 : 1));
  ask(w, {
    key: `whose-card:${card.hash}`,
    kind: 'whose-card',
    text: {
      key: 'questions:whose-card',
      values: { name: card.name, source: fileOf(card.place) },
    },
    choices: [
      ...rows.map((row) => ({
        id: row.public_id,
        key: 'questions:choice.person',
        values: { name: row.name },
      })),
      { id: 'new', key: 'questions:choice.new' },
    ],
    subject: { card: card.public_id },
  });
}

/** The file alone: neither the folders and archives around it nor the line in it (`All Contacts.vcf line 12`). */
const fileOf = (place: string): string =>
  place.slice(place.lastIndexOf('/') + 1).replace(/ [\p{L}-]{1,20} \d{1,12}$/u, '');

/** Two words, or two letters of a script that writes whole names without a space. */
const isWholeName = (name: string): boolean =>
  nameKey(name).includes(' ') ||
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(name);

const wasAsked = (w: Writer, hash: string): boolean =>
  statement(w.vault, 'SELECT 1 FROM questions WHERE public_id = ?').get(idOf('q', `whose-card:${hash}`)) !==
  undefined;

/** Profiles lead to nobody whom another source knows: only these handles tell two people of one name apart. */
const telling = new Set(['email', 'phone', 'whatsapp', 'telegram', 'signal', 'user']);

const reachable = (w: Writer, id: number): boolean =>
  w.memory.handlesOf(id).some((key) => telling.has(key.slice(0, key.indexOf(':'))));

/** What a chat said under this name alone belongs to the one person who now bears it, as it would have in any other order. */
function giveTouches(w: Writer, from: number, to: number): void {
  run(
    w.vault,
    `UPDATE touch_people SET person_id = ?1 WHERE person_id = ?2
       AND touch_id NOT IN (SELECT touch_id FROM touch_people WHERE person_id = ?1)`,
    to,
    from,
  );
  run(
    w.vault,
    `UPDATE memory_people SET person_id = ?1 WHERE person_id = ?2
       AND memory_id NOT IN (SELECT memory_id FROM memory_people WHERE person_id = ?1)`,
    to,
    from,
  );
  recount(w.vault, [to]);
  w.stale.add(to);
}

/** People of two words and more with a card, no handle that tells them apart, no touch but by name, and nothing that the user ever said of them. */
function bare(w: Writer): number[] {
  const sql = `SELECT p.id FROM people p
    WHERE p.ring IS NULL AND p.name_from = 'card'
      AND EXISTS (SELECT 1 FROM cards c WHERE c.person_id = p.id AND c.as_came IS NULL)
      AND NOT EXISTS (SELECT 1 FROM handles h WHERE h.person_id = p.id AND h.kind NOT IN ('linkedin', 'facebook', 'instagram', 'url', 'postal'))
      AND NOT EXISTS (SELECT 1 FROM touch_people t JOIN touches x ON x.id = t.touch_id
        WHERE t.person_id = p.id AND (t.handle_id IS NOT NULL OR x.import_id IS NULL))
      AND NOT EXISTS (SELECT 1 FROM memory_people m JOIN memories y ON y.id = m.memory_id WHERE m.person_id = p.id AND y.import_id IS NULL)
      AND NOT EXISTS (SELECT 1 FROM exits e WHERE e.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM promises x WHERE x.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM next_times x WHERE x.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM clippings x WHERE x.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM rests x WHERE x.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM old_ids x WHERE x.person_id = p.id)
    ORDER BY p.id`;
  return statement(w.vault, sql)
    .all()
    .map((row) => Number(row['id']));
}
