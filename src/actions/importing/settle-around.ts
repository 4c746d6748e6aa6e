/** Whose an occasion, a relation or a memory is that a source told of a name or a handle: given to them, and taken back when it turns out another's. */
import type { MemorySeen, OccasionSeen, RelationSeen, Seen } from '../../capture/evidence.ts';
import { readCard } from '../../capture/from-card.ts';
import { nameKey, whoseTouch } from '../../capture/who-is-this.ts';
import { dayNumber } from '../../people/day.ts';
import { writePartialDate } from '../../people/partial-date.ts';
import { freeRowId } from '../../store/free-row-id.ts';
import { insertIfNew, insertRow, removeRow, rowById, rowByPublicId, rowsWhere } from '../../store/rows.ts';
import { indexText, statement, unindexText } from '../../store/search-index.ts';
import { spreadOf } from '../../store/write-touches.ts';
import { addOccasion, addRelation, isSameDay } from './write-around.ts';
import { idOf, type Writer } from './writer.ts';

/** Public ids of those whose it is; none while nobody is meant; undefined before it was ever looked at. */
export type Settled = readonly string[] | undefined;

export function settleOccasion(w: Writer, item: OccasionSeen, before: Settled): Settled {
  const now = publicIds(w, [personFor(w, item.who)]);
  if (isSame(now, before)) return before;
  for (const person of rowIds(w, before)) retell(w, person, item.what, writePartialDate(item.date), item.key);
  for (const person of rowIds(w, now)) addOccasion(w, person, item, 'calendar');
  return now;
}

/**
 * Says anew what is known of a day of theirs: what their cards say of it by now, and what else is told of them.
 * @param date as it is kept @param without the key of what is not to be told again
 */
export function retell(w: Writer, person: number, what: string, date: string, without: string | null): void {
  const mine = rowsWhere(w.vault, 'occasions', { person_id: person, kind: what }).filter(
    (row) => row.source !== 'user' && row.of_whom === null && isSameDay(row.date, date),
  );
  for (const row of mine) removeRow(w.vault, 'occasions', row.id);
  for (const card of rowsWhere(w.vault, 'cards', { person_id: person }))
    for (const occasion of readCard(card.text, w.settings.region).occasions)
      if (occasion.what === what && isSameDay(writePartialDate(occasion.date), date))
        addOccasion({ ...w, importId: card.import_id ?? w.importId }, person, occasion, 'card');
  const publicId = rowById(w.vault, 'people', person)?.public_id;
  for (const row of statement(
    w.vault,
    `SELECT evidence, import_id FROM waiting WHERE seen >= 'around:' AND seen < 'around;' AND instr(evidence, ?) > 0 ORDER BY id`,
  ).all(JSON.stringify(publicId))) {
    const other = JSON.parse(String(row['evidence'])) as OccasionSeen & { readonly joined?: Settled };
    if (other.kind !== 'occasion' || other.what !== what || other.key === without) continue;
    if (!isSameDay(writePartialDate(other.date), date)) continue;
    addOccasion({ ...w, importId: Number(row['import_id'] ?? w.importId) }, person, other, 'calendar');
  }
}

export function settleRelation(w: Writer, item: RelationSeen, before: Settled): Settled {
  const now = publicIds(w, [personFor(w, item.a)]);
  if (isSame(now, before)) return before;
  for (const person of rowIds(w, before)) {
    const isOnCard = rowsWhere(w.vault, 'cards', { person_id: person }).some((card) =>
      readCard(card.text, w.settings.region).relations.some(
        (one) => one.what === item.what && one.name === item.b.name,
      ),
    );
    const told = { person_id: person, what: item.what, other_name: item.b.name, source: 'card' };
    if (!isOnCard)
      for (const row of rowsWhere(w.vault, 'relations', told)) removeRow(w.vault, 'relations', row.id);
  }
  for (const person of rowIds(w, now)) addRelation(w, person, item.what, null, item.b.name);
  return now;
}

/** A memory whose people are all unclear again stays with those it was given to: it is never lost. */
export function settleMemory(w: Writer, item: MemorySeen, before: Settled): Settled {
  const people = item.people.map((one) => personFor(w, one));
  const now = publicIds(w, people);
  if (now.length === 0 && before !== undefined) return withoutPeople(w, item) ? undefined : before;
  if (isSame(now, before) || now.length === 0) return before;
  const id =
    before === undefined ? keepMemory(w, item) : rowByPublicId(w.vault, 'memories', idOf('m', item.key))?.id;
  // The user took it away.
  if (id === undefined) return now;
  const stay = new Set(rowIds(w, now));
  for (const person of rowIds(w, before)) {
    if (stay.has(person)) continue;
    for (const row of rowsWhere(w.vault, 'memory_people', { person_id: person, memory_id: id }))
      removeRow(w.vault, 'memory_people', row.id);
  }
  for (const person of stay)
    insertIfNew(w.vault, 'memory_people', { person_id: person, memory_id: id }, 'person_id, memory_id');
  return now;
}

/** With nobody left whose it is, a memory waits as it did before; one with a photo stays. */
function withoutPeople(w: Writer, item: MemorySeen): boolean {
  const row = rowByPublicId(w.vault, 'memories', idOf('m', item.key));
  if (row === null || rowsWhere(w.vault, 'memory_people', { memory_id: row.id }).length > 0) return false;
  if (rowsWhere(w.vault, 'photos', { memory_id: row.id }).length > 0) return false;
  unindexText(w.vault, row.id);
  removeRow(w.vault, 'memories', row.id);
  return true;
}

function keepMemory(w: Writer, item: MemorySeen): number {
  const publicId = idOf('m', item.key);
  const known = rowByPublicId(w.vault, 'memories', publicId);
  if (known !== null) return known.id;
  const day = item.day === null ? null : dayNumber(item.day);
  const id = insertRow(w.vault, 'memories', {
    id: freeRowId(
      w.vault,
      'memories',
      day === null ? w.house.now() / 1000 : day * 86_400 + 43_200,
      spreadOf(publicId),
      'memory',
    ),
    public_id: publicId,
    day,
    text: item.text,
    kept_at: w.house.now(),
    import_id: w.importId,
  });
  indexText(w.vault, id, item.text);
  return id;
}

function personFor(w: Writer, seen: Seen): number | null {
  const whose = whoseTouch(seen, w.memory);
  if (whose.kind === 'one') return whose.person;
  if (seen.handle === null || seen.name === null) return null;
  const named = w.memory.byName(nameKey(seen.name));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

function publicIds(w: Writer, people: readonly (number | null)[]): string[] {
  const ids = people.flatMap((id) => (id === null ? [] : (rowById(w.vault, 'people', id)?.public_id ?? [])));
  return [...new Set(ids)].sort();
}

/** Someone who became another since is the other. */
function rowIds(w: Writer, publicIds: Settled): number[] {
  return (publicIds ?? []).flatMap(
    (id) =>
      rowByPublicId(w.vault, 'people', id)?.id ??
      rowsWhere(w.vault, 'old_ids', { public_id: id })[0]?.person_id ??
      [],
  );
}

const isSame = (now: readonly string[], before: Settled): boolean => now.join() === before?.join();
