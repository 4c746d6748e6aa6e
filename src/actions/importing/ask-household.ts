/** Offers a circle for people behind one front door: asked at the end of an import that brought cards, never decided. */
import { viewCard } from '../../formats/vcard-view.ts';
import { doorOf, householdsOf } from '../../people/household.ts';
import { circleNamed } from '../../store/circles.ts';
import type { Vault } from '../../store/open.ts';
import { insertIfNew, insertRow, rowById } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import type { House } from '../action.ts';
import { newId as newChangeId } from '../parts/write.ts';
import { ask, imports, type Writer } from './writer.ts';

/** Cards with large pictures are many bytes and one address: what is read of all together is bounded. */
const mostBytes = 100_000_000;
const longestCard = 400_000;

export function askHouseholds(w: Writer): void {
  const brought = statement(
    w.vault,
    `SELECT 1 FROM cards WHERE import_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`,
  );
  if (brought.get(JSON.stringify(imports(w))) === undefined) return;
  const living: { person: number; door: string; place: string }[] = [];
  let bytes = 0;
  const cards = statement(
    w.vault,
    `SELECT c.person_id, c.text FROM cards c JOIN people p ON p.id = c.person_id
     WHERE octet_length(c.text) < ? AND instr(c.text, 'ADR') > 0
       AND NOT EXISTS (SELECT 1 FROM rests r WHERE r.person_id = p.id AND r.kind = 'deceased')
     ORDER BY c.person_id`,
  );
  for (const row of cards.iterate(longestCard)) {
    const text = String(row['text']);
    bytes += text.length;
    if (bytes > mostBytes) break;
    for (const address of viewCard(addressLines(text)).addresses) {
      const door = doorOf(address);
      if (door !== null)
        living.push({ person: Number(row['person_id']), door, place: address.street.trim().slice(0, 100) });
    }
  }
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
