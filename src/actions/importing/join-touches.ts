/** At the end of an import: one call or meeting that two sources tell becomes one touch, which both of them find again. */
import { sameTouches, toldTwice, type SamePair, type ToldTouch } from '../../capture/same-touch.ts';
import { recount } from '../../store/pace.ts';
import { insertRow, removeRow, rowById, run, updateRow } from '../../store/rows.ts';
import { statement, unindexText } from '../../store/search-index.ts';
import { imports, type Writer } from './writer.ts';

/** Looks at the people whom this import was in touch with, and at no others. */
export function joinTouches(w: Writer): void {
  const media = JSON.stringify(toldTwice);
  const people = statement(
    w.vault,
    `SELECT DISTINCT tp.person_id FROM touches t JOIN touch_people tp ON tp.touch_id = t.id
     WHERE t.import_id IN (SELECT value FROM json_each(?)) AND t.medium IN (SELECT value FROM json_each(?))
     ORDER BY tp.person_id`,
  ).all(JSON.stringify(imports(w)), media);
  const changed = new Set<number>();
  for (const row of people)
    for (const pair of sameTouches(touchesOf(w, Number(row['person_id']), media))) {
      joinPair(w, pair);
      for (const id of JSON.parse(`[${pair.keep.people}]`) as number[]) changed.add(id);
    }
  if (changed.size > 0) recount(w.vault, [...changed]);
}

function touchesOf(w: Writer, person: number, media: string): ToldTouch[] {
  const rows = statement(
    w.vault,
    `SELECT t.id, t.key, t.at, t.day, t.day_only, t.medium, t.missed,
       (SELECT group_concat(person_id ORDER BY person_id) FROM touch_people WHERE touch_id = t.id) AS people,
       EXISTS (SELECT 1 FROM touch_keys WHERE touch_id = t.id) AS joined
     FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
     WHERE tp.person_id = ? AND t.state = 'done' AND t.key IS NOT NULL AND t.import_id IS NOT NULL AND t.broadcast = 0
       AND t.medium IN (SELECT value FROM json_each(?))`,
  ).all(person, media);
  return rows.map((row) => ({
    id: Number(row['id']),
    key: String(row['key']),
    at: Number(row['at']),
    day: Number(row['day']),
    dayOnly: row['day_only'] === 1,
    medium: row['medium'] as ToldTouch['medium'],
    missed: row['missed'] === 1,
    people: String(row['people']),
    isJoined: row['joined'] === 1,
  }));
}

/** What hangs on the one that goes moves to the one that stays, which keeps its own words. */
function joinPair(w: Writer, { keep, drop }: SamePair): void {
  const [kept, gone] = [rowById(w.vault, 'touches', keep.id), rowById(w.vault, 'touches', drop.id)];
  if (kept === null || gone === null) return;
  for (const table of ['memories', 'exits'])
    run(w.vault, `UPDATE ${table} SET touch_id = ? WHERE touch_id = ?`, kept.id, gone.id);
  if (kept.minutes === null && gone.minutes !== null)
    updateRow(w.vault, 'touches', kept.id, { minutes: gone.minutes });
  run(
    w.vault,
    `UPDATE touch_people SET handle_id = (SELECT o.handle_id FROM touch_people o WHERE o.touch_id = ? AND o.person_id = touch_people.person_id)
     WHERE touch_id = ? AND handle_id IS NULL`,
    gone.id,
    kept.id,
  );
  unindexText(w.vault, gone.id);
  run(w.vault, 'DELETE FROM touch_people WHERE touch_id = ?', gone.id);
  removeRow(w.vault, 'touches', gone.id);
  insertRow(w.vault, 'touch_keys', { public_id: gone.public_id, touch_id: kept.id });
  if (!imports(w).some((id) => id === kept.import_id || id === gone.import_id)) return;
  w.tally.touchesNew -= 1;
  w.tally.touchesSame += 1;
}
