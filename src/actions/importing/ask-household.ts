/** Offers a circle for people behind one front door: asked at the end of an import that brought cards, never decided. */
import { viewCard } from '../../formats/vcard-view.ts';
import { doorsOf, householdsOf, type Door } from '../../people/household.ts';
import { circleNamed } from '../../store/circles.ts';
import type { Vault } from '../../store/open.ts';
import { insertIfNew, insertRow, rowById } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import type { House } from '../action.ts';
import { newId as newChangeId } from '../parts/write.ts';
import { ask, imports, type Writer } from './writer.ts';

/** What is read of all together is bounded. */
const mostBytes = 100_000_000;
const longestCard = 400_000;

export function askHouseholds(w: Writer): void {
  const brought = statement(
    w.vault,
    `SELECT 1 FROM cards WHERE import_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`,
  );
  if (brought.get(JSON.stringify(imports(w))) === undefined) return;
  const living = whoLivesWhere(w);
  for (const [door, people] of householdsOf(living)) {
    if (haveCircle(w.vault, people)) continue;
    // Of several spellings the same one, whichever card came first; capitals come before small letters.
    const [place = ''] = living.flatMap((one) => (one.door === door ? [one.place] : [])).sort();
    const rows = people.flatMap((id) => rowById(w.vault, 'people', id) ?? []);
    ask(w, {
      key: `household:${door}`,
      kind: 'household',
      text: { key: 'questions:household', values: { names: namesOf(rows.map(({ name }) => name)), place } },
      choices: [
        { id: 'circle', key: 'questions:choice.circle', values: { name: place } },
        { id: 'apart', key: 'questions:choice.apart' },
      ],
      subject: { people: rows.map((row) => row.public_id), place },
    });
  }
}

interface Living extends Door {
  readonly person: number;
}

/** Whether the addresses of a card are looked at: one with large pictures is many bytes and one address. */
export function mayTellDoors(card: string): boolean {
  return card.length < longestCard && Buffer.byteLength(card) < longestCard && card.includes('ADR');
}

/** Everyone with a card who may live behind a door of this import: its own cards are read already, others where they may. */
function whoLivesWhere(w: Writer): readonly Living[] {
  const living: Living[] = [];
  const text = statement(w.vault, 'SELECT text FROM cards WHERE id = ? AND octet_length(text) < ?');
  const near = nearDoors(w);
  const wanted =
    near === null
      ? ''
      : `AND (c.person_id IN (SELECT value FROM json_each(?1)) OR c.hash IN (SELECT value FROM json_each(?2)))`;
  const cards = statement(
    w.vault,
    `SELECT c.id, c.hash, c.person_id FROM cards c JOIN people p ON p.id = c.person_id
     WHERE NOT EXISTS (SELECT 1 FROM rests r WHERE r.person_id = p.id AND r.kind = 'deceased') ${wanted}
     ORDER BY c.person_id`,
  );
  const few = near === null ? [] : [JSON.stringify([...near]), JSON.stringify([...w.memory.doors.keys()])];
  let bytes = 0;
  for (const row of cards.iterate(...few)) {
    const person = Number(row['person_id']);
    let doors = w.memory.doors.get(String(row['hash']));
    if (doors === undefined) {
      const isRead = bytes <= mostBytes && (near === null || near.has(person));
      const card = isRead ? text.get(Number(row['id']), longestCard)?.['text'] : undefined;
      if (typeof card !== 'string' || !mayTellDoors(card)) continue;
      bytes += card.length;
      doors = doorsOf(viewCard(addressLines(card)).addresses);
    }
    for (const door of doors) living.push({ person, ...door });
  }
  return living;
}

/** Whoever has an address in a place where this import knows a door; null when that may be everyone. */
function nearDoors(w: Writer): ReadonlySet<number> | null {
  // What a broken-off import read is not known any more.
  if (w.brokenOff.size > 0) return null;
  const places = new Set<string>();
  for (const doors of w.memory.doors.values())
    for (const { door } of doors) places.add(door.slice(door.lastIndexOf(', ') + 2).replaceAll(' ', ''));
  const near = new Set<number>();
  if (places.size === 0) return near;
  const begin = beginnings(places);
  const addresses = statement(w.vault, `SELECT person_id, value FROM handles WHERE kind = 'postal'`);
  for (const { person_id, value } of addresses.iterate())
    if (namesPlace(String(value), places, begin)) near.add(Number(person_id));
  return near;
}

/** A code or a town is a few words. */
const mostWords = 8;

/** So many letters of a place tell that it may begin here: a glance that spares most words the looking. */
const begun = 2;

/** With every shorter beginning, since a word may be shorter. */
function beginnings(places: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const place of places)
    for (let letters = 1; letters <= begun; letters++) found.add(place.slice(0, letters));
  return found;
}

/** Whether some words of an address that stand together are one of these places, however they are parted. */
export function namesPlace(
  address: string,
  places: ReadonlySet<string>,
  begin: ReadonlySet<string> = beginnings(places),
): boolean {
  const words = address.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word, from) => {
    if (places.has(word)) return true;
    if (!begin.has(word.slice(0, begun))) return false;
    let joined = word;
    for (let at = from + 1; at < words.length && at < from + mostWords; at++)
      if (places.has((joined += words[at] ?? ''))) return true;
    return false;
  });
}

/** The card without what tells no address: reading a picture takes longer than all the rest. */
export function addressLines(text: string): string {
  // Lines of this encoding end otherwise.
  if (/QUOTED-PRINTABLE/i.test(text)) return text;
  const lines = text.match(/^(?:[\w-]+\.)?(?:VERSION|ADR|LABEL|X-ABLabel)[;:].*(?:(?:\r\n?|\n)[ \t].*)*/gim);
  return ['BEGIN:VCARD', ...(lines ?? []), 'END:VCARD', ''].join('\r\n');
}

function namesOf(names: readonly string[]): string {
  return names.toSorted((a, b) => (a < b ? -1 : 1)).join(', ');
}

function haveCircle(vault: Vault, people: readonly number[]): boolean {
  const row = statement(
    vault,
    `SELECT 1 FROM circle_people WHERE person_id IN (SELECT value FROM json_each(?))
     GROUP BY circle_id HAVING count(*) = ? LIMIT 1`,
  ).get(JSON.stringify(people), people.length);
  return row !== undefined;
}

/** Puts the people of an answered question into one circle, named after the door. Must run inside a change. */
export function makeHousehold(house: House, vault: Vault, people: readonly number[], place: string): void {
  const circle =
    circleNamed(vault, place)?.id ??
    insertRow(vault, 'circles', { public_id: newChangeId(house, 'g'), name: place, source: 'user' });
  for (const id of people)
    insertIfNew(vault, 'circle_people', { circle_id: circle, person_id: id }, 'person_id, circle_id');
}
