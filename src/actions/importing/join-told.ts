/** At the end of an import: calls and meetings that several sources tell become one touch, among the people whom this import met. */
import { toldTwice } from '../../people/same-touch.ts';
import { joinTouches } from '../../store/join-touches.ts';
import { statement } from '../../store/search-index.ts';
import { imports, type Writer } from './writer.ts';

export function joinTold(w: Writer): void {
  const people = statement(
    w.vault,
    `SELECT DISTINCT tp.person_id FROM touches t JOIN touch_people tp ON tp.touch_id = t.id
     WHERE t.import_id IN (SELECT value FROM json_each(?)) AND t.medium IN (SELECT value FROM json_each(?))
     ORDER BY tp.person_id`,
  ).all(JSON.stringify(imports(w)), JSON.stringify(toldTwice));
  const ids = new Set([...people.map((row) => Number(row['person_id'])), ...w.toJoin]);
  const joined = joinTouches(
    w.vault,
    [...ids].filter((id) => w.memory.people.has(id)),
  );
  w.tally.touchesNew -= joined;
  w.tally.touchesSame += joined;
}
