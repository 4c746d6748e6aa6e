/** What was said under a name alone belongs to the one person who bears it now, or waits when there are several. */
import { nameKey } from '../../capture/who-is-this.ts';
import { recount } from '../../store/pace.ts';
import { removeRow, rowById, rowsWhere } from '../../store/rows.ts';
import { statement, unindexPerson } from '../../store/search-index.ts';
import { absorb } from './absorb.ts';
import { withdrawAbout } from './ask-whether-same.ts';
import { keepWaiting } from './keep-waiting.ts';
import { idOf, type Writer } from './writer.ts';

/** Looks at every name that this import brought or changed, as a chat that came first could not have known who bears it. */
export function settleNames(w: Writer): void {
  const keys = new Set<string>();
  for (const id of [...w.toAsk, ...w.toJudge]) {
    const held = w.memory.people.get(id);
    if (held !== undefined) keys.add(nameKey(held.name));
  }
  for (const key of [...keys].sort()) settle(w, key);
}

function settle(w: Writer, key: string): void {
  const named = w.memory.byName(key);
  if (named.length < 2 || wasAnswered(w, key)) return;
  const bare = named.filter((p) => p.nameOnly && w.memory.people.get(p.id)?.provisional === true);
  const known = named.filter((p) => !bare.some((b) => b.id === p.id));
  const only = known.length === 1 ? known[0] : undefined;
  for (const one of bare) {
    if (only !== undefined) absorb(w, only.id, one.id);
    else if (known.length > 1) {
      letGo(w, one.id, key);
      drop(w, one.id);
    }
  }
  if (known.length > 1) for (const one of known) letGo(w, one.id, key);
}

const wasAnswered = (w: Writer, key: string): boolean =>
  rowsWhere(w.vault, 'questions', { public_id: idOf('q', `whose:name:${key}`) }).some(
    (q) => q.answer !== null,
  );

/** Touches that came by the name, not by a handle, wait again. */
function letGo(w: Writer, id: number, key: string): void {
  const touches = statement(
    w.vault,
    `SELECT t.id FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
     WHERE tp.person_id = ? AND tp.handle_id IS NULL AND t.import_id IS NOT NULL AND t.key IS NOT NULL ORDER BY t.id`,
  )
    .all(id)
    .map((row) => Number(row['id']));
  const person = touches.length === 0 ? null : rowById(w.vault, 'people', id);
  if (person === null) return;
  const others = keepWaiting(w, touches, id, `name:${key}`, { name: person.name, handle: null });
  recount(w.vault, [...others, id]);
}

function drop(w: Writer, id: number): void {
  const person = rowById(w.vault, 'people', id);
  if (person !== null) withdrawAbout(w, person.public_id);
  unindexPerson(w.vault, id);
  removeRow(w.vault, 'people', id);
  if (person?.import_id === w.importId) w.tally.peopleNew -= 1;
  w.stale.delete(id);
  w.memory.forget(id);
}
