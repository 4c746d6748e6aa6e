/** What waited because several people could be meant is brought in as soon as just one of them is left. */
import type { TouchSeen } from '../../capture/evidence.ts';
import { removeRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { writeTouches } from '../../store/write-touches.ts';
import { linkTo, newTouch, seenKey } from './write-touch.ts';
import type { Writer } from './writer.ts';

export function settleWaiting(w: Writer): void {
  const groups = statement(
    w.vault,
    'SELECT DISTINCT seen FROM waiting WHERE seen NOT IN (SELECT seen FROM not_people) ORDER BY seen',
  ).all();
  for (const group of groups) {
    const seen = String(group['seen']);
    const people = seen.startsWith('name:') ? w.memory.byName(seen.slice(5)) : w.memory.byHandle(seen);
    const person = people[0];
    if (people.length === 1 && person !== undefined) bring(w, seen, person.id);
  }
}

function bring(w: Writer, seen: string, personId: number): void {
  const rows = statement(
    w.vault,
    'SELECT id, evidence, import_id FROM waiting WHERE seen = ? ORDER BY id',
  ).all(seen);
  const touches = rows.map((row) => {
    const touch = JSON.parse(String(row['evidence'])) as TouchSeen;
    const one = touch.people.find((p) => seenKey(p) === seen);
    const people = [linkTo(w, personId, one ?? { name: null, handle: null })];
    const importId = row['import_id'] === null ? w.importId : Number(row['import_id']);
    return { ...newTouch({ importId }, touch, '', people), place: touch.place };
  });
  w.tally.touchesNew += writeTouches(w.vault, touches).added;
  for (const row of rows) removeRow(w.vault, 'waiting', Number(row['id']));
  for (const question of statement(w.vault, 'SELECT id FROM questions WHERE key = ? AND answer IS NULL').all(
    `whose:${seen}`,
  )) {
    removeRow(w.vault, 'questions', Number(question['id']));
  }
}
