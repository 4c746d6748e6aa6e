/** An address or a name that turns out to be the owner's own: nobody is somebody else for it any more, and what was told of it goes. */
import { fold } from '../../people/fold.ts';
import { handleKey } from '../../people/normalise.ts';
import { readCard } from '../../capture/from-card.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import { recount } from '../../store/pace.ts';
import { removeRow, rowById, rowsWhere, run, updateRow } from '../../store/rows.ts';
import { statement, unindexPerson, unindexText } from '../../store/search-index.ts';
import { splitTouch } from '../../store/split-touch.ts';
import { keepNames } from '../../store/undo-import.ts';
import { withdrawAbout } from './ask-whether-same.ts';
import { isHeld } from './is-held.ts';
import { noteSkip } from './tally.ts';
import type { Writer } from './writer.ts';

/** More files than these are not named one by one. */
const mostNamed = 50;

/**
 * Runs at the beginning of an import, inside its change. Files that were read before know better now: they are named.
 * @param mine `kind:value` of all the owner's handles: those that were not known, or that somebody else has, are looked at
 * @param reading paths of the files that are read now
 */
export function settleOwner(
  w: Writer,
  mine: readonly string[],
  reading: ReadonlySet<string> = new Set(),
): void {
  const fresh = mine.filter((key) => !w.settings.handles.includes(key) || isTold(w, key));
  let gone = 0;
  for (const key of fresh) {
    const at = key.indexOf(':');
    const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
    if (kind === 'name') gone += forgetName(w, value);
    else gone += forgetHandle(w, kind, value);
    run(w.vault, 'DELETE FROM waiting WHERE seen IN (?, ?)', key, `robot:${key}`);
    const not = w.memory.notPeople.get(key);
    if (not !== undefined) removeRow(w.vault, 'not_people', not.id);
    w.memory.notPeople.delete(key);
    run(w.vault, 'DELETE FROM questions WHERE key = ? AND answer IS NULL', `whose:${key}`);
  }
  if (gone > 0) nameFiles(w, fresh, reading);
}

/** Said in between, an address of the owner's is settled by the next import. */
function isTold(w: Writer, key: string): boolean {
  const at = key.indexOf(':');
  const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
  return kind === 'name'
    ? w.memory.byName(nameKey(value)).some((person) => person.nameOnly)
    : w.memory.notPeople.has(key) ||
        w.memory
          .byHandle(key)
          .some(({ id }) => rowsWhere(w.vault, 'handles', { person_id: id, kind, value }).some(isFromFiles));
}

/** What the user gave to somebody stays theirs: two may share a telephone. */
const isFromFiles = ({ source }: { readonly source: string }): boolean => source !== 'user';

function forgetHandle(w: Writer, kind: string, value: string): number {
  let gone = 0;
  for (const { id } of w.memory.byHandle(`${kind}:${value}`)) {
    splitAll(w, id);
    const [handle] = rowsWhere(w.vault, 'handles', { person_id: id, kind, value });
    if (handle === undefined || !isFromFiles(handle)) continue;
    gone += unlink(w, rowsWhere(w.vault, 'touch_people', { handle_id: handle.id }));
    for (const card of rowsWhere(w.vault, 'cards', { person_id: id, kind: 'person' }))
      if (readCard(card.text, w.settings.region).handles.some((h) => handleKey(h) === `${kind}:${value}`))
        updateRow(w.vault, 'cards', card.id, { kind: 'me', person_id: null });
    removeRow(w.vault, 'handles', handle.id);
    if (leave(w, id)) gone += 1;
  }
  return gone;
}

function forgetName(w: Writer, name: string): number {
  let gone = 0;
  const sql =
    'SELECT id, person_id, touch_id, seen FROM touch_people WHERE handle_id IS NULL AND seen IS NOT NULL';
  const links = statement(w.vault, sql)
    .all()
    .map((row) => ({
      id: Number(row['id']),
      person_id: Number(row['person_id']),
      touch_id: Number(row['touch_id']),
      seen: String(row['seen']),
    }))
    .filter(({ seen }) => seen.startsWith('name:') && fold(seen.slice(5)) === name);
  const people = new Set(links.map((link) => link.person_id));
  gone += unlink(w, links);
  for (const id of people) if (leave(w, id)) gone += 1;
  return gone;
}

function splitAll(w: Writer, person: number): void {
  for (const { touch } of statement(
    w.vault,
    'SELECT DISTINCT k.touch_id AS touch FROM touch_keys k JOIN touch_people tp ON tp.touch_id = k.touch_id WHERE tp.person_id = ?',
  ).all(person))
    splitTouch(w.vault, Number(touch));
}

/** A touch that nobody else was in is none. */
function unlink(
  w: Writer,
  links: readonly { readonly id: number; readonly person_id: number; readonly touch_id: number }[],
): number {
  const people = new Set<number>();
  for (const link of links) {
    removeRow(w.vault, 'touch_people', link.id);
    people.add(link.person_id);
    const others = rowsWhere(w.vault, 'touch_people', { touch_id: link.touch_id });
    for (const other of others) people.add(other.person_id);
    if (others.length > 0) continue;
    unindexText(w.vault, link.touch_id);
    removeRow(w.vault, 'touches', link.touch_id);
  }
  recount(w.vault, [...people]);
  return links.length;
}

/** Whoever had nothing but this was nobody else. @returns true when they are gone */
function leave(w: Writer, id: number): boolean {
  const row = rowById(w.vault, 'people', id);
  if (row === null || row.name_from === 'user' || isHeld(w.vault, id)) return false;
  const hasMore = statement(
    w.vault,
    `SELECT 1 FROM touch_people WHERE person_id = ?1
     UNION ALL SELECT 1 FROM handles WHERE person_id = ?1 AND source IN ('seen', 'user') LIMIT 1`,
  ).get(id);
  if (hasMore !== undefined) return false;
  withdrawAbout(w, row.public_id);
  keepNames(w.vault, id);
  unindexPerson(w.vault, id);
  removeRow(w.vault, 'people', id);
  w.memory.forget(id);
  return true;
}

/** What they said of the owner can be told only by reading them again. */
function nameFiles(w: Writer, fresh: readonly string[], reading: ReadonlySet<string>): void {
  const mine = fresh.map((key) => key.slice(key.indexOf(':') + 1)).join(', ');
  const paths = statement(
    w.vault,
    `SELECT DISTINCT path FROM files_seen WHERE format IN ('mbox', 'eml', 'whatsapp') ORDER BY path LIMIT ?`,
  ).all(mostNamed);
  for (const { path } of paths)
    if (!reading.has(String(path)))
      noteSkip(w.tally, { source: String(path), place: '', why: { key: 'mail:again', values: { mine } } });
}
