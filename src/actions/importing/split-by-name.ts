/** Lets what was said under a name alone stay with the name when a card calls the person otherwise. */
import { nameKey } from '../../capture/who-is-this.ts';
import { recount } from '../../store/pace.ts';
import { addPerson } from '../../store/people.ts';
import { run } from '../../store/rows.ts';
import { newId, type Writer } from './writer.ts';

const byName = `person_id = ?1 AND handle_id IS NULL AND touch_id IN (SELECT id FROM touches WHERE import_id IS NOT NULL)`;

/** Had the card come first, the chat under the old name would have found nobody and begun a person of its own. */
export function splitByName(w: Writer, id: number, was: string, name: string): void {
  const held = w.memory.people.get(id);
  if (held === undefined || held.handles === 0 || nameKey(was) === nameKey(name)) return;
  const links = run(w.vault, `UPDATE touch_people SET handle_id = NULL WHERE ${byName}`, id);
  if (links === 0) return;
  const publicId = newId(w.house, 'p');
  const other = addPerson(w.vault, {
    publicId,
    name: was,
    nameFrom: 'seen',
    provisional: true,
    importId: w.importId,
    madeAt: w.house.now(),
  });
  w.memory.add({ id: other, name: was, nameFrom: 'seen', provisional: true, handles: 0 });
  run(w.vault, `UPDATE touch_people SET person_id = ?2 WHERE ${byName}`, id, other);
  recount(w.vault, [id, other]);
  w.tally.peopleNew += 1;
  w.toJudge.add(other);
  w.stale.add(other);
}
